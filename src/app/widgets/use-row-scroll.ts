import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

const ROW_REM = 30 / 16;
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * Rows below a head of the same height, of which only those in view are on the page: `scroller` goes on what scrolls, and
 * `height` (in pixels) on each row. `count` is without the head.
 */
export const useRowScroll = (count: number) => {
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
  return { scroller, height, virtual };
};
