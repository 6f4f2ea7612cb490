import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { TimelineRow } from '../../../core/plan/timeline';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** What a row is called, and its entries in words. */
export interface RowWords {
  name(row: TimelineRow): string;
  /** 「2029-01-09（OS）」: when it ends, and with what. */
  end(row: TimelineRow): string;
  plan(row: TimelineRow): string;
  /** The whole row in one sentence, for those who do not see the picture. */
  sentence(row: TimelineRow): string;
}

export const useRowWords = (): RowWords => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const name = ({ id }: TimelineRow): string => nameOf(id, model, language);
  const end = ({ end: on, because, what = '' }: TimelineRow): string =>
    on === undefined || because === undefined
      ? t('lifecycle.notKnown')
      : t('lifecycle.endOf', { date: on, what: t(`lifecycle.because.${because}`, { what }) });
  const plan = ({ plan: made }: TimelineRow): string => {
    if (made === undefined || made === null) return t('lifecycle.noPlan');
    const { on, budget, successor, note } = made;
    // A time that stands in the note need not be said twice.
    const time = on !== undefined && note?.includes(on.slice(0, 4)) === true ? undefined : on;
    return [time, budget === undefined ? undefined : t(`lifecycle.budget.${budget}`), successor, note]
      .filter((part) => part !== undefined)
      .join(' · ');
  };
  return {
    name,
    end,
    plan,
    sentence: (row) =>
      t('lifecycle.row', {
        name: name(row),
        count: t('lifecycle.units', { count: row.units }),
        stage: t(`lifecycle.stage.${row.stage}`),
        end: end(row),
        plan: plan(row),
      }) +
      (row.legacy === true ? ` ${t('lifecycle.legacy')}` : '') +
      (row.endsOnOneDay ? ` ${t('lifecycle.oneDay')}` : '') +
      (row.isGap === true ? ` ${t('lifecycle.gap')}` : ''),
  };
};
