import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Seen } from './TableRow';

/** Which columns are in view, one more at each side; all of them where nothing can be measured. */
const seenIn = (box: HTMLElement, starts: readonly number[]): Seen => {
  const last = starts.length - 2;
  if (box.clientWidth === 0) return { first: 0, last };
  const [from, to] = [box.scrollLeft, box.scrollLeft + box.clientWidth];
  const first = starts.findLastIndex((start) => start <= from);
  const end = starts.findIndex((start) => start >= to);
  return { first: Math.max(0, first - 1), last: end < 0 ? last : Math.min(last, end) };
};

/** The columns in view, so that rows need not make cells that nobody sees. */
export const useSeenColumns = (scroller: RefObject<HTMLElement | null>, starts: readonly number[]): Seen => {
  const [seen, setSeen] = useState<Seen>({ first: 0, last: starts.length - 2 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const look = (): void =>
      setSeen((before) => {
        const now = seenIn(box, starts);
        return now.first === before.first && now.last === before.last ? before : now;
      });
    look();
    box.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    observer?.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, starts]);
  return seen;
};
