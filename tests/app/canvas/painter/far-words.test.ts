import { describe, expect, it } from 'vitest';
import { numbersToPaint } from '../../../../src/app/canvas/painter/paint-conduits';
import { besideName } from '../../../../src/app/canvas/painter/paint-zone-headers';
import { overlaps } from '../../../../src/core/drawing/geometry';
import type { SceneConduit } from '../../../../src/core/drawing/scene';
import { indexOf, zone } from '../scene';

describe('what stands beside the name of a zone that speaks for its content', () => {
  const marks = { level: 4, question: true } as const;

  it('is all of it while the name is whole, and gives way to the name before the level does', () => {
    expect(besideName(60, 122, 13, marks)).toEqual({ hasIcon: true, marks });
    expect(besideName(60, 104, 13, marks)).toEqual({ hasIcon: false, marks });
    expect(besideName(60, 90, 13, marks)).toEqual({ hasIcon: false, marks: { level: 4, question: false } });
  });

  it('stays where half of the name is left, and a question that stands alone always does', () => {
    expect(besideName(110, 130, 13, marks)).toEqual({ hasIcon: true, marks });
    expect(besideName(200, 90, 13, marks)).toEqual({ hasIcon: false, marks: { level: 4, question: false } });
    const asked = { level: undefined, question: true } as const;
    expect(besideName(60, 86, 13, asked)).toEqual({ hasIcon: false, marks: asked });
  });
});

describe('the numbers on lines between zones', () => {
  const viewport = { x: 0, y: 0, zoom: 0.1 };
  const conduit = (
    id: string,
    y: number,
    flows: number,
    zones: readonly [string, string] = ['a', 'b'],
  ): SceneConduit => ({
    id,
    zones: [...zones],
    points: [
      { x: 2000, y },
      { x: 8000, y },
    ],
    flows,
    purpose: undefined,
  });
  const index = indexOf({
    zones: [
      zone('a', { x: 0, y: 0, width: 2000, height: 2000 }),
      zone('b', { x: 8000, y: 0, width: 2000, height: 2000 }),
      zone('between', { x: 4000, y: 5000, width: 2000, height: 2000 }),
    ],
  });
  const numbers = (conduits: readonly SceneConduit[]) => numbersToPaint({ scene: { index }, viewport }, conduits);

  it('stand clear of each other, those of most flows first', () => {
    const placed = numbers([conduit('few', 1000, 3), conduit('most', 1050, 40), conduit('apart', 1400, 7)]);
    expect(placed.map(({ text }) => text)).toEqual(['40', '7']);
    const [one, other] = placed;
    expect(one !== undefined && other !== undefined && overlaps(one.box, other.box)).toBe(false);
  });

  it('never cover what is written in a zone', () => {
    expect(numbers([conduit('through', 5100, 9, ['a', 'between'])])).toEqual([]);
    expect(numbers([conduit('through', 4500, 9, ['a', 'between'])])).toHaveLength(1);
  });

  it('are not told of a single flow', () => {
    expect(numbers([conduit('one', 1000, 1)])).toEqual([]);
  });
});
