import { type RefObject, useLayoutEffect, useState } from 'react';

/** Which children of a line are cut off at its ends, by their places, looked at anew whenever it scrolls or its size changes. */
export const useCutOff = (line: RefObject<HTMLElement | null>, content: string): readonly number[] => {
  const [cutOff, setCutOff] = useState<readonly number[]>([]);
  // Other words, or counts with more digits, take other room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the line decides what fits
  useLayoutEffect(() => {
    const element = line.current;
    if (element === null) return;
    const look = (): void => {
      const room = element.getBoundingClientRect();
      const found = [...element.children].flatMap((child, index) => {
        const { left, right } = child.getBoundingClientRect();
        return left < room.left - 2 || right > room.right + 2 ? [index] : [];
      });
      setCutOff((before) => (before.join() === found.join() ? before : found));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watcher = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    watcher?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watcher?.disconnect();
    };
  }, [line, content]);
  return cutOff;
};
