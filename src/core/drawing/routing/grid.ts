import { bottomOf, grown, rightOf } from '../geometry';
import type { Rect } from '../scene';

/** How far beside devices and zones lines run, so that those of both sides of a gap meet in its middle. */
export const BESIDE_DEVICE = { x: 14, y: 10 } as const;
const BESIDE_ZONE = { x: 26, y: 20 } as const;
/** Lines nearer than this are one. */
const SAME = 7;
/** How near a line may pass a box. */
const CLEARANCE = 5;

/**
 * The lines along which flows may run, and what each step between two neighbouring crossings of lines costs to enter.
 * A step is named by its first crossing: `row * columns + column`, to the right or downwards.
 */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** 1 where a box is in the way. */
  readonly blockedRight: Uint8Array;
  readonly blockedDown: Uint8Array;
  /** The index of the innermost area a step lies in; -1 for none. */
  readonly areaRight: Int16Array;
  readonly areaDown: Int16Array;
  /** How many areas there are. */
  readonly areas: number;
}

/** Sorted lines, of which those nearer than `SAME` to each other become one in their middle. */
const linesOf = (wanted: readonly number[]): readonly number[] => {
  const kept: number[] = [];
  for (const at of [...wanted].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last !== undefined && at - last < SAME) kept[kept.length - 1] = (last + at) / 2;
    else kept.push(at);
  }
  return kept;
};

export const nearestIndex = (lines: readonly number[], value: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const above = lines[low] ?? 0;
  const below = lines[low - 1];
  return below !== undefined && value - below < above - value ? low - 1 : low;
};

/** The first index whose line is at or beyond the value. */
export const firstFrom = (lines: readonly number[], value: number): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The lines of a grid, from left to right and from top to bottom. */
export const gridLines = (boxes: readonly Rect[], areas: readonly Rect[]): Pick<Grid, 'xs' | 'ys'> => ({
  xs: linesOf([
    ...boxes.flatMap((box) => [box.x - BESIDE_DEVICE.x, rightOf(box) + BESIDE_DEVICE.x]),
    ...areas.flatMap((area) => [area.x - BESIDE_ZONE.x, rightOf(area) + BESIDE_ZONE.x]),
  ]),
  ys: linesOf([
    ...boxes.flatMap((box) => [box.y - BESIDE_DEVICE.y, bottomOf(box) + BESIDE_DEVICE.y]),
    ...areas.flatMap((area) => [area.y - BESIDE_ZONE.y, bottomOf(area) + BESIDE_ZONE.y]),
  ]),
});

/** Areas (zones and what holds them) come outer before inner. Costs lines across times lines down, and little more. */
export const gridOf = (boxes: readonly Rect[], areas: readonly Rect[]): Grid => {
  const { xs, ys } = gridLines(boxes, areas);
  const size = xs.length * ys.length;
  const grid: Grid = {
    xs,
    ys,
    blockedRight: new Uint8Array(size),
    blockedDown: new Uint8Array(size),
    areaRight: new Int16Array(size).fill(-1),
    areaDown: new Int16Array(size).fill(-1),
    areas: areas.length,
  };
  const columns = xs.length;

  /** Visits the steps that touch a box: those to the right whose row is in it, those down whose column is in it. */
  const touch = (rect: Rect, right: (step: number) => void, down: (step: number) => void): void => {
    const left = firstFrom(xs, rect.x);
    const top = firstFrom(ys, rect.y);
    const endX = firstFrom(xs, rightOf(rect) + 0.001);
    const endY = firstFrom(ys, bottomOf(rect) + 0.001);
    for (let row = top; row < endY; row += 1)
      for (let column = Math.max(0, left - 1); column < endX; column += 1) right(row * columns + column);
    for (let row = Math.max(0, top - 1); row < endY; row += 1)
      for (let column = left; column < endX; column += 1) down(row * columns + column);
  };
  areas.forEach((zone, index) => {
    const put = (places: Int16Array) => (step: number) => {
      places[step] = index;
    };
    touch(zone, put(grid.areaRight), put(grid.areaDown));
  });
  const block = (places: Uint8Array) => (step: number) => {
    places[step] = 1;
  };
  for (const box of boxes) touch(grown(box, CLEARANCE), block(grid.blockedRight), block(grid.blockedDown));
  return grid;
};
