import { describe, expect, it } from 'vitest';
import { type SnapTo, snap } from '../../../src/app/canvas/hand/snap';
import type { Rect } from '../../../src/core/drawing/scene';

const box = (x: number, y: number, width = 160, height = 48): Rect => ({ x, y, width, height });
const meet = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
const among = (neighbours: readonly Rect[], grid = true): SnapTo => ({
  grid,
  neighboursIn: (rect) => neighbours.filter((one) => meet(one, rect)),
  shown: box(-2000, -2000, 4000, 4000),
  reach: 6,
});

describe('snapping', () => {
  it('puts what has no neighbours on the grid', () => {
    expect(snap(box(101, 99), among([]))).toMatchObject({ dx: 3, dy: -3, guides: [] });
  });

  it('leaves everything where it is when nothing is asked for', () => {
    expect(snap(box(101, 99), among([], false))).toMatchObject({ dx: 0, dy: 0 });
  });

  it('brings the left edge in line with a neighbour above and says where', () => {
    const { dx, guides } = snap(box(104, 300), among([box(101, 100)]));
    expect(dx).toBe(-3);
    expect(guides).toContainEqual({ axis: 'x', at: 101, from: 100, to: 352 });
  });

  it('prefers the neighbour that is nearer', () => {
    expect(snap(box(104, 300), among([box(99, 100), box(106, 200)])).dx).toBe(2);
  });

  it('brings middles in line only with middles', () => {
    const { dx, guides } = snap(box(130, 300, 100), among([box(97, 100, 160)]));
    expect(dx).toBe(-3);
    expect(guides.map(({ at }) => at)).toEqual([177]);
    expect(snap(box(0, 300, 100), among([box(53, 100, 300)], false)).dx).toBe(0);
  });

  it('does not mind neighbours out of reach', () => {
    expect(snap(box(108, 300), among([box(101, 100)], false)).dx).toBe(0);
  });

  it('makes the gaps on both sides equal', () => {
    const { dx, gaps } = snap(box(203, 0), among([box(0, 1), box(401, 1)], false));
    expect(203 + dx).toBeCloseTo(200.5);
    expect(gaps.map(({ from, to }) => to - from)).toEqual([40.5, 40.5]);
  });

  it('repeats the gap of a row', () => {
    const row = [box(0, 0), box(190, 0)];
    const { dx, gaps } = snap(box(377, 0), among(row, false));
    expect(dx).toBe(3);
    expect(gaps.map(({ from, to }) => to - from)).toEqual([30, 30]);
  });

  it('moves only the edge that is taken when a zone is resized', () => {
    const to = among([box(500, 400)]);
    const { dx, dy } = snap(box(0, 0, 497, 200), to, { x: [1], y: [] });
    expect([dx, dy]).toEqual([3, 0]);
  });
});
