import type { Point, Rect } from '../scene';
import { gridLines, gridOf } from './grid';
import { searchOn } from './search';

export interface CarefulFlow {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  /** Indices of the areas it may lead through; -1 for the ground outside all. */
  readonly home: ReadonlySet<number>;
}

/** Drops corners that are none, and points that stand on each other, which would look like runs without a way. */
const simplified = (all: readonly Point[]): readonly Point[] => {
  const points = all.filter((point, index) => {
    const before = all[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
};

/** How much searching a drawing asks for: flows times crossings of lines. */
export const searchWork = (flows: number, boxes: readonly Rect[], areas: readonly Rect[]): number => {
  const { xs, ys } = gridLines(boxes, areas);
  return flows * xs.length * ys.length;
};

/**
 * Ways along the lines of a grid that go round boxes, avoid areas they have no business in, and cross each other
 * little: the cheapest way for one flow after the other, shorter ones first. For up to some hundred flows.
 */
export const carefulRoutes = (
  flows: readonly CarefulFlow[],
  boxes: readonly Rect[],
  areas: readonly Rect[],
): ReadonlyMap<string, readonly Point[]> => {
  const grid = gridOf(boxes, areas);
  const { xs, ys } = grid;
  const { find, take } = searchOn(grid);
  const cornerAt = (state: number): Point => ({
    x: xs[(state >> 1) % xs.length] ?? 0,
    y: ys[Math.floor((state >> 1) / xs.length)] ?? 0,
  });
  const distance = ({ from, to }: CarefulFlow): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  const routes = new Map<string, readonly Point[]>();
  for (const { id, from, to, home } of [...flows].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))) {
    const way = find(from, to, home);
    if (way === undefined) continue;
    const { out, into, states } = way;
    take(states);
    const points = [out.side, out.corner, ...states.map(cornerAt), into.corner, into.side];
    routes.set(id, states.length === 0 ? points : simplified(points));
  }
  return routes;
};
