import { bottomOf, rightOf } from '../geometry';
import type { Point, Rect } from '../scene';
import { BESIDE_DEVICE, firstFrom, type Grid, nearestIndex } from './grid';

/** Running left–right, or up–down. */
export type Way = 0 | 1;

/** The way out of one side of a box: straight to the nearest line beside it, and there along that line either way. */
export interface Exit {
  readonly side: Point;
  /** Where it meets the line. */
  readonly corner: Point;
  /** The direction of the line it meets, and which line that is. */
  readonly way: Way;
  readonly line: number;
  /** The crossings of lines it comes to first, and how far they are from the corner. */
  readonly first: readonly { readonly node: number; readonly distance: number }[];
}

const exitOf = (grid: Grid, way: Way, side: Point): Exit => {
  const { xs, ys } = grid;
  const columns = xs.length;
  if (way === 1) {
    const line = nearestIndex(xs, side.x);
    const below = firstFrom(ys, side.y);
    const open = grid.blockedDown[(below - 1) * columns + line] !== 1;
    const rows = open ? [below - 1, below].filter((row) => row >= 0 && row < ys.length) : [];
    const first = rows.map((row) => ({ node: row * columns + line, distance: Math.abs((ys[row] ?? 0) - side.y) }));
    return { side, corner: { x: xs[line] ?? 0, y: side.y }, way, line, first };
  }
  const line = nearestIndex(ys, side.y);
  const beyond = firstFrom(xs, side.x);
  const open = grid.blockedRight[line * columns + beyond - 1] !== 1;
  const across = open ? [beyond - 1, beyond].filter((column) => column >= 0 && column < columns) : [];
  const first = across.map((column) => ({
    node: line * columns + column,
    distance: Math.abs((xs[column] ?? 0) - side.x),
  }));
  return { side, corner: { x: side.x, y: ys[line] ?? 0 }, way, line, first };
};

/** The four ways out of a box: right, left, up, down. */
export const exitsOf = (grid: Grid, box: Rect): readonly Exit[] => {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const beside = [
    { way: 1 as const, edge: { x: rightOf(box), y: middle.y }, step: { x: BESIDE_DEVICE.x, y: 0 } },
    { way: 1 as const, edge: { x: box.x, y: middle.y }, step: { x: -BESIDE_DEVICE.x, y: 0 } },
    { way: 0 as const, edge: { x: middle.x, y: box.y }, step: { x: 0, y: -BESIDE_DEVICE.y } },
    { way: 0 as const, edge: { x: middle.x, y: bottomOf(box) }, step: { x: 0, y: BESIDE_DEVICE.y } },
  ];
  return beside.map(({ way, edge, step }) => ({
    ...exitOf(grid, way, { x: edge.x + step.x, y: edge.y + step.y }),
    side: edge,
  }));
};

/** Whether nothing is in the way between two corners on one line. */
export const isClear = (grid: Grid, a: Exit, b: Exit): boolean => {
  const columns = grid.xs.length;
  const along = a.way === 1 ? 'y' : 'x';
  const lines = a.way === 1 ? grid.ys : grid.xs;
  const low = Math.min(a.corner[along], b.corner[along]);
  const high = Math.max(a.corner[along], b.corner[along]);
  for (let index = Math.max(0, firstFrom(lines, low) - 1); index < firstFrom(lines, high); index += 1) {
    const blocked =
      a.way === 1 ? grid.blockedDown[index * columns + a.line] : grid.blockedRight[a.line * columns + index];
    if (blocked === 1) return false;
  }
  return true;
};
