import { useDeferredValue, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../core/model/model';
import { type CellFilter, filteredCells } from '../../../core/segmentation/conduits/cell-filter';
import type { ZoneConduits } from '../../../core/segmentation/conduits/conduit-matrix';
import { gridOf } from '../../../core/segmentation/conduits/grid';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { BackButton } from './BackButton';
import { putConduits, useConduits } from './conduits-state';
import { FieldCard } from './FieldCard';
import { ManyCard } from './ManyCard';
import { MatrixBar } from './MatrixBar';
import { MatrixGrid } from './MatrixGrid';
import { fieldsOf } from './picking';
import { useZoneConduits } from './use-zone-conduits';

/** From so many zones on, zones of one type stand together until a person wants them one by one. */
const MANY = 30;

/** The cells that pass, as rows and columns, in parts. */
function* shownSteps(matrix: ZoneConduits, filters: readonly CellFilter[], by: 'zone' | 'type', model: Model) {
  const cells = filteredCells(matrix.cells, filters);
  yield;
  const grid = gridOf(cells, by, model);
  yield;
  return { cells, grid };
}

/** Zone × zone: what each opens towards each other, and what is recorded of it. */
export function MatrixPart() {
  const { t } = useTranslation();
  const model = useModel();
  const zones = useEditor((state) => state.document.zones.size);
  const filters = useConduits((state) => state.filters);
  const chosen = useConduits((state) => state.by);
  const row = useConduits((state) => state.row);
  const column = useConduits((state) => state.column);
  const isOpen = useConduits((state) => state.isOpen);
  const picked = useConduits((state) => state.picked);
  const anchor = useConduits((state) => state.anchor);
  const card = useRef<HTMLElement>(null);
  const matrix = useZoneConduits();
  const by = chosen ?? (zones > MANY ? 'type' : 'zone');
  const work = useMemo(
    () => (matrix === undefined ? undefined : () => shownSteps(matrix, filters, by, model)),
    [matrix, filters, by, model],
  );
  const shown = useWorkedOut(work);
  const many = useMemo(() => (shown === undefined ? [] : fieldsOf(shown.grid, picked)), [shown, picked]);
  const first = shown?.grid.rows[0];
  const isThere =
    shown?.grid.rows.some(({ key }) => key === row) === true && shown.grid.columns.some(({ key }) => key === column);
  // Every row holds something, so the first one leads to a field that is not empty.
  const at = isThere
    ? { row, column }
    : {
        row: first?.key,
        column: shown?.grid.columns.find(({ key }) => shown.grid.field(first?.key ?? '', key) !== undefined)?.key,
      };
  const here = at.row === undefined || at.column === undefined ? undefined : shown?.grid.field(at.row, at.column);
  // The card is far more than the field, so whoever holds down an arrow key does not wait for it.
  const field = useDeferredValue(here);
  if (matrix === undefined || shown === undefined)
    return (
      <p className="pane-empty" role="status">
        {t('conduits.working')}
      </p>
    );
  const { cells, grid } = shown;
  return (
    <div className="pane cm-pane" data-card={isOpen || undefined}>
      <div className="pane-list">
        <MatrixBar all={matrix.cells} shown={cells} by={by} />
        {cells.length === 0 ? (
          <p className="pane-empty ph">{t(matrix.cells.length === 0 ? 'conduits.empty' : 'conduits.filter.nothing')}</p>
        ) : (
          <MatrixGrid
            grid={grid}
            row={at.row}
            column={at.column}
            picked={picked}
            anchor={anchor}
            onMove={(toRow, toColumn) => putConduits({ row: toRow, column: toColumn, cell: undefined })}
            onPick={(next, from) => putConduits({ picked: next, anchor: from })}
            onShow={() => putConduits({ isOpen: true })}
            onOpen={() => {
              flushSync(() => putConduits({ isOpen: true }));
              card.current?.focus();
            }}
          />
        )}
      </div>
      <section className="pane-card" aria-label={t('conduits.card')} ref={card} tabIndex={-1}>
        <BackButton />
        {many.length > 0 && <ManyCard fields={many} />}
        {many.length === 0 && field === undefined && <p className="pane-empty ph">{t('conduits.noField')}</p>}
        {many.length === 0 && field !== undefined && <FieldCard field={field} />}
        <p className="hint cm-help">{t('conduits.many.help')}</p>
      </section>
    </div>
  );
}
