import { useTranslation } from 'react-i18next';
import type { PlanWork } from '../../core/segmentation/plan/plan';
import { useSentences } from '../panels/findings/use-sentences';
import { useMeasureWords } from './use-effort-words';

/** What work is, in a sentence. */
export const useStepWords = (): ((work: PlanWork) => string) => {
  const { t } = useTranslation();
  const sentences = useSentences();
  const measureWord = useMeasureWords();
  return (work) => {
    switch (work.kind) {
      case 'identify':
        return t('separation.plan.identify', { things: sentences.things(work.flows) });
      case 'measure':
        return `${measureWord(work.measure)}: ${sentences.things(work.of.flat())}`;
      case 'proposal':
        return t(`segmentation.action.${work.proposal.action}`, { things: sentences.things(work.proposal.elements) });
    }
  };
};
