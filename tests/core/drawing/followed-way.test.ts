import { describe, expect, it } from 'vitest';
import { followedWay } from '../../../src/core/drawing/routing/followed-way';
import { routeFlow } from '../../../src/core/drawing/routing/route-flow';
import type { Point, Rect } from '../../../src/core/drawing/scene';

const rect = (x: number, y: number): Rect => ({ x, y, width: 100, height: 40 });
const still = (box: Rect) => ({ before: box, after: box });
const moved = (before: Rect, dx: number, dy: number) => ({
  before,
  after: { ...before, x: before.x + dx, y: before.y + dy },
});
const point = (x: number, y: number): Point => ({ x, y });

const LEFT = rect(0, 0);
const RIGHT = rect(300, 200);
const WAY = [point(100, 20), point(200, 20), point(200, 220), point(300, 220)];

describe('a line whose boxes moved', () => {
  it('stays where they did not', () => {
    expect(followedWay(WAY, still(LEFT), still(RIGHT))).toBe(WAY);
  });

  it('is led by its end, and keeps the rest of its way', () => {
    expect(followedWay(WAY, moved(LEFT, 8, -8), still(RIGHT))).toEqual([
      point(108, 12),
      point(200, 12),
      point(200, 220),
      point(300, 220),
    ]);
    expect(followedWay(WAY, still(LEFT), moved(RIGHT, -8, 16))).toEqual([
      point(100, 20),
      point(200, 20),
      point(200, 236),
      point(292, 236),
    ]);
  });

  it('goes along with both', () => {
    expect(followedWay(WAY, moved(LEFT, 500, 3), moved(RIGHT, 500, 3))).toEqual(
      WAY.map(({ x, y }) => point(x + 500, y + 3)),
    );
  });

  it('gets a jog where it was straight', () => {
    expect(followedWay([point(100, 20), point(300, 20)], moved(LEFT, 0, 8), still(rect(300, 0)))).toEqual([
      point(100, 28),
      point(200, 28),
      point(200, 20),
      point(300, 20),
    ]);
  });

  it('is drawn anew where it would fold back into its box, and where a box went far', () => {
    const close = [point(100, 20), point(106, 20), point(106, 220), point(300, 220)];
    for (const [way, from] of [
      [close, moved(LEFT, 8, 0)],
      [WAY, moved(LEFT, 0, 300)],
    ] as const)
      expect(followedWay(way, from, still(RIGHT))).toEqual(routeFlow(from.after, RIGHT));
  });
});
