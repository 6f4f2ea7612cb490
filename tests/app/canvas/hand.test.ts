import { describe, expect, it } from 'vitest';
import { createCanvasStore } from '../../../src/app/canvas/canvas-state';
import { isOnChevron } from '../../../src/app/canvas/chevron';
import { contentOf } from '../../../src/app/canvas/hand/content-of';
import { growth } from '../../../src/app/canvas/hand/growth';
import { createPinch, pinched } from '../../../src/app/canvas/hand/pinch';
import { rectBetween } from '../../../src/app/canvas/hand/rect-between';
import { toDrawing } from '../../../src/app/canvas/viewport';
import { GAP, ZONE_HEADER } from '../../../src/core/drawing/scene';
import { device, indexOf, zone } from './scene';

const index = indexOf({
  zones: [
    zone('hospital', { x: 0, y: 0, width: 1000, height: 800 }),
    zone('ward', { x: 100, y: 100, width: 400, height: 300 }, 2, 'hospital'),
    zone('empty', { x: 600, y: 100, width: 200, height: 200 }, 2, 'hospital'),
  ],
  devices: [device('pump', 150, 200, 'ward')],
});

describe('a zone that something is dropped into', () => {
  it('does not grow for what fits', () => {
    expect(growth(index, 'ward', { x: 200, y: 200, width: 160, height: 48 })).toEqual([]);
  });

  it('grows by what sticks out and the gap around it', () => {
    expect(growth(index, 'ward', { x: 400, y: 200, width: 160, height: 48 })).toEqual([
      { x: 100, y: 100, width: 460 + GAP, height: 300 },
    ]);
  });

  it('takes the zones around it along', () => {
    const [ward, hospital] = growth(index, 'ward', { x: 110, y: 790, width: 160, height: 48 });
    expect((ward?.y ?? 0) + (ward?.height ?? 0)).toBe(838 + GAP);
    expect((hospital?.y ?? 0) + (hospital?.height ?? 0)).toBe(838 + 2 * GAP);
  });
});

describe('what a zone holds', () => {
  it('is known with the room it needs, so that no handle goes into it', () => {
    expect(contentOf(index, 'ward')).toEqual({
      x: 150 - GAP,
      y: 200 - ZONE_HEADER,
      width: 176 + 2 * GAP,
      height: 56 + ZONE_HEADER + GAP,
    });
    expect(contentOf(index, 'empty')).toBeUndefined();
  });
});

describe('two fingers', () => {
  const viewport = { x: 40, y: 20, zoom: 0.5 };
  const from = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ] as const;
  const to = [
    { x: 150, y: 160 },
    { x: 350, y: 160 },
  ] as const;

  it('keep under them what was under them', () => {
    const after = pinched(viewport, from, to);
    expect(after.zoom).toBe(1);
    expect(toDrawing(after, to[0])).toEqual(toDrawing(viewport, from[0]));
    expect(toDrawing(after, to[1])).toEqual(toDrawing(viewport, from[1]));
  });

  it('are no gesture of one finger until the screen is free again', () => {
    const pinch = createPinch(createCanvasStore());
    expect(pinch.down(1, { x: 0, y: 0 })).toBe(false);
    expect(pinch.down(2, { x: 9, y: 0 })).toBe(true);
    pinch.up(2);
    expect(pinch.isOn()).toBe(true);
    pinch.up(1);
    expect(pinch.isOn()).toBe(false);
    expect(pinch.down(3, { x: 0, y: 0 })).toBe(false);
  });
});

describe('the hand', () => {
  it('draws a rectangle from any corner', () => {
    expect(rectBetween({ x: 9, y: 2 }, { x: 1, y: 7 })).toEqual({ x: 1, y: 2, width: 8, height: 5 });
  });

  it('finds the chevron of a zone only where it is drawn', () => {
    const [, ward] = index.scene.zones;
    if (ward === undefined) throw new Error('There is no ward.');
    expect(isOnChevron(ward, { x: 0, y: 0, zoom: 1 }, { x: 112, y: 114 })).toBe(true);
    expect(isOnChevron(ward, { x: 0, y: 0, zoom: 1 }, { x: 160, y: 114 })).toBe(false);
    expect(isOnChevron(ward, { x: 0, y: 0, zoom: 0.4 }, { x: 46, y: 46 })).toBe(false);
  });
});
