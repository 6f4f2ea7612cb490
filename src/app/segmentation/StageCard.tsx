import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanStage, PlanStep, PlanWork } from '../../core/segmentation/plan/plan';
import { useEditor } from '../store/editor';
import { FirstOf } from '../widgets/FirstOf';
import { ConduitTable } from './ConduitTable';
import { CountButton } from './CountButton';
import { reachListing } from './figure-listing';
import { putSegmentation, segmentationStore, useSegmentation } from './segmentation-state';
import { stepLines } from './step-lines';
import { TryButton } from './TryButton';
import { useNames } from './use-names';
import { useStepWords } from './use-step-words';

const toggle = (id: string): void => {
  const chosen = new Set(segmentationStore.getState().chosen);
  if (!chosen.delete(id)) chosen.add(id);
  putSegmentation({ chosen });
};

/** One step: whether it is chosen, what it is, and what must be looked at before it is done. */
function StepLine({ step, words }: { readonly step: PlanStep; readonly words: (work: PlanWork) => string }) {
  const { t } = useTranslation();
  const isChosen = useSegmentation((state) => state.chosen.has(step.id));
  const { effort, checks, onlyIfNotCare, elements, log } = step;
  const sentence = words(step.work);
  return (
    <li>
      <label className="step-choice">
        <input type="checkbox" data-line checked={isChosen} onChange={() => toggle(step.id)} />
        <span>{sentence}</span>
      </label>
      <p className="step-tags">
        <span className="tag" title={t('separation.choke.costHint')}>
          {t('separation.choke.cost', { cost: effort })}
        </span>
        <span className="tag">{t(`stages.enforcedBy.${step.enforcedBy}`)}</span>
        <span className="tag" title={t(`stages.failWhy.${step.fail.why}`)}>
          {t(`stages.fail.${step.fail.mode}`)}
        </span>
        {log.length > 0 && <span className="tag">{log.map((each) => t(`stages.log.${each}`)).join(' / ')}</span>}
        <CountButton
          listing={{ key: `step ${step.id}`, title: sentence, ids: elements }}
          text={t('separation.plan.about', { count: elements.length })}
        />
      </p>
      <ul className="hop-facts">
        {onlyIfNotCare && <li data-certain="false">{t('separation.plan.onlyIfNotCare')}</li>}
        {checks.map((check) => (
          <li key={check.kind}>
            {t(`stages.check.${check.kind}`)}{' '}
            <CountButton
              listing={{
                key: `check ${step.id} ${check.kind}`,
                title: t(`stages.check.${check.kind}`),
                ids: check.elements,
              }}
              text={t('separation.plan.about', { count: check.elements.length })}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface StageCardProps {
  readonly stages: readonly PlanStage[];
  /** Which of them it is; those before it have to be done before it. */
  readonly at: number;
}

/** One stage: its steps, the zones that come with it, what may pass at them, and its preview. */
export const StageCard = memo(function StageCard({ stages, at }: StageCardProps) {
  const { t } = useTranslation();
  const words = useStepWords();
  const names = useNames();
  const language = useEditor((state) => state.language);
  const [isOpen, setOpen] = useState(at === 0);
  const stage = stages[at];
  if (stage === undefined) return null;
  const { steps, effort, weekends, zones, conduits, figures } = stage;
  const number = at + 1;
  const title = t('separation.plan.stage', { number });
  return (
    <div className="stage">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="proposal-head" data-line>
          <h3>{title}</h3>
          <span className="tag">{t('separation.plan.steps', { count: steps.length })}</span>
          <span className="tag">{t('separation.choke.cost', { cost: effort })}</span>
          <span className="tag">{t('separation.plan.weekendsOf', { count: weekends })}</span>
        </summary>
        {isOpen && (
          <>
            <ol className="stage-steps" onKeyDown={stepLines}>
              <FirstOf items={steps} keyOf={({ id }) => id}>
                {(step) => <StepLine step={step} words={words} />}
              </FirstOf>
            </ol>
            {zones.length > 0 && (
              <p className="hint">
                {t('separation.plan.zones', { zones: zones.map(({ name }) => name[language]).join(' / ') })}
              </p>
            )}
            {conduits.length > 0 && <ConduitTable conduits={conduits} />}
          </>
        )}
        <div className="actions">
          <TryButton
            title={at === 0 ? title : t('separation.plan.upTo', { number })}
            stages={stages.slice(0, number).map((each, place) => ({
              title: t('separation.plan.stage', { number: place + 1 }),
              steps: each.steps,
            }))}
          />
        </div>
      </details>
      {/* Beside the head that it belongs to: what opens the stage holds no other button. */}
      <p className="stage-left">
        <CountButton
          {...reachListing(
            'pairs',
            stage.id,
            `${title}${t('common.colon')}${t('separation.figure.pairs')}`,
            figures,
            names,
          )}
          text={t('separation.plan.openAfter', { count: figures.openPairs.length })}
        />
      </p>
    </div>
  );
});
