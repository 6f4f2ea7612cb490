import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import { CELL_FILTERS, type CellFilter, passes } from '../../../core/segmentation/conduits/cell-filter';
import { useEditor } from '../../store/editor';
import { putConduits, useConduits } from './conduits-state';
import { MatrixExport } from './MatrixExport';

interface MatrixBarProps {
  readonly all: readonly ConduitCell[];
  readonly shown: readonly ConduitCell[];
  readonly by: 'zone' | 'type';
}

/** Which cells are shown, how they are put together, and as which files they go out. */
export const MatrixBar = memo(function MatrixBar({ all, shown, by }: MatrixBarProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const filters = useConduits((state) => state.filters);
  const toggle = (filter: CellFilter): void =>
    putConduits({
      filters: filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter],
    });
  const count = (number: number): string => number.toLocaleString(language);
  return (
    <search className="filter-bar" aria-label={t('conduits.filter.label')}>
      <button
        type="button"
        className="chip"
        aria-pressed={by === 'type'}
        onClick={() => putConduits({ by: by === 'type' ? 'zone' : 'type', row: undefined, column: undefined })}
      >
        {t('conduits.filter.byType')}
      </button>
      {CELL_FILTERS.map((filter) => {
        const number = all.filter((cell) => passes(cell, filter)).length;
        return (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={filters.includes(filter)}
            disabled={number === 0 && !filters.includes(filter)}
            onClick={() => toggle(filter)}
          >
            {t(`conduits.filter.${filter}`)} {count(number)}
          </button>
        );
      })}
      <span className="cm-count">{t('conduits.shown', { shown: count(shown.length), total: count(all.length) })}</span>
      <MatrixExport cells={shown} by={by} />
    </search>
  );
});
