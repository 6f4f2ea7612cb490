import { useTranslation } from 'react-i18next';
import type { PathStep } from '../../../core/segmentation/advice';
import { useSentences } from './use-sentences';

/** The steps of an attack, one under the other, with what makes each possible. */
export function PathSteps({ steps }: { readonly steps: readonly PathStep[] }) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const name = (id: string): string => sentences.things([id]);
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.from}|${step.to}`} data-certain={step.certain}>
          {t('segmentation.path.step', {
            from: name(step.from),
            to: name(step.to),
            why: t(`segmentation.reason.${step.why}`),
          })}
          {step.via !== undefined && t('segmentation.path.via', { via: name(step.via) })}
          {!step.certain && <span className="tag">{t('segmentation.path.possible')}</span>}
        </li>
      ))}
    </ol>
  );
}
