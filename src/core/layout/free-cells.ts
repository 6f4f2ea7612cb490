import { GAP, type Point, type Rect } from '../drawing/scene';
import { COLUMN_STEP, DEVICE_COLUMN_GAP, ROW_STEP } from './grid';

/** How near a cell may come to what stands already. */
const NEAR = 8;

/**
 * Gives the free cells of a zone one after the other, row by row within its width, then below: room for one device
 * each. Linear in what stands there plus the cells given.
 */
export const freeCells = (origin: Point, width: number, taken: readonly Rect[]): (() => Point) => {
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
  let next = 0;
  return () => {
    while (full.has(next)) next += 1;
    const cell = next;
    next += 1;
    return { x: origin.x + (cell % columns) * COLUMN_STEP, y: origin.y + Math.floor(cell / columns) * ROW_STEP };
  };
};
