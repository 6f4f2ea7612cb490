import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { FlowVerdict } from '../../../core/segmentation/advice';
import type { GridField, GridLine } from '../../../core/segmentation/conduits/grid';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

export interface CellWords {
  verdict(verdict: FlowVerdict | undefined): string;
  /** What a row or column is called. */
  line(line: GridLine): string;
  /** The word of a field: its worst verdict, else whether it stands open unused. */
  field(field: GridField): string;
  /** All that a field says, as it is read out. */
  whole(field: GridField): string;
}

/** The matrix in words; the same as long as the hospital and the language are. */
export const useCellWords = (): CellWords => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => {
    const verdict = (one: FlowVerdict | undefined): string => t(`conduits.verdict.${one ?? 'none'}`);
    const field = (one: GridField): string => {
      if (one.verdict !== undefined) return verdict(one.verdict);
      if (one.unused > 0) return t('conduits.state.unused');
      return one.maybeUnused > 0 ? t('conduits.state.maybeUnused') : verdict(undefined);
    };
    /** Of a single pair: the last review, and who agreed, as far as it is recorded. */
    const agreedOn = ({ cells: [only, ...others] }: GridField): readonly string[] => {
      if (only === undefined || others.length > 0) return [];
      const owners = only.conduits.flatMap((id) => model.source.conduits.get(id)?.owners ?? []);
      const names = [...new Set(owners)].map((id) => nameOf(id, model, language)).join(t('conduits.comma'));
      return [
        ...(only.reviewedOn === undefined ? [] : [t('conduits.reviewed', { day: only.reviewedOn })]),
        ...(names === '' ? [] : [t('conduits.agreedBy', { names })]),
      ];
    };
    return {
      verdict,
      field,
      line: ({ key, zones, zoneType }) => {
        if (!key.startsWith('type|')) return nameOf(key, model, language);
        const name = model.library.zones.get(zoneType ?? '')?.label[language] ?? zoneType ?? t('conduits.noType');
        return t('conduits.typeLine', { name, count: zones.length });
      },
      whole: (one) =>
        [
          field(one),
          t('conduits.flows', { count: one.flows }),
          t('conduits.rules', { count: one.rules }),
          ...(one.unwritten > 0 ? [t('conduits.unwritten', { count: one.unwritten })] : []),
          ...(one.unused > 0 ? [t('conduits.unusedCount', { count: one.unused })] : []),
          ...agreedOn(one),
          ...(one.overdue > 0 ? [t('conduits.overdueCount', { count: one.overdue })] : []),
        ].join(t('conduits.comma')),
    };
  }, [t, model, language]);
};
