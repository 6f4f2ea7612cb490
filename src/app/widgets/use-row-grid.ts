import type { KeyboardEvent } from 'react';
import { useRowScroll } from './use-row-scroll';

interface RowGridOptions {
  /** How many rows there are below the head. */
  readonly count: number;
  /** Enter or Space: what the cursor is on is opened. */
  onOpen(): void;
  /** Moves the cursor by a key and gives the row that it is in then; `undefined` for keys that move nothing. */
  onMove(event: KeyboardEvent): number | undefined;
}

/**
 * A grid with one row high head, of which only the rows in view are on the page: `scroller` goes on what scrolls,
 * `onKeyDown` on the grid, and `height` (in pixels) on each row.
 */
export const useRowGrid = ({ count, onOpen, onMove }: RowGridOptions) => {
  const { scroller, height, virtual } = useRowScroll(count);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen();
      return;
    }
    const at = onMove(event);
    if (at === undefined) return;
    event.preventDefault();
    virtual.scrollToIndex(at);
  };
  return { scroller, height, virtual, onKeyDown };
};
