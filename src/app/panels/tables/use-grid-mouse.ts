import { type MouseEvent, useRef } from 'react';
import { boundsOf, type Spot } from './block';
import type { TableDesk } from './table-desk';
import type { Cursor } from './use-cursor';

/** The cell under the pointer; `undefined` beside all cells. */
export const spotUnder = ({ target }: MouseEvent): Spot | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return cell === null ? undefined : { line: Number(cell.dataset.line), column: Number(cell.dataset.column) };
};

const isInside = ({ line, column }: Spot, { block }: Cursor): boolean => {
  const { top, bottom, left, right } = boundsOf(block);
  return line >= top && line <= bottom && column >= left && column <= right;
};

/** A press puts the cursor there and selects the row, with Ctrl beside others; pulling covers a block. */
export const useGridMouse = (desk: TableDesk, cursor: Cursor, focus: () => void) => {
  const isDrawing = useRef(false);
  const { moveTo, block } = cursor;
  const onMouseDown = (event: MouseEvent): void => {
    const spot = spotUnder(event);
    if (spot === undefined || event.button === 1) return;
    event.preventDefault();
    focus();
    // The menu of a block is about the whole of it.
    if (event.button === 2 && isInside(spot, cursor)) return;
    moveTo(spot, event.shiftKey);
    const line = desk.lines[spot.line];
    if (line?.kind !== 'row' || event.button !== 0) return;
    isDrawing.current = true;
    const { select, selection } = desk.store.getState();
    if (event.ctrlKey || event.metaKey)
      select(selection.includes(line.id) ? selection.filter((id) => id !== line.id) : [...selection, line.id]);
    else if (!event.shiftKey) select([line.id]);
  };
  const onMouseMove = (event: MouseEvent): void => {
    if (!isDrawing.current) return;
    if (event.buttons !== 1) isDrawing.current = false;
    const spot = isDrawing.current ? spotUnder(event) : undefined;
    if (spot !== undefined && (spot.line !== block.to.line || spot.column !== block.to.column)) moveTo(spot, true);
  };
  return { onMouseDown, onMouseMove };
};
