import type { Point, Rect } from '../../core/drawing/scene';
import { allAtOnce, type Steps } from '../../core/steps';

const CELL = 512;
/** Never more cells than this, whatever the size of the drawing. */
const CELLS_AT_MOST = 100_000;

/** Finds what lies in a rectangle or under a point without looking at everything. */
export interface SpatialIndex<T> {
  /** Each item once, in the order in which they were given. */
  within(rect: Rect): readonly T[];
  /** Whether the test says so of any item that lies there; asked in no order, and of no more than it takes. */
  any(rect: Rect, test: (item: T) => boolean): boolean;
  /** Items with a rectangle that holds the point, the last given first. */
  at(point: Point): readonly T[];
  /** Makes what answers need, which the first question does otherwise, piece by piece. */
  ready(): Steps<void>;
  /** The same for items of which those at `changed` are others now. Linear in what changed, mostly. */
  patched(items: readonly T[], changed: readonly number[]): SpatialIndex<T>;
}

/** Rectangles as left, top, right, bottom one after the other, and which item each belongs to. */
interface Boxes {
  readonly edges: Float64Array;
  readonly owner: Int32Array;
  readonly extent: readonly [number, number, number, number];
}

/** So many items are looked at before a pause. */
const AT_ONCE = 2_000;

function* boxSteps<T>(items: readonly T[], rectsOf: (item: T) => readonly Rect[]): Steps<Boxes> {
  const edges: number[] = [];
  const owner: number[] = [];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < items.length; index += 1) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    for (const { x, y, width, height } of rectsOf(items[index] as T)) {
      edges.push(x, y, x + width, y + height);
      owner.push(index);
      if (x < left) left = x;
      if (y < top) top = y;
      if (x + width > right) right = x + width;
      if (y + height > bottom) bottom = y + height;
    }
  }
  return { edges: Float64Array.from(edges), owner: Int32Array.from(owner), extent: [left, top, right, bottom] };
}

/** So many boxes are sorted into cells before a pause. */
const BOXES_AT_ONCE = 40_000;

function* gridSteps({ edges, owner, extent: [left, top, right, bottom] }: Boxes) {
  const cell = Math.max(CELL, Math.sqrt(((right - left + 1) * (bottom - top + 1)) / CELLS_AT_MOST));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const columnOf = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cell)));
  const rowOf = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / cell)));
  const forCells = (box: number, visit: (at: number) => void): void => {
    const lastColumn = columnOf(edges[box * 4 + 2] ?? 0);
    const lastRow = rowOf(edges[box * 4 + 3] ?? 0);
    for (let row = rowOf(edges[box * 4 + 1] ?? 0); row <= lastRow; row += 1)
      for (let column = columnOf(edges[box * 4] ?? 0); column <= lastColumn; column += 1) visit(row * columns + column);
  };
  // Counted first, then filled: the boxes of cell c are members[starts[c]] … members[starts[c + 1] - 1].
  const starts = new Int32Array(columns * rows + 1);
  for (let box = 0; box < owner.length; box += 1) {
    if (box % BOXES_AT_ONCE === 0) yield;
    forCells(box, (at) => {
      starts[at + 1] = (starts[at + 1] ?? 0) + 1;
    });
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const members = new Int32Array(starts[starts.length - 1] ?? 0);
  const filled = starts.slice();
  for (let box = 0; box < owner.length; box += 1) {
    if (box % BOXES_AT_ONCE === 0) yield;
    forCells(box, (at) => {
      const place = filled[at] ?? 0;
      members[place] = box;
      filled[at] = place + 1;
    });
  }
  return { starts, members, columns, columnOf, rowOf };
}

type Grid = ReturnType<typeof gridSteps> extends Generator<unknown, infer G> ? G : never;

/** What was made for a list, and which of its items stand elsewhere now. */
interface Made {
  readonly boxes: Boxes;
  readonly grid: Grid;
  /** For each item the number of the question that found it last. */
  readonly asked: Int32Array;
  question: number;
}

function* madeSteps<T>(items: readonly T[], rectsOf: (item: T) => readonly Rect[]): Steps<Made> {
  const boxes = yield* boxSteps(items, rectsOf);
  const grid = yield* gridSteps(boxes);
  return { boxes, grid, asked: new Int32Array(items.length), question: 0 };
}

/** A patched index is made anew when more than this share of it is looked through one by one. */
const PATCHED_AT_MOST = 0.2;

/** Goes through the boxes one by one, until `visit` says that it has seen enough of an item; whether it did. */
const visitEach = (
  { edges, owner }: Pick<Boxes, 'edges' | 'owner'>,
  { x, y, width, height }: Rect,
  visit: (item: number) => boolean,
): boolean => {
  const [x2, y2] = [x + width, y + height];
  let last = -1;
  for (let box = 0; box < owner.length; box += 1) {
    const item = owner[box] ?? 0;
    const e = box * 4;
    // The boxes of an item come one after the other, and it is told of once.
    if (item === last || (edges[e] ?? 0) > x2 || (edges[e + 1] ?? 0) > y2) continue;
    if ((edges[e + 2] ?? 0) < x || (edges[e + 3] ?? 0) < y) continue;
    last = item;
    if (visit(item)) return true;
  }
  return false;
};

const boxesOf = (moved: ReadonlyMap<number, readonly Rect[]>): Pick<Boxes, 'edges' | 'owner'> => {
  const edges: number[] = [];
  const owner: number[] = [];
  for (const [item, rects] of moved)
    for (const { x, y, width, height } of rects) {
      edges.push(x, y, x + width, y + height);
      owner.push(item);
    }
  return { edges: Float64Array.from(edges), owner: Int32Array.from(owner) };
};

const NONE: ReadonlyMap<number, readonly Rect[]> = new Map();

/**
 * Goes through the numbers of the items whose boxes in the grid touch the rectangle, in no order, until `visit` says that
 * it has seen enough; whether it did.
 */
const visitIn = (
  made: Made,
  { x, y, width, height }: Rect,
  moved: ReadonlyMap<number, unknown>,
  visit: (item: number) => boolean,
): boolean => {
  const {
    boxes: { edges, owner, extent },
    grid: { starts, members, columns, columnOf, rowOf },
    asked,
  } = made;
  const [x2, y2] = [x + width, y + height];
  if (owner.length === 0 || x > extent[2] || y > extent[3] || x2 < extent[0] || y2 < extent[1]) return false;
  made.question += 1;
  const { question } = made;
  const [lastColumn, lastRow] = [columnOf(x2), rowOf(y2)];
  for (let row = rowOf(y); row <= lastRow; row += 1) {
    for (let column = columnOf(x); column <= lastColumn; column += 1) {
      const at = row * columns + column;
      for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
        const box = members[place] ?? 0;
        const item = owner[box] ?? 0;
        if (asked[item] === question) continue;
        const e = box * 4;
        if ((edges[e] ?? 0) > x2 || (edges[e + 1] ?? 0) > y2 || (edges[e + 2] ?? 0) < x || (edges[e + 3] ?? 0) < y)
          continue;
        asked[item] = question;
        if (!moved.has(item) && visit(item)) return true;
      }
    }
  }
  return false;
};

/**
 * A grid of cells over items that each cover some rectangles, made when first asked. Making it is linear in covered
 * cells, a question in what lies near. `grid` and `moved` are given by `patched` alone.
 */
export const spatialIndexOf = <T>(
  items: readonly T[],
  rectsOf: (item: T) => readonly Rect[],
  grid?: () => Made,
  moved: ReadonlyMap<number, readonly Rect[]> = NONE,
): SpatialIndex<T> => {
  let own: Made | undefined;
  const make = (): Made => {
    own ??= allAtOnce(madeSteps(items, rectsOf));
    return own;
  };
  const made = grid ?? make;
  let elsewhere: ReturnType<typeof boxesOf> | undefined;

  const visitAll = (area: Rect, visit: (item: number) => boolean): boolean => {
    if (items.length === 0) return false;
    if (visitIn(made(), area, moved, visit)) return true;
    if (moved.size === 0) return false;
    elsewhere ??= boxesOf(moved);
    return visitEach(elsewhere, area, visit);
  };
  const found = (area: Rect): readonly number[] => {
    const hits: number[] = [];
    visitAll(area, (item) => {
      hits.push(item);
      return false;
    });
    return hits.sort((a, b) => a - b);
  };
  const itemsAt = (indexes: readonly number[]): readonly T[] => {
    const list: T[] = [];
    // Numbers come from the items themselves, so each has one; items may be lists, so they are not flattened.
    for (const index of indexes) list.push(items[index] as T);
    return list;
  };
  return {
    within: (rect) => itemsAt(found(rect)),
    any: (rect, test) => visitAll(rect, (item) => test(items[item] as T)),
    ready: function* () {
      if (grid === undefined) own ??= yield* madeSteps(items, rectsOf);
    },
    at: ({ x, y }) => itemsAt(found({ x, y, width: 0, height: 0 }).toReversed()),
    patched: (next, changed) => {
      if (changed.length + moved.size > Math.max(16, next.length * PATCHED_AT_MOST))
        return spatialIndexOf(next, rectsOf);
      const stirred = new Map(moved);
      for (const item of changed) stirred.set(item, rectsOf(next[item] as T));
      return spatialIndexOf(next, rectsOf, made, stirred);
    },
  };
};
