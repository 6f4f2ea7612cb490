import { describe, expect, it } from 'vitest';
import type { PaintScene } from '../../../src/app/canvas/painter/brush';
import { areasOf, changedAreas } from '../../../src/app/canvas/scene-change';
import { indexOfScene } from '../../../src/app/canvas/scene-index';
import { overlaps } from '../../../src/core/drawing/geometry';
import { darkTheme, lightTheme } from '../../../src/core/drawing/theme';
import { device, flow, indexOf, zone } from './scene';

const ward = zone('ward', { x: 0, y: 0, width: 900, height: 400 });
const [pump, monitor] = [device('pump', 40, 60, 'ward'), device('monitor', 600, 60, 'ward')];
const line = flow('f', 'pump', 'monitor', [
  { x: 216, y: 88 },
  { x: 600, y: 88 },
]);
const before = indexOf({ zones: [ward], devices: [pump, monitor], flows: [line] });

const painted = (index: PaintScene['index'], more: Partial<PaintScene> = {}): PaintScene => ({
  index,
  theme: lightTheme,
  language: 'en',
  fontFamily: 'sans-serif',
  path: [],
  onPath: undefined,
  overlaid: undefined,
  showsMarks: true,
  ...more,
});

describe('what has to be painted anew', () => {
  const moved = device('pump', 40, 260, 'ward');
  const after = indexOfScene({ ...before.scene, devices: [moved, monitor] }, before.scene);

  it('is nothing when nothing changed', () => {
    expect(changedAreas(painted(before), painted(before), 'near')).toEqual([]);
  });

  it('is where a moved device stood and stands, and nothing far from it', () => {
    const areas = changedAreas(painted(before), painted(after), 'near');
    if (typeof areas === 'string') throw new Error('Only parts changed.');
    expect(areas.some((area) => overlaps(area, pump.rect))).toBe(true);
    expect(areas.some((area) => overlaps(area, moved.rect))).toBe(true);
    expect(areas.some((area) => overlaps(area, monitor.rect))).toBe(false);
  });

  it('reaches further where names of flows are written', () => {
    const beside = { x: 740, y: 88, width: 4, height: 4 };
    const named = { ...line, label: 'DICOM' };
    const changed = { ...named, points: [...line.points, { x: 640, y: 88 }] };
    const [written, other] = [named, changed].map((one) => painted(indexOfScene({ ...before.scene, flows: [one] })));
    const reaches = (level: 'middle' | 'near'): boolean => {
      if (written === undefined || other === undefined) return false;
      const areas = changedAreas(written, other, level);
      return typeof areas !== 'string' && areas.some((area) => overlaps(area, beside));
    };
    expect([reaches('middle'), reaches('near')]).toEqual([false, true]);
  });

  it('is everything when colours change', () => {
    expect(changedAreas(painted(before), painted(before, { theme: darkTheme }), 'near')).toBe('all');
  });

  it('is another drawing when no element of the old one is left', () => {
    const other = indexOf({ zones: [zone('lab', ward.rect)], devices: [device('analyser', 1, 1, 'lab')] });
    expect(changedAreas(painted(before), painted(other), 'near')).toBe('other');
  });

  it('is, for a device in the hand, where it stood and where its flows run', () => {
    const areas = areasOf(new Set(['pump']), before, 'middle');
    expect(areas.some((area) => overlaps(area, pump.rect))).toBe(true);
    expect(areas.some((area) => overlaps(area, { x: 400, y: 80, width: 10, height: 10 }))).toBe(true);
    expect(areas.some((area) => overlaps(area, { x: 640, y: 300, width: 10, height: 10 }))).toBe(false);
  });
});

describe('the index of a scene made from the one before', () => {
  it('finds what moved where it stands now, and all others as before', () => {
    const moved = device('pump', 40, 260, 'ward');
    const after = indexOfScene({ ...before.scene, devices: [moved, monitor] }, before.scene);
    expect(after.deviceById.get('pump')).toBe(moved);
    expect(after.devices.at({ x: 50, y: 270 })).toEqual([moved]);
    expect(after.devices.at({ x: 50, y: 70 })).toEqual([]);
    expect(after.flowsOfDevice.get('pump')).toEqual([line]);
    expect(before.devices.at({ x: 50, y: 70 })).toEqual([pump]);
  });

  it('knows added and removed elements', () => {
    const added = device('printer', 40, 260, 'ward');
    const after = indexOfScene({ ...before.scene, devices: [monitor, added], flows: [] }, before.scene);
    expect(after.deviceById.has('pump')).toBe(false);
    expect(after.devices.at({ x: 50, y: 270 })).toEqual([added]);
    expect(after.flowsOfDevice.get('pump')).toBeUndefined();
  });
});
