import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import type { GridField } from '../../../core/segmentation/conduits/grid';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { CellCard } from './CellCard';
import { putConduits, useConduits } from './conduits-state';
import { useCellWords } from './use-cell-words';
import { VerdictSign } from './VerdictSign';

/** So many cells of two types of zones are listed; a filter or single zones show the rest. */
const LISTED = 60;

/** What the field of the grid holds: one cell, or a list of those of two types of zones and the one that is opened. */
export const FieldCard = memo(function FieldCard({ field }: { readonly field: GridField }) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useCellWords();
  const language = useEditor((state) => state.language);
  const opened = useConduits((state) => state.cell);
  const [only, ...others] = field.cells;
  if (only === undefined) return null;
  if (others.length === 0) return <CellCard key={only.id} cell={only} />;
  const cell = field.cells.find(({ id }) => id === opened);
  const nameOfCell = ({ from, to }: ConduitCell): string =>
    t('conduits.pair', { from: nameOf(from, model, language), to: nameOf(to, model, language) });
  return (
    <>
      <ul className="cm-cells" aria-label={t('conduits.cellsOf')}>
        {field.cells.slice(0, LISTED).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="link"
              aria-expanded={one.id === opened}
              onClick={() => putConduits({ cell: one.id === opened ? undefined : one.id })}
            >
              <VerdictSign verdict={one.verdict} /> {nameOfCell(one)}
            </button>
            <small>
              {words.verdict(one.verdict)}
              {t('conduits.comma')}
              {t('conduits.flows', { count: one.flows.length })}
            </small>
          </li>
        ))}
      </ul>
      {field.cells.length > LISTED && (
        <p className="hint">{t('conduits.rest', { count: field.cells.length - LISTED })}</p>
      )}
      {cell !== undefined && <CellCard key={cell.id} cell={cell} />}
    </>
  );
});
