import { GAP, type Point, type Rect } from '../drawing/scene';
import { COLUMN_STEP, DEVICE_COLUMN_GAP, ROW_STEP } from './grid';

/** How near a cell may come to what stands already. */
const NEAR = 8;

/** So many cells are looked at for the one nearest to where a device wants to be. */
const LOOKED_AT = 400;

/**
 * Gives free cells of a zone one after the other, row by row within its width, then below: room for one device each.
 * With a wish, the free cell nearest to it among the rows in use and the one below. Linear in what stands there plus
 * the cells given; a wish looks at some hundred cells.
 */
export const freeCells = (origin: Point, width: number, taken: readonly Rect[]): ((wish?: Point) => Point) => {
  const columns = Math.max(1, Math.floor((width - origin.x - GAP + DEVICE_COLUMN_GAP) / COLUMN_STEP));
  const full = new Set<number>();
  const cellWidth = COLUMN_STEP - DEVICE_COLUMN_GAP + NEAR;
  const cellHeight = ROW_STEP - NEAR;
  for (const { x, y, width: w, height: h } of taken) {
    const left = Math.max(0, Math.ceil((x - NEAR - origin.x - cellWidth) / COLUMN_STEP));
    const right = Math.min(columns - 1, Math.floor((x + w + NEAR - origin.x) / COLUMN_STEP));
    const top = Math.max(0, Math.ceil((y - NEAR - origin.y - cellHeight) / ROW_STEP));
    const bottom = Math.floor((y + h + NEAR - origin.y) / ROW_STEP);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) full.add(row * columns + column);
  }
  const pointOf = (cell: number): Point => ({
    x: origin.x + (cell % columns) * COLUMN_STEP,
    y: origin.y + Math.floor(cell / columns) * ROW_STEP,
  });
  let rows = 0;
  for (const { y, height } of taken) rows = Math.max(rows, Math.ceil((y + height - origin.y) / ROW_STEP));
  let next = 0;
  return (wish) => {
    while (full.has(next)) next += 1;
    let cell = next;
    if (wish !== undefined) {
      const away = (at: number): number => {
        const { x, y } = pointOf(at);
        return Math.abs(x - wish.x) + Math.abs(y - wish.y);
      };
      const last = Math.min(Math.max(rows * columns, next + 1), next + LOOKED_AT);
      for (let at = next + 1; at < last; at += 1) if (!full.has(at) && away(at) < away(cell)) cell = at;
    }
    full.add(cell);
    return pointOf(cell);
  };
};
