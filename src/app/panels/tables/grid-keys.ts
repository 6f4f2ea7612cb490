import type { KeyboardEvent } from 'react';
import { type Spot, spotAfter, spotInTurn } from './block';
import { clear, fill } from './table-actions';
import type { TableDesk } from './table-desk';
import type { Cursor } from './use-cursor';

interface GridKeys {
  readonly desk: TableDesk;
  readonly cursor: Cursor;
  /** How many columns and, for Page Up and Down, how many lines there are to see. */
  readonly columns: number;
  readonly page: number;
  go(spot: Spot, extend?: boolean): void;
  toggleRows(): void;
  menuAtCell(): void;
  onToggleGroup(text: string): void;
}

const nameOf = ({ key, shiftKey }: KeyboardEvent, mod: boolean): string =>
  [mod ? 'Mod+' : '', shiftKey && (mod || key === 'F10') ? 'Shift+' : '', mod ? key.toLowerCase() : key].join('');

/** What the keys do in a table, as people know them from spreadsheets. Others are left to the page. */
export const gridKeys =
  ({ desk, cursor, columns, page, go, toggleRows, menuAtCell, onToggleGroup }: GridKeys) =>
  (event: KeyboardEvent): void => {
    const { store, lines } = desk;
    const at = cursor.block.to;
    const line = lines[at.line];
    const size = { lines: lines.length, columns };
    const mod = event.ctrlKey || event.metaKey;
    const spot = event.altKey ? undefined : spotAfter(event.key, mod, at, size, page);
    const toggleGroup = line?.kind === 'group' ? () => onToggleGroup(line.text) : undefined;
    const commands: Readonly<Record<string, (() => void) | undefined>> = {
      ' ': toggleGroup ?? toggleRows,
      Enter: toggleGroup,
      Delete: () => clear(desk),
      Backspace: () => clear(desk),
      ContextMenu: menuAtCell,
      'Shift+F10': menuAtCell,
      'Mod+d': () => fill(desk, 'down'),
      'Mod+r': () => fill(desk, 'right'),
      'Mod+a': () =>
        cursor.select({ from: { line: 0, column: 0 }, to: { line: lines.length - 1, column: columns - 1 } }),
      'Mod+z': () => store.getState().undo(),
      'Mod+Shift+z': () => store.getState().redo(),
      'Mod+y': () => store.getState().redo(),
    };
    const name = nameOf(event, mod);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (spot !== undefined) go(spot, event.shiftKey);
    else if (event.key === 'Tab') {
      const next = spotInTurn(at, event.shiftKey, size);
      if (next === undefined) return;
      go(next);
    } else if (command !== undefined && !event.altKey) command();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
