import type { KeyboardEvent } from 'react';

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys, Home and End go from line to line of a list; its lines are what `data-line` is put on. */
export const stepLines = (event: KeyboardEvent<HTMLElement>): void => {
  const move = MOVES[event.key];
  if (move === undefined || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  if (at < 0) return;
  event.preventDefault();
  lines[move(at, lines.length - 1)]?.focus();
};
