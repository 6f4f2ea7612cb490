import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';

const ROW_REM = 30 / 16;
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

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
  const scroller = useRef<HTMLDivElement>(null);
  const height = Math.round(ROW_REM * remInPixels());
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: height,
    scrollPaddingStart: height,
  });
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
