// biome-ignore-all lint/a11y/useSemanticElements: only the fields in view exist and are placed by hand, which table elements are not made for
import { useVirtualizer } from '@tanstack/react-virtual';
import { CalendarClock } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConduitGrid } from '../../../core/segmentation/conduits/grid';
import { useCellWords } from './use-cell-words';
import { VerdictSign } from './VerdictSign';

interface MatrixGridProps {
  readonly grid: ConduitGrid;
  readonly row: string | undefined;
  readonly column: string | undefined;
  onMove(row: string, column: string): void;
  /** The field was pressed: its card is shown, where there is room for only one of them in place of the grid. */
  onShow(): void;
  /** The field was asked to be opened: its card takes the focus. */
  onOpen(): void;
}

/** Sizes in rem, so that they follow the size of text. */
const SIZES = { head: 3.25, row: 2.5, name: 11, column: 7 } as const;
const inPixels = (rem: number): number =>
  Math.round(rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Zone × zone as a grid: only the fields in view are there, heads stay in sight, and arrow keys go everywhere. */
export function MatrixGrid({ grid, row, column, onMove, onShow, onOpen }: MatrixGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const words = useCellWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns } = grid;
  const [head, height, name, width] = [SIZES.head, SIZES.row, SIZES.name, SIZES.column].map(inPixels) as [
    number,
    number,
    number,
    number,
  ];
  const shared = { getScrollElement: () => scroller.current, overscan: 3 };
  const down = useVirtualizer({ ...shared, count: rows.length, estimateSize: () => height, paddingStart: head });
  const across = useVirtualizer({
    ...shared,
    count: columns.length,
    estimateSize: () => width,
    paddingStart: name,
    horizontal: true,
  });
  const line = Math.max(
    0,
    rows.findIndex(({ key }) => key === row),
  );
  const at = Math.max(
    0,
    columns.findIndex(({ key }) => key === column),
  );
  const move = (toLine: number, toColumn: number): void => {
    const [y, x] = [within(toLine, rows.length - 1), within(toColumn, columns.length - 1)];
    const [nextRow, nextColumn] = [rows[y], columns[x]];
    if (nextRow === undefined || nextColumn === undefined) return;
    onMove(nextRow.key, nextColumn.key);
    down.scrollToIndex(y);
    across.scrollToIndex(x);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(line + 1, at),
      ArrowUp: () => move(line - 1, at),
      ArrowRight: () => move(line, at + 1),
      ArrowLeft: () => move(line, at - 1),
      PageDown: () => move(line + 10, at),
      PageUp: () => move(line - 10, at),
      Home: () => move(far ? 0 : line, 0),
      End: () => move(far ? rows.length - 1 : line, columns.length - 1),
      Enter: onOpen,
      ' ': onOpen,
    };
    const act = moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    if (cell === null) return;
    move(Number(cell.dataset.line), Number(cell.dataset.column));
    onShow();
  };
  const cellId = (y: number, x: number): string => `${id}-${y}-${x}`;
  const seen = across.getVirtualItems();
  return (
    <div className="cm-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={t('conduits.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(line, at)}
        tabIndex={0}
        className="cm-grid"
        style={{ width: across.getTotalSize(), height: down.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className="cm-row cm-head" style={{ height: head }}>
          <span role="columnheader" tabIndex={-1} aria-colindex={1} className="cm-name" style={{ width: name }}>
            {t('conduits.corner')}
          </span>
          {seen.map(({ index, start }) => {
            const entry = columns[index];
            if (entry === undefined) return null;
            const label = words.line(entry);
            return (
              <span
                key={entry.key}
                role="columnheader"
                tabIndex={-1}
                aria-colindex={index + 2}
                className="cm-column"
                title={label}
                data-current={index === at || undefined}
                style={{ width, height: head, transform: `translateX(${start}px)` }}
              >
                <span>{label}</span>
              </span>
            );
          })}
        </div>
        {down.getVirtualItems().map(({ index: y, start }) => {
          const entry = rows[y];
          if (entry === undefined) return null;
          const rowName = words.line(entry);
          return (
            <div
              key={entry.key}
              role="row"
              tabIndex={-1}
              aria-rowindex={y + 2}
              className="cm-row"
              style={{ height, transform: `translateY(${start}px)` }}
            >
              <span
                role="rowheader"
                tabIndex={-1}
                aria-colindex={1}
                className="cm-name"
                title={rowName}
                data-current={y === line || undefined}
                style={{ width: name }}
              >
                <span>{rowName}</span>
              </span>
              {seen.map(({ index: x, start: left }) => {
                const other = columns[x];
                if (other === undefined) return null;
                const field = grid.field(entry.key, other.key);
                const pair = { from: rowName, to: words.line(other) };
                const what = field === undefined ? t('conduits.nothing') : words.whole(field);
                return (
                  <span
                    key={other.key}
                    id={cellId(y, x)}
                    role="gridcell"
                    tabIndex={-1}
                    aria-colindex={x + 2}
                    aria-label={t('conduits.cellOf', { ...pair, what })}
                    title={field === undefined ? undefined : t('conduits.cellOf', { ...pair, what })}
                    className="cm-cell"
                    data-line={y}
                    data-column={x}
                    data-cursor={(y === line && x === at) || undefined}
                    data-empty={field === undefined || undefined}
                    style={{ width, height, transform: `translateX(${left}px)` }}
                  >
                    {field !== undefined && (
                      <>
                        <span className="cm-word">
                          <VerdictSign verdict={field.verdict} />
                          <span>{words.field(field)}</span>
                          {field.overdue > 0 && <CalendarClock size={12} strokeWidth={2} aria-hidden />}
                        </span>
                        <small>
                          {field.flows > 0 && t('conduits.short', { flows: field.flows, rules: field.rules })}
                          {field.unwritten > 0 && '+?'}
                        </small>
                      </>
                    )}
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
