import { bottomOf, grown, rightOf } from '../geometry';
import type { Rect } from '../scene';

/** How far beside devices and zones lines run, so that those of both sides of a gap meet in its middle. */
const BESIDE_DEVICE = { x: 14, y: 10 } as const;
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
  /** The index in `zones` of the innermost zone a step lies in; -1 for none. */
  readonly zoneRight: Int16Array;
  readonly zoneDown: Int16Array;
  /** 1 for lines that only serve as the straight way out of a box. */
  readonly exitX: Uint8Array;
  readonly exitY: Uint8Array;
}

interface Line {
  readonly at: number;
  readonly exit: boolean;
}

/** Sorted lines, those nearer than `SAME` to the one before left out; ways out of a box never give way to others. */
const linesOf = (channels: readonly number[], exits: readonly number[]): readonly Line[] => {
  const kept: Line[] = [];
  for (const at of [...channels].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last !== undefined && at - last.at < SAME) kept[kept.length - 1] = { at: (last.at + at) / 2, exit: false };
    else kept.push({ at, exit: false });
  }
  const taken = new Set(kept.map(({ at }) => Math.round(at)));
  for (const at of new Set(exits.map(Math.round))) if (!taken.has(at)) kept.push({ at, exit: true });
  return kept.sort((a, b) => a.at - b.at);
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
const firstFrom = (lines: readonly number[], value: number): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Zones outer before inner. Costs lines across times lines down, and little more. */
export const gridOf = (boxes: readonly Rect[], zones: readonly Rect[]): Grid => {
  const lineX = linesOf(
    [
      ...boxes.flatMap((box) => [box.x - BESIDE_DEVICE.x, rightOf(box) + BESIDE_DEVICE.x]),
      ...zones.flatMap((zone) => [zone.x - BESIDE_ZONE.x, rightOf(zone) + BESIDE_ZONE.x]),
    ],
    boxes.map((box) => box.x + box.width / 2),
  );
  const lineY = linesOf(
    [
      ...boxes.flatMap((box) => [box.y - BESIDE_DEVICE.y, bottomOf(box) + BESIDE_DEVICE.y]),
      ...zones.flatMap((zone) => [zone.y - BESIDE_ZONE.y, bottomOf(zone) + BESIDE_ZONE.y]),
    ],
    boxes.map((box) => box.y + box.height / 2),
  );
  const xs = lineX.map(({ at }) => at);
  const ys = lineY.map(({ at }) => at);
  const size = xs.length * ys.length;
  const grid: Grid = {
    xs,
    ys,
    blockedRight: new Uint8Array(size),
    blockedDown: new Uint8Array(size),
    zoneRight: new Int16Array(size).fill(-1),
    zoneDown: new Int16Array(size).fill(-1),
    exitX: Uint8Array.from(lineX, ({ exit }) => (exit ? 1 : 0)),
    exitY: Uint8Array.from(lineY, ({ exit }) => (exit ? 1 : 0)),
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
  zones.forEach((zone, index) => {
    const put = (places: Int16Array) => (step: number) => {
      places[step] = index;
    };
    touch(zone, put(grid.zoneRight), put(grid.zoneDown));
  });
  const block = (places: Uint8Array) => (step: number) => {
    places[step] = 1;
  };
  for (const box of boxes) touch(grown(box, CLEARANCE), block(grid.blockedRight), block(grid.blockedDown));
  return grid;
};
