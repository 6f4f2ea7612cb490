// biome-ignore-all lint/a11y/useSemanticElements: only the fields in view exist and are placed by hand, which table elements are not made for
import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { type KeyboardEvent, type MouseEvent, memo, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConduitGrid } from '../../../core/segmentation/conduits/grid';
import { MatrixCell } from './MatrixCell';
import { everyField, keyOfField, type Place, rangeOf, toggled, wholeColumn, wholeRow } from './picking';
import { type CellWords, useCellWords } from './use-cell-words';

interface MatrixGridProps {
  readonly grid: ConduitGrid;
  readonly row: string | undefined;
  readonly column: string | undefined;
  readonly picked: ReadonlySet<string>;
  /** Where a range began, while there is one. */
  readonly anchor: Place | undefined;
  onMove(row: string, column: string): void;
  /** Fields are picked to say the same of all of them; an anchor is where the next range begins. */
  onPick(picked: ReadonlySet<string>, anchor?: Place): void;
  /** The field was pressed: its card is shown, where there is room for only one of them in place of the grid. */
  onShow(): void;
  /** The field was asked to be opened: its card takes the focus. */
  onOpen(): void;
}

/** Sizes in rem, so that they follow the size of text. */
const SIZES = { head: 3.25, row: 2.5, name: 11, column: 7.5 } as const;
const inPixels = (rem: number): number =>
  Math.round(rem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Whether an item is in sight beyond doubt: neither at an edge nor behind the head. */
const isInSight = ({ range }: Pick<Virtualizer<HTMLDivElement, Element>, 'range'>, index: number): boolean =>
  range !== null && index > range.startIndex + 2 && index < range.endIndex - 1;

const cellId = (id: string, y: number, x: number): string => `${id}-${y}-${x}`;

interface MatrixRowProps {
  readonly id: string;
  readonly grid: ConduitGrid;
  readonly entry: ConduitGrid['rows'][number];
  readonly line: number;
  readonly top: number;
  /** The columns that are in view. */
  readonly seen: readonly VirtualItem[];
  /** The column of the cursor, where it stands in this row. */
  readonly at: number | undefined;
  readonly picked: ReadonlySet<string>;
  readonly words: CellWords;
  readonly t: TFunction;
  readonly name: number;
  readonly width: number;
  readonly height: number;
}

/** One row; made anew only where the cursor comes or goes, or where other columns are in view. */
const MatrixRow = memo(function MatrixRow({ id, grid, entry, line, at, picked, words, t, ...place }: MatrixRowProps) {
  const rowName = words.line(entry);
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={line + 2}
      className="cm-row"
      style={{ height: place.height, transform: `translateY(${place.top}px)` }}
    >
      <span
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        className="cm-name"
        title={rowName}
        data-line={line}
        data-current={at !== undefined || undefined}
        style={{ width: place.name }}
      >
        <span>{rowName}</span>
      </span>
      {place.seen.map(({ index: x, start: left }) => {
        const other = grid.columns[x];
        if (other === undefined) return null;
        return (
          <MatrixCell
            key={other.key}
            id={cellId(id, line, x)}
            field={grid.field(entry.key, other.key)}
            words={words}
            t={t}
            from={rowName}
            to={words.line(other)}
            line={line}
            column={x}
            isCursor={x === at}
            isPicked={picked.has(keyOfField({ row: entry.key, column: other.key }))}
            left={left}
            width={place.width}
            height={place.height}
          />
        );
      })}
    </div>
  );
});

/** Zone × zone as a grid: only the fields in view are there, heads stay in sight, and arrow keys go everywhere. */
export function MatrixGrid({ grid, row, column, picked, anchor, onMove, onPick, onShow, onOpen }: MatrixGridProps) {
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
  const down = useVirtualizer({
    ...shared,
    count: rows.length,
    estimateSize: () => height,
    paddingStart: head,
    scrollPaddingStart: head,
  });
  const across = useVirtualizer({
    ...shared,
    count: columns.length,
    estimateSize: () => width,
    paddingStart: name,
    scrollPaddingStart: name,
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
  const move = (toLine: number, toColumn: number, isRange = false): void => {
    const [y, x] = [within(toLine, rows.length - 1), within(toColumn, columns.length - 1)];
    const [nextRow, nextColumn] = [rows[y], columns[x]];
    if (nextRow === undefined || nextColumn === undefined) return;
    const next = { row: nextRow.key, column: nextColumn.key };
    const from = anchor ?? { row: rows[line]?.key ?? '', column: columns[at]?.key ?? '' };
    onMove(next.row, next.column);
    if (isRange) onPick(rangeOf(grid, from, next), from);
    // Scrolling makes the browser measure the page, so what is well in sight is left where it is.
    if (!isInSight(down, y)) down.scrollToIndex(y);
    if (!isInSight(across, x)) across.scrollToIndex(x);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    /** One step; with Ctrl to the next field that holds something, or to the edge. */
    const step = (y: number, x: number): void => {
      let [toLine, toColumn] = [line + y, at + x];
      const isInside = (): boolean => toLine >= 0 && toLine < rows.length && toColumn >= 0 && toColumn < columns.length;
      const isEmpty = (): boolean => grid.field(rows[toLine]?.key ?? '', columns[toColumn]?.key ?? '') === undefined;
      while (far && isInside() && isEmpty()) [toLine, toColumn] = [toLine + y, toColumn + x];
      move(toLine, toColumn, event.shiftKey);
    };
    const here = { row: rows[line]?.key ?? '', column: columns[at]?.key ?? '' };
    const space = (): void => {
      if (event.shiftKey) onPick(wholeRow(grid, here.row));
      else if (far) onPick(wholeColumn(grid, here.column));
      else onOpen();
    };
    if (event.key === 'Escape' && picked.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      onPick(new Set());
      return;
    }
    if (far && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onPick(everyField(grid));
      return;
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1, 0),
      ArrowUp: () => step(-1, 0),
      ArrowRight: () => step(0, 1),
      ArrowLeft: () => step(0, -1),
      PageDown: () => move(line + 10, at, event.shiftKey),
      PageUp: () => move(line - 10, at, event.shiftKey),
      Home: () => move(far ? 0 : line, 0, event.shiftKey),
      End: () => move(far ? rows.length - 1 : line, columns.length - 1, event.shiftKey),
      Enter: onOpen,
      ' ': space,
    };
    const act = moves[event.key];
    if (act === undefined) return;
    event.preventDefault();
    // As in a spreadsheet, going on without Shift lets go of what was picked.
    if (!event.shiftKey && picked.size > 0 && act !== onOpen && event.key !== ' ') onPick(new Set());
    act();
  };
  const onClick = (event: MouseEvent): void => {
    const cell =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line],[data-column]') : null;
    if (cell === null) return;
    const { line: atLine, column: atColumn } = cell.dataset;
    if (atLine === undefined || atColumn === undefined) {
      const whole = atLine === undefined ? columns[Number(atColumn)] : rows[Number(atLine)];
      if (whole === undefined) return;
      onPick(atLine === undefined ? wholeColumn(grid, whole.key) : wholeRow(grid, whole.key));
      onShow();
      return;
    }
    const place = { row: rows[Number(atLine)]?.key ?? '', column: columns[Number(atColumn)]?.key ?? '' };
    const single = event.ctrlKey || event.metaKey;
    move(Number(atLine), Number(atColumn), event.shiftKey);
    if (single) onPick(toggled(grid, picked, place), place);
    else if (!event.shiftKey) onPick(new Set());
    onShow();
  };
  const seen = across.getVirtualItems();
  return (
    <div className="cm-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={t('conduits.grid')}
        aria-multiselectable
        aria-description={t('conduits.many.help')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(id, line, at)}
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
                data-column={index}
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
          return (
            <MatrixRow
              key={entry.key}
              id={id}
              grid={grid}
              entry={entry}
              line={y}
              top={start}
              seen={seen}
              at={y === line ? at : undefined}
              picked={picked}
              words={words}
              t={t}
              name={name}
              width={width}
              height={height}
            />
          );
        })}
      </div>
    </div>
  );
}
