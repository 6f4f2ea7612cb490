// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns';
import type { Noun } from './nouns';
import { putOrdering, useTables } from './tables-state';
import { moveColumn, setWidth } from './use-columns';

interface TableHeadProps {
  readonly noun: Noun;
  readonly columns: readonly Column[];
  readonly height: number;
}

/** Up, then down, then as the rows come. */
export const sortBy = (noun: Noun, path: string, down?: boolean): void => {
  putOrdering(noun.id, { sort: down === undefined ? undefined : { path, down } });
};

/** The heads of the columns: pressed to sort, drawn at their edge to change the width, carried to another place. */
export function TableHead({ noun, columns, height }: TableHeadProps) {
  const { t } = useTranslation();
  const sort = useTables((state) => state.tables[noun.id].ordering.sort);
  const filters = useTables((state) => state.tables[noun.id].ordering.filters);
  const start = useRef<{ readonly x: number; readonly width: number; readonly path: string } | undefined>(undefined);
  const carried = useRef<string>(undefined);

  const onDraw = (event: PointerEvent, column: Column): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture?.(event.pointerId);
    start.current = { x: event.clientX, width: column.width, path: column.path };
  };
  const onMove = (event: PointerEvent): void => {
    if (start.current === undefined) return;
    const { x, width, path } = start.current;
    setWidth(noun, columns, path, width + event.clientX - x);
  };
  const onEnd = (): void => {
    start.current = undefined;
  };
  return (
    <div role="rowgroup" className="table-head" style={{ height }}>
      <div role="row" tabIndex={-1} aria-rowindex={1} className="table-row">
        {columns.map((column, at) => {
          const { path, label } = column;
          const sorted = sort?.path === path ? (sort.down ? 'descending' : 'ascending') : 'none';
          const isFiltered = (filters[path] ?? '') !== '';
          return (
            <div
              key={path}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={at + 1}
              aria-sort={sorted}
              className={column.isNumber ? 'table-cell number' : 'table-cell'}
              data-head={path}
              draggable={path !== 'name'}
              onDragStart={(event) => {
                carried.current = path;
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                if (carried.current !== undefined) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (carried.current !== undefined) moveColumn(noun, columns, carried.current, at);
                carried.current = undefined;
              }}
            >
              <button
                type="button"
                tabIndex={-1}
                title={label}
                onClick={() =>
                  sortBy(noun, path, sorted === 'none' ? false : sorted === 'ascending' ? true : undefined)
                }
              >
                {isFiltered && <span aria-hidden="true">▽ </span>}
                {label}
                {sorted !== 'none' && <span aria-hidden="true">{sorted === 'ascending' ? ' ▲' : ' ▼'}</span>}
              </button>
              <span
                className="table-edge"
                title={t('tables.resize', { label })}
                onPointerDown={(event) => onDraw(event, column)}
                onPointerMove={onMove}
                onPointerUp={onEnd}
                onPointerCancel={onEnd}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
