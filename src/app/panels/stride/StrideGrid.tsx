// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, StrideMatrix } from '../../../core/analysis/matrix/matrix';
import { nameOf } from '../../../core/analysis/words-of';
import { STRIDE, STRIDE_LETTERS } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useRowGrid } from '../../widgets/use-row-grid';
import { CellSign } from './CellSign';
import { useStatusWord } from './use-status-word';

interface StrideGridProps {
  readonly matrix: StrideMatrix;
  readonly rows: readonly MatrixRow[];
  readonly cursor: MatrixRow | undefined;
  readonly column: number;
  onMove(row: MatrixRow, column: number): void;
  /** The cell was asked to be opened: its card takes the focus. */
  onOpen(): void;
}

export const sameRow = (a: MatrixRow | undefined, b: MatrixRow | undefined): boolean =>
  a?.id === b?.id && a?.scope === b?.scope;

/** Where a key moves the cursor to; `undefined` for other keys. */
const moved = (
  event: KeyboardEvent,
  line: number,
  column: number,
  last: number,
): readonly [number, number] | undefined => {
  const far = event.ctrlKey || event.metaKey;
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [line + 1, column],
    ArrowUp: [line - 1, column],
    PageDown: [line + 10, column],
    PageUp: [line - 10, column],
    ArrowRight: [line, column + 1],
    ArrowLeft: [line, column - 1],
    Home: [far ? 0 : line, 0],
    End: [far ? last : line, STRIDE.length],
  };
  const to = moves[event.key];
  if (to === undefined) return undefined;
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  return [within(to[0], last), within(to[1], STRIDE.length)];
};

/** Elements × S T R I D E as a grid: only the rows in view are there, and arrow keys go through all of them. */
export function StrideGrid({ matrix, rows, cursor, column, onMove, onOpen }: StrideGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const selection = useEditor((state) => state.selection);
  const statusWord = useStatusWord();
  const line = rows.findIndex((row) => sameRow(row, cursor));
  const onMoved = (event: KeyboardEvent): number | undefined => {
    const to = moved(event, Math.max(line, 0), column, rows.length - 1);
    const row = to === undefined ? undefined : rows[to[0]];
    if (to === undefined || row === undefined) return undefined;
    onMove(row, to[1]);
    return to[0];
  };
  const { scroller, height, virtual, onKeyDown } = useRowGrid({ count: rows.length, onOpen, onMove: onMoved });

  // What is selected elsewhere comes into sight; what was selected here is where the cursor is already.
  const only = selection.length === 1 ? selection[0] : undefined;
  const latest = useRef({ rows, cursor, column, virtual, onMove });
  latest.current = { rows, cursor, column, virtual, onMove };
  useEffect(() => {
    const now = latest.current;
    if (only === undefined || now.cursor?.id === only) return;
    const index = now.rows.findIndex((row) => row.id === only);
    const row = now.rows[index];
    if (row === undefined) return;
    now.onMove(row, now.column);
    now.virtual.scrollToIndex(index, { align: 'center' });
  }, [only]);

  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    const row = rows[Number(cell?.dataset.line)];
    if (row !== undefined) onMove(row, Number(cell?.dataset.column));
  };
  const cellId = (index: number, at: number): string => `${id}-${index}-${at}`;
  const chosen = new Set(selection);
  return (
    <div className="stride-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={t('stride.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={STRIDE.length + 1}
        aria-activedescendant={line < 0 ? undefined : cellId(line, column)}
        tabIndex={0}
        className="stride-grid"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className="stride-row stride-head" style={{ height }}>
          <span role="columnheader" tabIndex={-1}>
            {t('stride.element')}
          </span>
          {STRIDE.map((category) => (
            <span
              key={category}
              role="columnheader"
              tabIndex={-1}
              aria-label={t(`threats.stride.${category}`)}
              title={t(`threats.stride.${category}`)}
            >
              {STRIDE_LETTERS[category]}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="stride-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const name = nameOf(row.id, model, language);
            return (
              <div
                key={`${row.scope}|${row.id}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                aria-selected={chosen.has(row.id)}
                className="stride-row"
                style={{ height, transform: `translateY(${start - height}px)` }}
              >
                <span
                  role="rowheader"
                  tabIndex={-1}
                  id={cellId(index, 0)}
                  data-cursor={(index === line && column === 0) || undefined}
                  className="stride-name"
                  title={name}
                  data-line={index}
                  data-column={0}
                >
                  {name} <small>{matrix.sheetOf(row)?.label[language]}</small>
                </span>
                {matrix.states(row).map((state, at) => {
                  const category = STRIDE[at] ?? 'spoofing';
                  const status = statusWord(state);
                  return (
                    <span
                      key={category}
                      role="gridcell"
                      id={cellId(index, at + 1)}
                      tabIndex={-1}
                      aria-label={t('stride.cellOf', {
                        element: name,
                        category: t(`threats.stride.${category}`),
                        status,
                      })}
                      title={`${t(`threats.stride.${category}`)}${t('common.colon')}${status}`}
                      data-cursor={(index === line && column === at + 1) || undefined}
                      data-status={state.status}
                      className="stride-cell"
                      data-line={index}
                      data-column={at + 1}
                    >
                      <CellSign state={state} />
                    </span>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
