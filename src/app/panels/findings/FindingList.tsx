import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortBy } from './filters';
import { isGroup, isRow, type ListItem, type RowGroup } from './list-items';
import type { Row } from './reading';

export interface Column {
  readonly id: string;
  readonly head: string;
  /** Said instead of the head where that is only a sign. */
  readonly sort?: { readonly by: SortBy; readonly label: string };
  readonly cell: (row: Row) => ReactNode;
  /** The same for rows that stand together. */
  readonly groupCell?: (group: RowGroup) => ReactNode;
  /** Shown only where there is room. */
  readonly wide?: boolean;
}

interface FindingListProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  readonly columns: readonly Column[];
  readonly sortBy: SortBy;
  readonly onSort: (by: SortBy) => void;
  /** The row whose card is open. */
  readonly active: string | undefined;
  /** Rows about what is selected elsewhere; when something else is selected, the first of them comes into view. */
  readonly related: ReadonlySet<string>;
  readonly selection: readonly string[];
  readonly onOpen: (item: Row | RowGroup) => void;
  readonly onToggle: (group: RowGroup) => void;
}

const ROW_REM = 30 / 16;
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Where a key moves the cursor to; `undefined` for other keys. */
const targetOf = (key: string, at: number, last: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const target = steps[key];
  return target === undefined ? undefined : Math.max(0, Math.min(last, target));
};

/** The line at an index or the next one before it, no heading; -1 where there is none. */
const nearestLine = (items: readonly ListItem[], at: number): number => {
  for (let index = Math.min(at, items.length - 1); index >= 0; index -= 1) {
    const item = items[index];
    if (isRow(item) || isGroup(item)) return index;
  }
  return items.findIndex((item) => isRow(item) || isGroup(item));
};

/** A long list of findings as a grid: only the rows in view are there, and arrow keys go through all of them. */
export function FindingList({
  label,
  items,
  columns,
  sortBy,
  onSort,
  active,
  related,
  selection,
  onOpen,
  onToggle,
}: FindingListProps) {
  const { t } = useTranslation();
  const [openGroup, closeGroup] = [t('threats.list.open'), t('threats.list.close')];
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursorKey, setCursorKey] = useState<string>();
  const height = Math.round(ROW_REM * remInPixels());
  const { getVirtualItems, getTotalSize, scrollToIndex } = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: height,
    scrollPaddingStart: height,
  });
  const indexOf = (key: string | undefined): number =>
    key === undefined ? -1 : items.findIndex((item) => (isRow(item) || isGroup(item)) && item.key === key);
  const lastCursor = useRef(-1);
  const cursorFound = indexOf(cursorKey);
  // Where a new report took away what the cursor was on, it stays in its place, so that the next key is not lost.
  const cursor = cursorFound >= 0 || cursorKey === undefined ? cursorFound : nearestLine(items, lastCursor.current);
  useLayoutEffect(() => {
    lastCursor.current = cursor;
  }, [cursor]);

  // The two effects run when what is shown elsewhere changes, not when rows are sorted or filtered.
  const isRelated = (item: ListItem | undefined): boolean =>
    related.size > 0 &&
    (isGroup(item) ? item.members.some(({ key }) => related.has(key)) : isRow(item) && related.has(item.key));
  const firstRelated = related.size === 0 ? -1 : items.findIndex(isRelated);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the list
  useEffect(() => {
    const item = items[firstRelated];
    // What was selected by opening a row of this list stays where it is.
    if (item === undefined || 'heading' in item || (active !== undefined && related.has(active))) return;
    setCursorKey(item.key);
    scrollToIndex(firstRelated);
  }, [selection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly opened card moves the list
  useEffect(() => {
    const index = indexOf(active);
    if (index < 0) return;
    setCursorKey(active);
    scrollToIndex(index);
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const here = items[cursor];
    if (event.key === 'Enter' || event.key === ' ') {
      if (isRow(here) || isGroup(here)) onOpen(here);
      event.preventDefault();
      return;
    }
    if (isGroup(here) && event.key === (here.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      event.preventDefault();
      onToggle(here);
      return;
    }
    if (isRow(here) && here.within !== undefined && event.key === 'ArrowLeft') {
      event.preventDefault();
      setCursorKey(here.within);
      scrollToIndex(indexOf(here.within));
      return;
    }
    const target = targetOf(event.key, cursor, items.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    const past = event.key === 'ArrowUp' || event.key === 'PageUp' ? target - 1 : target + 1;
    const isLine = (item: ListItem | undefined) => isRow(item) || isGroup(item);
    const index = isLine(items[target]) ? target : past;
    const item = items[index];
    if (item === undefined || 'heading' in item) return;
    setCursorKey(item.key);
    scrollToIndex(index);
  };

  const isGrouped = items.some(isGroup);
  const rowId = (index: number): string => `${id}-${index}`;
  return (
    <div className="finding-scroll" ref={scroller}>
      <table
        className="finding-list"
        data-columns={columns.length}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows follow the arrow keys is a grid
        role="treegrid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-activedescendant={cursor < 0 ? undefined : rowId(cursor)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead className="finding-head">
          <tr aria-rowindex={1} className="finding-row" style={{ height }}>
            {columns.map(({ id: column, head, sort, wide }) => (
              <th
                key={column}
                scope="col"
                className={`finding-${column}${wide ? ' finding-wide' : ''}`}
                aria-sort={sort === undefined ? undefined : sort.by === sortBy ? 'descending' : 'none'}
              >
                {sort === undefined ? (
                  head
                ) : (
                  <button type="button" aria-label={sort.label} onClick={() => onSort(sort.by)}>
                    {head}
                    {sort.by === sortBy && <span aria-hidden="true"> ▼</span>}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="finding-body" style={{ height: getTotalSize() }}>
          {getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = { height, transform: `translateY(${start - height}px)` };
            if ('heading' in item) {
              return (
                <tr key={item.heading} aria-rowindex={index + 2} className="finding-row finding-group" style={place}>
                  <td colSpan={columns.length}>{item.heading}</td>
                </tr>
              );
            }
            return (
              <tr
                key={item.key}
                id={rowId(index)}
                aria-rowindex={index + 2}
                aria-selected={item.key === active}
                aria-level={isGrouped ? (isRow(item) && item.within !== undefined ? 2 : 1) : undefined}
                aria-expanded={isGroup(item) ? item.isOpen : undefined}
                className="finding-row"
                data-cursor={index === cursor || undefined}
                data-related={isRelated(item) || undefined}
                data-within={(isRow(item) && item.within !== undefined) || undefined}
                style={place}
                onClick={() => {
                  setCursorKey(item.key);
                  onOpen(item);
                }}
              >
                {columns.map(({ id: column, cell, groupCell, wide }, at) => (
                  <td key={column} className={`finding-${column}${wide ? ' finding-wide' : ''}`}>
                    {isGroup(item) && at === 0 && (
                      <button
                        type="button"
                        className="icon finding-open"
                        tabIndex={-1}
                        onClick={(event) => {
                          event.stopPropagation();
                          onToggle(item);
                        }}
                      >
                        <ChevronRight size={14} aria-hidden="true" />
                        <span className="hidden-text">{item.isOpen ? closeGroup : openGroup}</span>
                      </button>
                    )}
                    {isGroup(item) ? groupCell?.(item) : cell(item)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
