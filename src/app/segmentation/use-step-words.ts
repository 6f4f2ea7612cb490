import { useTranslation } from 'react-i18next';
import type { PlanWork } from '../../core/segmentation/plan/plan';
import { useSentences } from '../panels/findings/use-sentences';
import { useMeasureWords } from './use-effort-words';

/** So many are named in a sentence; the list has them all. */
const NAMED = 5;

/** What work is, in a sentence. */
export const useStepWords = (): ((work: PlanWork) => string) => {
  const { t } = useTranslation();
  const sentences = useSentences();
  const measureWord = useMeasureWords();
  const named = (ids: readonly string[]): string => {
    const first = sentences.things(ids.slice(0, NAMED));
    return ids.length <= NAMED ? first : t('separation.plan.andMore', { things: first, count: ids.length - NAMED });
  };
  return (work) => {
    switch (work.kind) {
      case 'identify':
        return t('separation.plan.identify', { things: named(work.flows) });
      case 'measure':
        return `${measureWord(work.measure)}${t('common.colon')}${named(work.of.flat())}`;
      case 'proposal':
        return t(`segmentation.action.${work.proposal.action}`, { things: named(work.proposal.elements) });
    }
  };
};
