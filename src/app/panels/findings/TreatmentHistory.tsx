import { useTranslation } from 'react-i18next';
import type { TreatmentStep } from '../../../core/document/treatment';

/** What was decided when, by whom and why, oldest first. */
export function TreatmentHistory({ steps }: { readonly steps: readonly TreatmentStep[] }) {
  const { t } = useTranslation();
  return (
    <details className="treatment-history">
      <summary>{t('threats.decide.history', { count: steps.length })}</summary>
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
          <li key={at}>
            <time dateTime={step.on}>{step.on}</time> {step.by}{' '}
            {t('threats.decide.step', {
              from: t(`threats.decision.${step.from}`),
              to: t(`threats.decision.${step.to}`),
            })}
            {step.why !== undefined && <q>{step.why}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}
