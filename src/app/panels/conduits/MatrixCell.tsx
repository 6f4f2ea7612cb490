// biome-ignore-all lint/a11y/useSemanticElements: only the fields in view exist and are placed by hand, which table elements are not made for
import type { TFunction } from 'i18next';
import { CalendarClock } from 'lucide-react';
import { memo } from 'react';
import type { GridField } from '../../../core/segmentation/conduits/grid';
import type { CellWords } from './use-cell-words';
import { VerdictSign } from './VerdictSign';

interface MatrixCellProps {
  readonly id: string;
  readonly field: GridField | undefined;
  readonly words: CellWords;
  readonly t: TFunction;
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly column: number;
  readonly isCursor: boolean;
  readonly isPicked: boolean;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** One field of the matrix: sign and word of its worst verdict, and how many flows and rules it holds. */
export const MatrixCell = memo(function MatrixCell({ id, field, words, t, from, to, ...place }: MatrixCellProps) {
  const what = field === undefined ? t('conduits.nothing') : words.whole(field);
  const label = t('conduits.cellOf', { from, to, what });
  return (
    <span
      id={id}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place.column + 2}
      aria-label={label}
      title={field === undefined ? undefined : label}
      className="cm-cell"
      data-line={place.line}
      data-column={place.column}
      aria-selected={place.isPicked}
      data-cursor={place.isCursor || undefined}
      data-picked={place.isPicked || undefined}
      data-empty={field === undefined || undefined}
      style={{ width: place.width, height: place.height, transform: `translateX(${place.left}px)` }}
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
});
