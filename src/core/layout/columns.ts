import type { Box } from './box';
import type { Ties } from './ties';

/** The room kept between zones: for their boundaries, gates and the lines that run there. */
const ROW_GAP = 40;
/** Zones outside also carry the names of those who answer for them. */
const OUTSIDE_ROW_GAP = 60;
export const COLUMN_GAP = 64;
/** The room between what stands outside and the rest, where trust and responsibility change. */
const OUTSIDE_GAP = 96;
/** Up to this number boxes are also moved and exchanged one by one; beyond, their order alone must do. */
const IMPROVED_AT_MOST = 40;
const ROUNDS = 6;
const SWEEPS = 8;
/** A column this full may be left for the next one when the distance from outside changes. */
const FULL_ENOUGH = 0.7;

/** The room below each box of a column; its boxes stand all outside, or all inside. */
export const rowGapIn = (column: readonly Box[]): number =>
  column[0]?.depth === 0 && column[0].kind === 'zone' ? OUTSIDE_ROW_GAP : ROW_GAP;

export const heightOf = (column: readonly Box[]): number => {
  const gap = rowGapIn(column);
  return column.reduce((sum, box) => sum + box.height + gap, -gap);
};
const widthOf = (column: readonly Box[]): number => column.reduce((widest, { width }) => Math.max(widest, width), 0);

const isOutside = (box: Box): boolean => box.depth === 0;

/** Fills columns from left to right in the order given, no higher than `limit` unless one box alone is. */
const fill = (boxes: readonly Box[], limit: number): Box[][] => {
  const columns: Box[][] = [];
  let column: Box[] = [];
  let height = 0;
  for (const box of boxes) {
    const last = column.at(-1);
    const nextDepth = last !== undefined && last.depth !== box.depth && height > limit * FULL_ENOUGH;
    const leavesOutside = last !== undefined && isOutside(last) && !isOutside(box);
    if (last === undefined || leavesOutside || nextDepth || height + rowGapIn(column) + box.height > limit) {
      column = [box];
      columns.push(column);
      height = box.height;
    } else {
      column.push(box);
      height += rowGapIn(column) + box.height;
    }
  }
  return columns;
};

export const gapAfter = (columns: readonly (readonly Box[])[], index: number): number => {
  const [here, next] = [columns[index]?.[0], columns[index + 1]?.[0]];
  return here !== undefined && next !== undefined && isOutside(here) && !isOutside(next) ? OUTSIDE_GAP : COLUMN_GAP;
};

const extentOf = (columns: readonly (readonly Box[])[]): { readonly width: number; readonly height: number } => ({
  width: columns.reduce(
    (sum, column, index) => sum + widthOf(column) + (index + 1 < columns.length ? gapAfter(columns, index) : 0),
    0,
  ),
  height: Math.max(...columns.map(heightOf)),
});

/** Columns that fill a picture of the wanted aspect best: those that can be shown largest. */
const bestFill = (boxes: readonly Box[], aspect: number): Box[][] => {
  const tallest = Math.max(...boxes.map(({ height }) => height));
  const total = heightOf(boxes);
  let best: Box[][] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= 32; step += 1) {
    const limit = tallest + ((total - tallest) * step * step) / (32 * 32);
    const columns = fill(boxes, limit);
    const { width, height } = extentOf(columns);
    const size = Math.max(width / aspect, height);
    if (size >= least - 1) continue;
    least = size;
    best = columns;
  }
  return best ?? [[...boxes]];
};

/** Centres of the boxes when every column is stacked around one middle line. */
const centresOf = (columns: readonly (readonly Box[])[]): Map<Box, { x: number; y: number }> => {
  const centres = new Map<Box, { x: number; y: number }>();
  let x = 0;
  columns.forEach((column, index) => {
    const width = widthOf(column);
    let y = -heightOf(column) / 2;
    for (const box of column) {
      centres.set(box, { x: x + width / 2, y: y + box.height / 2 });
      y += box.height + rowGapIn(column);
    }
    x += width + gapAfter(columns, index);
  });
  return centres;
};

const costOf = (columns: readonly (readonly Box[])[], ties: Ties): number => {
  const centres = centresOf(columns);
  let cost = 0;
  for (const [box, centre] of centres) {
    for (const [other, weight] of ties.ofSibling.get(box) ?? []) {
      const end = centres.get(other);
      if (end !== undefined) cost += weight * (Math.abs(centre.x - end.x) + Math.abs(centre.y - end.y));
    }
    cost += 2 * (ties.outward.get(box) ?? 0) * centre.x;
  }
  return cost;
};

/** Orders each column by where the things it talks with stand, again and again, and keeps the best order met. */
const sweep = (columns: Box[][], ties: Ties): Box[][] => {
  let best = columns;
  let least = costOf(columns, ties);
  let current = columns;
  for (let round = 0; round < SWEEPS; round += 1) {
    const next = current.map((column) => [...column]);
    const turns = next.map((_, index) => (round % 2 === 0 ? index : next.length - 1 - index));
    for (const turn of turns) {
      const centres = centresOf(next);
      const pull = (box: Box): number => {
        let sum = 0;
        let weights = 0;
        for (const [other, weight] of ties.ofSibling.get(box) ?? []) {
          const end = centres.get(other);
          if (end === undefined) continue;
          sum += end.y * weight;
          weights += weight;
        }
        return weights === 0 ? (centres.get(box)?.y ?? 0) : sum / weights;
      };
      const pulls = new Map((next[turn] ?? []).map((box) => [box, pull(box)]));
      next[turn]?.sort((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0));
    }
    current = next;
    const cost = costOf(next, ties);
    if (cost >= least) continue;
    least = cost;
    best = next;
  }
  return best;
};

/** How much larger the picture may become to shorten every line by one pixel. */
const SIZE_FOR_LINES = 0.6;

/** Short lines and a small picture of the wanted aspect, weighed against each other. */
const worth = (ties: Ties, aspect: number, boxes: readonly Box[]) => {
  let lines = 4;
  for (const box of boxes) for (const weight of ties.ofSibling.get(box)?.values() ?? []) lines += weight;
  return (columns: readonly (readonly Box[])[]): number => {
    const { width, height } = extentOf(columns);
    return (
      costOf(columns, ties) +
      SIZE_FOR_LINES * lines * (Math.max(width / aspect, height) + 0.2 * (width / aspect + height))
    );
  };
};

/** Moves and exchanges single boxes wherever that makes the picture better, until nothing does. Changes `columns`. */
const improve = (columns: Box[][], ties: Ties, aspect: number): Box[][] => {
  const boxes = columns.flat();
  const cost = worth(ties, aspect, boxes);
  let least = cost(columns);
  const keeps = (change: () => void, back: () => void): boolean => {
    change();
    const next = cost(columns);
    if (next < least - 1) {
      least = next;
      return true;
    }
    back();
    return false;
  };
  const columnOf = (box: Box): Box[] => columns.find((column) => column.includes(box)) ?? [];
  const suits = (column: readonly Box[], box: Box): boolean =>
    column[0] !== undefined && isOutside(column[0]) === isOutside(box);

  const move = (box: Box): boolean => {
    for (const target of columns) {
      for (let place = 0; place <= target.length; place += 1) {
        const source = columnOf(box);
        const from = source.indexOf(box);
        if (!suits(target, box) || (source.length === 1 && source !== target)) continue;
        const change = (): void => {
          source.splice(from, 1);
          target.splice(Math.min(place, target.length), 0, box);
        };
        const back = (): void => {
          target.splice(target.indexOf(box), 1);
          source.splice(from, 0, box);
        };
        if (keeps(change, back)) return true;
      }
    }
    return false;
  };
  const exchange = (a: Box, b: Box): boolean => {
    const [columnA, columnB] = [columnOf(a), columnOf(b)];
    const [atA, atB] = [columnA.indexOf(a), columnB.indexOf(b)];
    if (isOutside(a) !== isOutside(b)) return false;
    const put = (first: Box, second: Box) => (): void => {
      columnA[atA] = first;
      columnB[atB] = second;
    };
    return keeps(put(b, a), put(a, b));
  };

  for (let improved = true, round = 0; improved && round < ROUNDS; round += 1) {
    improved = false;
    for (const box of boxes) if (move(box)) improved = true;
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) if (exchange(a, b)) improved = true;
  }
  return columns;
};

/**
 * Sets side-by-side boxes into columns: what stands outside at the left, the rest by its distance from there, each
 * column in an order that keeps lines short, the whole as near to the wanted aspect (width to height) as it will go.
 */
export const columnsOf = (boxes: readonly Box[], ties: Ties, aspect: number): Box[][] => {
  if (boxes.length === 0) return [];
  const ordered = [...boxes].sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const swept = sweep(bestFill(ordered, aspect), ties);
  return boxes.length <= IMPROVED_AT_MOST ? improve(swept, ties, aspect) : swept;
};
