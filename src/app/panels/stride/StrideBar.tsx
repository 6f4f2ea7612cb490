import { useTranslation } from 'react-i18next';
import { CELL_STATUSES } from '../../../core/analysis/matrix/cell';
import { MATRIX_SCOPES, type MatrixRow, type StrideMatrix } from '../../../core/analysis/matrix/matrix';
import { nameOf } from '../../../core/analysis/words-of';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { CellSign } from './CellSign';
import { ExportButtons } from './ExportButtons';
import { putFilters, useStride } from './stride-state';
import { useTotals } from './use-matrix';

/** Rounded down, so that 100 % is said only of all. */
const percent = (share: number): string => String(Math.floor(share * 100));

interface StrideBarProps {
  readonly matrix: StrideMatrix | undefined;
  readonly rows: readonly MatrixRow[] | undefined;
}

/** Which rows are shown, and how much has been considered. */
export function StrideBar({ matrix, rows }: StrideBarProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const filters = useStride((state) => state.filters);
  const totals = useTotals(matrix);
  const count = (number: number): string => number.toLocaleString(language);
  return (
    <>
      <search className="filter-bar" aria-label={t('stride.filter.label')}>
        <label>
          {t('stride.filter.scope')}
          <select
            value={filters.scope ?? ''}
            onChange={({ target }) => putFilters({ scope: MATRIX_SCOPES.find((scope) => scope === target.value) })}
          >
            <option value="">{t('stride.filter.all')}</option>
            {MATRIX_SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {t(`stride.scope.${scope}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('stride.filter.zone')}
          <select
            value={filters.zone ?? ''}
            onChange={({ target }) => putFilters({ zone: target.value === '' ? undefined : target.value })}
          >
            <option value="">{t('stride.filter.all')}</option>
            {model.source.zones.values().map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id, model, language)}
              </option>
            ))}
          </select>
        </label>
        {matrix !== undefined && rows !== undefined && <ExportButtons matrix={matrix} rows={rows} />}
        <button
          type="button"
          className="chip"
          aria-pressed={filters.onlyOpen}
          onClick={() => putFilters({ onlyOpen: !filters.onlyOpen })}
        >
          {t('stride.filter.open')}
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={filters.onlySelection}
          onClick={() => putFilters({ onlySelection: !filters.onlySelection })}
        >
          {t('stride.filter.selection')}
        </button>
        {matrix !== undefined && rows !== undefined && (
          <span className="stride-count">
            {t('stride.shown', { shown: count(rows.length), total: count(matrix.rows.length) })}
          </span>
        )}
      </search>
      {totals === undefined && (
        <p className="stride-totals" role="status">
          {t('stride.working')}
        </p>
      )}
      {totals?.considered !== undefined && (
        <div className="stride-totals">
          <b title={t('stride.consideredLong', { done: totals.cells - totals.byStatus.open, cells: totals.cells })}>
            {t('stride.considered', { share: percent(totals.considered) })}
          </b>
          <ul
            aria-label={t('stride.consideredLong', {
              done: totals.cells - totals.byStatus.open,
              cells: totals.cells,
            })}
          >
            {CELL_STATUSES.map((status) => (
              <li key={status}>
                <CellSign state={{ status, assumed: false, level: undefined }} /> {t(`stride.status.${status}`)}{' '}
                {count(totals.byStatus[status])}
              </li>
            ))}
          </ul>
          {totals.assumed > 0 && <span className="hint">{t('stride.assumed', { cells: count(totals.assumed) })}</span>}
        </div>
      )}
    </>
  );
}
