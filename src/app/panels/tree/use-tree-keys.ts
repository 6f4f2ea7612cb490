import { type KeyboardEvent, useRef } from 'react';
import { folded } from '../../../core/library/folded';
import type { TreeRow } from './tree-rows';

/** How long typed letters belong together, in milliseconds. */
const PAUSE = 700;

interface TreeKeys {
  readonly rows: readonly TreeRow[];
  readonly active: TreeRow | undefined;
  nameOf(row: TreeRow): string;
  /** Makes a line the active one; `extend` takes all lines up to it into the selection. */
  move(row: TreeRow, extend: boolean): void;
  toggle(row: TreeRow): void;
  open(row: TreeRow): void;
  pick(row: TreeRow): void;
  rename(row: TreeRow): void;
  remove(row: TreeRow): void;
}

/** The keys of a tree as the ARIA practices describe them, and F2 and Delete. */
export const useTreeKeys = (tree: TreeKeys): ((event: KeyboardEvent) => void) => {
  const typed = useRef({ text: '', at: 0 });
  const { rows, active } = tree;

  const typeAhead = (letter: string, now: number): TreeRow | undefined => {
    const together = now - typed.current.at < PAUSE ? typed.current.text + letter : letter;
    typed.current = { text: together, at: now };
    const wanted = folded(together);
    const start = rows.findIndex(({ key }) => key === active?.key) + (together.length === 1 ? 1 : 0);
    const turned = [...rows.slice(Math.max(0, start)), ...rows.slice(0, Math.max(0, start))];
    return turned.find((row) => folded(tree.nameOf(row)).startsWith(wanted));
  };

  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || active === undefined) return;
    const index = rows.findIndex(({ key }) => key === active.key);
    const go = (row: TreeRow | undefined): void => {
      if (row !== undefined) tree.move(row, event.shiftKey);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(rows[index + 1]),
      ArrowUp: () => go(rows[index - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (active.expandable && !active.expanded ? tree.toggle(active) : go(firstChild(rows, index))),
      ArrowLeft: () => (active.expanded ? tree.toggle(active) : go(rows.find(({ key }) => key === active.parent))),
      Enter: () => tree.open(active),
      ' ': () => tree.pick(active),
      F2: () => tree.rename(active),
      Delete: () => tree.remove(active),
    };
    const answer = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (answer !== undefined && !(modified && event.key !== ' ')) {
      event.preventDefault();
      event.stopPropagation();
      answer();
      return;
    }
    if (modified || event.key.length !== 1) return;
    const found = typeAhead(event.key, event.timeStamp);
    event.stopPropagation();
    if (found !== undefined) tree.move(found, false);
  };
};

const firstChild = (rows: readonly TreeRow[], index: number): TreeRow | undefined => {
  const next = rows[index + 1];
  return next !== undefined && next.level > (rows[index]?.level ?? 0) ? next : undefined;
};
