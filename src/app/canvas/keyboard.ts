import { copied, pasteText, removeCopied } from './clipboard';
import type { Desk } from './desk';

/**
 * Joins what is held and the clipboard with the drawing until the returned function is called. All other keys are
 * commands, and the page listens to those.
 */
export const attachKeyboard = (element: HTMLElement, desk: Desk): (() => void) => {
  const isOurs = (event: Event): boolean => event.target === element;
  const down = (event: KeyboardEvent): void => {
    if (!isOurs(event) || event.isComposing || event.key !== ' ') return;
    desk.canvas.setState({ panning: true });
    event.preventDefault();
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key === ' ') desk.canvas.setState({ panning: false });
  };
  const copy = (event: ClipboardEvent): void => {
    const text = isOurs(event) ? copied(desk) : undefined;
    if (text === undefined || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') removeCopied(desk);
  };
  const paste = (event: ClipboardEvent): void => {
    if (isOurs(event) && pasteText(desk, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };
  const focus = (): void => desk.canvas.setState({ focused: element.matches(':focus-visible') });
  const blur = (): void => desk.canvas.setState({ focused: false, panning: false });

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('keydown', down, { signal });
  element.addEventListener('keydown', () => desk.canvas.setState({ focused: document.activeElement === element }), {
    signal,
  });
  element.addEventListener('keyup', up, { signal });
  element.addEventListener('copy', copy, { signal });
  element.addEventListener('cut', copy, { signal });
  element.addEventListener('paste', paste, { signal });
  element.addEventListener('focus', focus, { signal });
  element.addEventListener('blur', blur, { signal });
  return () => stop.abort();
};
