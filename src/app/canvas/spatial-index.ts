import type { Point, Rect } from '../../core/drawing/scene';

const CELL = 512;

/** Finds what lies in a rectangle or under a point without looking at everything. */
export interface SpatialIndex<T> {
  /** Each item once, in the order in which they were given. */
  within(rect: Rect): readonly T[];
  /** Items with a rectangle that holds the point, the last given first. */
  at(point: Point): readonly T[];
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/**
 * A grid of cells of 512 px over items that each cover some rectangles. Items that cover very many cells stand in a list
 * of their own. Building is linear in covered cells, a query in what lies near.
 */
export const spatialIndexOf = <T>(items: readonly T[], rectsOf: (item: T) => readonly Rect[]): SpatialIndex<T> => {
  const cells = new Map<number, number[]>();
  const large: number[] = [];
  const rects = items.map(rectsOf);
  const key = (column: number, row: number): number => (column + 50_000) * 100_003 + row;
  rects.forEach((covered, index) => {
    let isLarge = false;
    for (const rect of covered) {
      const [left, right] = [Math.floor(rect.x / CELL), Math.floor((rect.x + rect.width) / CELL)];
      const [top, bottom] = [Math.floor(rect.y / CELL), Math.floor((rect.y + rect.height) / CELL)];
      if ((right - left + 1) * (bottom - top + 1) > 256) {
        isLarge = true;
        continue;
      }
      for (let column = left; column <= right; column += 1) {
        for (let row = top; row <= bottom; row += 1) {
          const cell = cells.get(key(column, row));
          if (cell === undefined) cells.set(key(column, row), [index]);
          else if (cell.at(-1) !== index) cell.push(index);
        }
      }
    }
    if (isLarge) large.push(index);
  });

  const found = (rect: Rect): readonly number[] => {
    const [left, right] = [Math.floor(rect.x / CELL), Math.floor((rect.x + rect.width) / CELL)];
    const [top, bottom] = [Math.floor(rect.y / CELL), Math.floor((rect.y + rect.height) / CELL)];
    const hits = new Set<number>(large);
    if ((right - left + 1) * (bottom - top + 1) > cells.size)
      for (const cell of cells.values()) for (const i of cell) hits.add(i);
    else
      for (let column = left; column <= right; column += 1)
        for (let row = top; row <= bottom; row += 1) for (const i of cells.get(key(column, row)) ?? []) hits.add(i);
    return [...hits].filter((index) => rects[index]?.some((one) => overlaps(one, rect))).sort((a, b) => a - b);
  };
  const itemsAt = (indexes: readonly number[]): readonly T[] => indexes.map((index) => items[index] as T);
  return {
    within: (rect) => itemsAt(found(rect)),
    at: ({ x, y }) => itemsAt(found({ x, y, width: 0, height: 0 })).toReversed(),
  };
};
