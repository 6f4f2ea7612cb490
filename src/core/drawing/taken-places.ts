import { append } from '../group';
import type { Rect } from './scene';

const CELL = 128;

/** Boxes with what they belong to, kept in cells so that asking looks only nearby. */
export interface TakenPlaces<T> {
  take(rect: Rect, owner: T): void;
  /** Whether the test holds for a box near the given one. Boxes in several cells may be asked more than once. */
  some(rect: Rect, test: (taken: Rect, owner: T) => boolean): boolean;
}

export const takenPlaces = <T>(): TakenPlaces<T> => {
  const cells = new Map<number, { readonly rect: Rect; readonly owner: T }[]>();
  const anyCell = ({ x, y, width, height }: Rect, visit: (key: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)];
    for (let column = Math.floor(x / CELL); column <= right; column += 1)
      for (let row = Math.floor(y / CELL); row <= bottom; row += 1) if (visit(column * 1_000_003 + row)) return true;
    return false;
  };
  return {
    take: (rect, owner) => {
      anyCell(rect, (key) => {
        append(cells, key, { rect, owner });
        return false;
      });
    },
    some: (rect, test) =>
      anyCell(rect, (key) => cells.get(key)?.some((taken) => test(taken.rect, taken.owner)) === true),
  };
};
