import { describe, expect, it } from 'vitest';
import { hitAt } from '../../../src/app/canvas/scene-index';
import { device, flow, indexOf, zone } from './scene';

const index = indexOf({
  zones: [
    zone('outer', { x: 0, y: 0, width: 1000, height: 800 }),
    zone('inner', { x: 100, y: 100, width: 500, height: 400 }, 2, 'outer'),
  ],
  devices: [device('pump', 150, 200, 'inner'), device('on top', 250, 220, 'inner')],
  flows: [
    flow('line', 'pump', 'on top', [
      { x: 700, y: 300 },
      { x: 900, y: 300 },
    ]),
    flow('across the names', 'pump', 'on top', [
      { x: 90, y: 112 },
      { x: 580, y: 112 },
    ]),
  ],
  gates: [
    {
      id: 'gate',
      at: { x: 600, y: 400 },
      along: 'horizontal',
      state: 'open',
      zones: ['inner', 'outer'],
      flows: [],
      marks: { level: undefined, question: false },
    },
  ],
});
const hit = (x: number, y: number, reach = 6, detailed = true) => hitAt(index, { x, y }, reach, detailed);

describe('what lies under the pointer', () => {
  it('is the device on top where two overlap', () => {
    expect(hit(300, 240)).toMatchObject({ kind: 'device', device: { id: 'on top' } });
    expect(hit(160, 210)).toMatchObject({ kind: 'device', device: { id: 'pump' } });
  });

  it('is a flow within reach, and no farther', () => {
    expect(hit(800, 305)).toMatchObject({ kind: 'flow', flow: { id: 'line' } });
    expect(hit(800, 307)).toMatchObject({ kind: 'zone', zone: { id: 'outer' } });
    expect(hit(800, 315, 20)).toMatchObject({ kind: 'flow' });
  });

  it('is a gate before the edge it stands on', () => {
    expect(hit(604, 408)).toMatchObject({ kind: 'gate', gate: { id: 'gate' } });
  });

  it('is the name of a zone before a flow across it, and the flow farther along', () => {
    expect(hit(130, 112)).toMatchObject({ kind: 'zone', zone: { id: 'inner' }, header: true });
    expect(hit(500, 112)).toMatchObject({ kind: 'flow', flow: { id: 'across the names' } });
  });

  it('is the innermost zone, to be grabbed by its name and edge only', () => {
    expect(hit(400, 121)).toMatchObject({ kind: 'zone', zone: { id: 'inner' }, header: true });
    expect(hit(103, 350)).toMatchObject({ kind: 'zone', zone: { id: 'inner' }, header: true });
    expect(hit(400, 350)).toMatchObject({ kind: 'zone', zone: { id: 'inner' }, header: false });
  });

  it('is only ever a zone from far, wherever it is grabbed', () => {
    expect(hit(160, 210, 6, false)).toMatchObject({ kind: 'zone', zone: { id: 'inner' }, header: true });
  });

  it('is nothing beyond all zones', () => {
    expect(hit(1500, 1500)).toBeUndefined();
  });
});
