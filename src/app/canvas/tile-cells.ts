import { TILE, type TileSet } from './tile-set';
import type { Size, Viewport } from './viewport';

/** Places of tiles, from column and row to column and row. */
interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The tiles that are seen, with so many more on each side. */
export const cellsOf = ({ x, y, zoom }: Viewport, { width, height }: Size, set: TileSet, around: number): Cells => {
  const side = (TILE * zoom) / set.zoom;
  return {
    left: Math.floor(-x / side) - around,
    top: Math.floor(-y / side) - around,
    right: Math.floor((width - x) / side) + around,
    bottom: Math.floor((height - y) / side) + around,
  };
};

export const eachCell = ({ left, top, right, bottom }: Cells, visit: (column: number, row: number) => void): void => {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) visit(column, row);
};
