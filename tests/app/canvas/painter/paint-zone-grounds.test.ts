import { describe, expect, it } from 'vitest';
import { sameGround } from '../../../../src/app/canvas/painter/paint-zone-grounds';
import type { SceneZone } from '../../../../src/core/drawing/scene';

const zone = {
  id: 'ward',
  rect: { x: 0, y: 0, width: 80, height: 40 },
  depth: 1,
  look: 'medical',
  name: 'Ward',
  enforcement: 'stateful-firewall',
  marks: { level: undefined, question: false },
} as unknown as SceneZone;

describe('the ground of a zone', () => {
  it('is the same whatever the zone is called and marked with', () => {
    const other: SceneZone = { ...zone, name: 'Ward 2', marks: { level: 4, question: true }, things: 7 };
    expect(sameGround(zone, { ...other, rect: { ...zone.rect } })).toBe(true);
  });

  it('is another one elsewhere, of another kind, depth or edge', () => {
    const others: readonly Partial<SceneZone>[] = [
      { rect: { ...zone.rect, width: 81 } },
      { look: 'external' },
      { depth: 2 },
      { enforcement: 'one-way' },
      { enforcement: undefined },
    ];
    for (const other of others) expect(sameGround(zone, { ...zone, ...other })).toBe(false);
  });
});
