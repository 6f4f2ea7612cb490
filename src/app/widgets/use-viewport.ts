import { useSyncExternalStore } from 'react';

/** How much room the window has; see the table of widths in the style sheet of the shell. */
export type Room = 'wide' | 'medium' | 'tight' | 'narrow';

const query = (text: string): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(text) : undefined;

const listen =
  (texts: readonly string[]) =>
  (changed: () => void): (() => void) => {
    const lists = texts.map(query);
    for (const list of lists) list?.addEventListener('change', changed);
    return () => {
      for (const list of lists) list?.removeEventListener('change', changed);
    };
  };

const WIDE = '(min-width: 1440px)';
const MEDIUM = '(min-width: 1200px)';
const TIGHT = '(min-width: 1024px)';
const LOW = '(max-height: 719px)';
/** The question whether the system prefers dark. */
export const DARK = '(prefers-color-scheme: dark)';

const roomNow = (): Room => {
  const wide = query(WIDE);
  if (wide === undefined || wide.matches) return 'wide';
  if (query(MEDIUM)?.matches) return 'medium';
  return query(TIGHT)?.matches ? 'tight' : 'narrow';
};

const listenRoom = listen([WIDE, MEDIUM, TIGHT]);
const listenLow = listen([LOW]);
const listenDark = listen([DARK]);

export const useRoom = (): Room => useSyncExternalStore(listenRoom, roomNow);
/** Whether the window is too low for the dock to stay open. */
export const isLow = (): boolean => query(LOW)?.matches === true;
export const useLow = (): boolean => useSyncExternalStore(listenLow, isLow);
export const useSystemDark = (): boolean => useSyncExternalStore(listenDark, () => query(DARK)?.matches === true);
