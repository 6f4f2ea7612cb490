import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow } from '../../../core/analysis/matrix/matrix';
import { STRIDE } from '../../../core/library/vocabulary';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { elementsAt } from '../findings/reading';
import { StrideBar } from './StrideBar';
import { StrideCard } from './StrideCard';
import { StrideGrid, sameRow } from './StrideGrid';
import { strideStore, useStride } from './stride-state';
import { useMatrix, useShownRows } from './use-matrix';
import './stride.css';

/** Every element and interaction with its six categories, and the cell that is looked at. */
export function StridePanel() {
  const { t } = useTranslation();
  const model = useModel();
  const select = useEditor((state) => state.select);
  const cursor = useStride((state) => state.cursor);
  const column = useStride((state) => state.column);
  const matrix = useMatrix();
  const rows = useShownRows(matrix);
  const card = useRef<HTMLElement>(null);
  const category = STRIDE[column - 1];
  const isThere = rows?.some((row) => sameRow(row, cursor)) === true;
  const move = (row: MatrixRow, to: number): void => {
    const isNew = !sameRow(row, strideStore.getState().cursor);
    strideStore.setState({ cursor: row, column: to });
    if (isNew) select(model.crossings.get(row.id)?.zones ?? [row.id]);
  };
  const open = (): void => {
    if (cursor === undefined) return;
    canvasApi.reveal(elementsAt(cursor.id, model));
    card.current?.focus();
  };
  return (
    <section className="stride pane" aria-label={t('stride.heading')}>
      <div className="pane-list">
        <StrideBar matrix={matrix} rows={rows} />
        {matrix !== undefined && rows !== undefined && rows.length > 0 && (
          <StrideGrid matrix={matrix} rows={rows} cursor={cursor} column={column} onMove={move} onOpen={open} />
        )}
        {matrix !== undefined && rows?.length === 0 && (
          <p className="pane-empty ph">
            {t(matrix.rows.length === 0 ? 'stride.filter.noElements' : 'stride.filter.nothing')}
          </p>
        )}
      </div>
      <section className="pane-card" aria-label={t('stride.card.label')} ref={card} tabIndex={-1}>
        {matrix === undefined || cursor === undefined || category === undefined || !isThere ? (
          <p className="pane-empty ph">{t('stride.card.none')}</p>
        ) : (
          <StrideCard matrix={matrix} row={cursor} category={category} />
        )}
      </section>
    </section>
  );
}
