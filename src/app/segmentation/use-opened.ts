import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/**
 * Where the focus goes when what a number counts is opened beside it, and back: into the list, which may take the place of
 * the number, and to the number again once the list is closed, by Escape too. `key` tells what is open.
 */
export const useOpened = <T extends HTMLElement>(key: string | undefined, close: () => void) => {
  const place = useRef<T>(null);
  const opener = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (key === undefined || !(active instanceof HTMLElement) || !active.matches('.count-button')) return;
    opener.current = active;
    place.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
  }, [key]);
  const leave = (): void => {
    flushSync(close);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented || key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return { place, opener, leave, onKeyDown };
};
