import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { boundsOf } from './block';
import type { Column } from './columns';
import { duplicateRows, removeRows, rowsMeant, showRows } from './row-actions';
import { sortBy } from './TableHead';
import { clear, copiedText, fill } from './table-actions';
import { rowsInBlock, type TableDesk } from './table-desk';
import { putOrdering, tablesStore } from './tables-state';
import { moveColumn, setWidth, toggleColumn } from './use-columns';

interface TableMenuProps {
  readonly desk: TableDesk;
  readonly column: Column | undefined;
  /** Whether it is about a column alone. */
  readonly isHead: boolean;
  readonly at: { readonly x: number; readonly y: number };
  onEdit(): void;
  onClose(): void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

const WIDTH_STEP = 32;
const MENU = { width: 240, line: 28 } as const;

/** Everything that can be done with the rows, the cells and the column at hand. */
export function TableMenu({ desk, column, isHead, at, onEdit, onClose }: TableMenuProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { noun, store, columns, block } = desk;
  const { ordering } = tablesStore.getState().tables[noun.id];
  const bounds = boundsOf(block);
  const rows = rowsInBlock(desk);

  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [onClose]);

  const ofRows: readonly Entry[] = [
    ...(noun.drawn ? [{ id: 'show', label: t('tables.menu.show'), run: () => showRows(desk) }] : []),
    {
      id: 'open',
      label: t('tables.menu.open'),
      run: () => {
        store.getState().select(rowsMeant(desk));
        store.getState().put({ inspectorOpen: true });
      },
    },
    { id: 'duplicate', label: t('tables.menu.duplicate'), run: () => store.getState().select(duplicateRows(desk)) },
    { id: 'remove', label: t('tables.menu.remove'), run: () => removeRows(desk) },
  ];
  const ofCells: readonly Entry[] = [
    { id: 'edit', label: t('tables.menu.edit'), keys: 'F2', run: onEdit },
    {
      id: 'copy',
      label: t('tables.menu.copy'),
      keys: 'Ctrl C',
      run: () => void navigator.clipboard?.writeText(copiedText(desk)).catch(() => {}),
    },
    ...(bounds.bottom > bounds.top
      ? [{ id: 'fillDown', label: t('tables.menu.fillDown'), keys: 'Ctrl D', run: () => fill(desk, 'down') }]
      : []),
    ...(bounds.right > bounds.left
      ? [{ id: 'fillRight', label: t('tables.menu.fillRight'), keys: 'Ctrl R', run: () => fill(desk, 'right') }]
      : []),
    { id: 'clear', label: t('tables.menu.clear'), keys: 'Del', run: () => clear(desk) },
  ];
  const ofColumn = (one: Column): readonly Entry[] => {
    const { path, width } = one;
    const index = columns.findIndex((each) => each.path === path);
    const fixed = path === 'name';
    return [
      { id: 'up', label: t('tables.menu.up'), run: () => sortBy(noun, path, false) },
      { id: 'down', label: t('tables.menu.down'), run: () => sortBy(noun, path, true) },
      ...(ordering.sort === undefined
        ? []
        : [{ id: 'unsorted', label: t('tables.menu.unsorted'), run: () => sortBy(noun, path) }]),
      {
        id: 'filterBy',
        label: t('tables.menu.filterBy'),
        run: () => putOrdering(noun.id, { filters: { ...ordering.filters, [path]: ordering.filters[path] ?? '' } }),
      },
      ordering.group === undefined
        ? { id: 'groupBy', label: t('tables.menu.groupBy'), run: () => putOrdering(noun.id, { group: path }) }
        : { id: 'ungroup', label: t('tables.menu.ungroup'), run: () => putOrdering(noun.id, { group: undefined }) },
      { id: 'wider', label: t('tables.menu.wider'), run: () => setWidth(noun, columns, path, width + WIDTH_STEP) },
      {
        id: 'narrower',
        label: t('tables.menu.narrower'),
        run: () => setWidth(noun, columns, path, width - WIDTH_STEP),
      },
      ...(fixed
        ? []
        : [
            { id: 'left', label: t('tables.menu.left'), run: () => moveColumn(noun, columns, path, index - 1) },
            { id: 'right', label: t('tables.menu.right'), run: () => moveColumn(noun, columns, path, index + 1) },
            { id: 'hide', label: t('tables.menu.hide'), run: () => toggleColumn(noun, columns, path) },
          ]),
    ];
  };
  const groups = [
    ...(isHead || rows.length === 0 ? [] : [ofCells, ofRows]),
    ...(column === undefined ? [] : [ofColumn(column)]),
  ];
  const count = groups.reduce((sum, group) => sum + group.length, 0);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const items = [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const { activeElement } = document;
    const here = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (here + 1) % items.length,
      ArrowUp: (here - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = Object.hasOwn(steps, event.key) ? items[steps[event.key] ?? 0] : undefined;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (next === undefined) return;
    event.preventDefault();
    next?.focus();
  };
  // The table clips what is in it, so its menu stands beside it.
  return createPortal(
    <div
      ref={place}
      role="menu"
      tabIndex={-1}
      aria-label={t('tables.menu.label')}
      className="menu table-menu"
      style={{
        left: Math.max(4, Math.min(at.x, window.innerWidth - MENU.width - 8)),
        top: Math.max(4, Math.min(at.y, window.innerHeight - (MENU.line * count + 24))),
      }}
      onKeyDown={onKeyDown}
    >
      {groups.map((group, index) => (
        <div key={group[0]?.id} role="none">
          {index > 0 && <div className="menu-line" />}
          {group.map((entry) => (
            <button
              key={entry.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                onClose();
                entry.run();
              }}
            >
              {entry.label}
              {entry.keys !== undefined && <kbd className="end">{entry.keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>,
    document.querySelector('.app') ?? document.body,
  );
}
