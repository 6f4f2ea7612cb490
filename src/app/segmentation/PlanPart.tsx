import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { askedFirst } from '../../core/reports/plan/asked-first';
import type { LeftOpen, SegmentationPlan } from '../../core/segmentation/plan/plan';
import { whomText } from '../inquiry/inquiry-text';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { HopList } from './HopList';
import { KeptPlans } from './KeptPlans';
import { PlanChart } from './PlanChart';
import { PlanGive } from './PlanGive';
import { PlanTable } from './PlanTable';
import { StageCard } from './StageCard';
import { useSegmentation } from './segmentation-state';
import { stepLines } from './step-lines';
import { TryButton } from './TryButton';
import { useNames } from './use-names';

function Left({ left }: { readonly left: readonly LeftOpen[] }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section className="plan-left">
      <h3>{t('separation.plan.left', { count: left.length })}</h3>
      <ul className="plain-list" onKeyDown={stepLines}>
        <FirstOf items={left} keyOf={({ target }) => target}>
          {({ target, entryKinds, why, way, flows }) => (
            <li>
              <details>
                <summary className="proposal-head" data-line>
                  <h3>{names.of(target)}</h3>
                  <span className="tag">{t(`separation.plan.why.${why}`)}</span>
                  <span className="tag">{entryKinds.map(names.entry).join(' / ')}</span>
                </summary>
                <HopList hops={way} of={`left ${target}`} />
                {flows.length > 0 && (
                  <CountButton
                    listing={{ key: `care ${target}`, title: t('separation.plan.careFlows'), ids: flows }}
                    text={`${t('separation.plan.careFlows')}${t('common.colon')}${flows.length}`}
                  />
                )}
              </details>
            </li>
          )}
        </FirstOf>
      </ul>
    </section>
  );
}

/** What to ask before the plan is begun, with what each question is about. */
function FindOut({ toFindOut }: Pick<SegmentationPlan, 'toFindOut'>) {
  const { t } = useTranslation();
  if (toFindOut.length === 0) return null;
  return (
    <section className="plan-find-out">
      <h3>{t('stages.findOut.heading')}</h3>
      <ul>
        {toFindOut.map(({ kind, elements }) => (
          <li key={kind}>
            {t(`stages.findOut.${kind}`)}{' '}
            <CountButton
              listing={{ key: `find out ${kind}`, title: t(`stages.findOut.${kind}`), ids: elements }}
              text={t('separation.plan.about', { count: elements.length })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the steps need looked at, put together by whom to ask, since one call or sheet settles all of it. */
function AskFirst({ plan }: { readonly plan: SegmentationPlan }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const asked = useMemo(() => askedFirst(plan, model), [plan, model]);
  if (asked.length === 0) return null;
  return (
    <section className="plan-find-out">
      <h3>{t('stages.ask.heading')}</h3>
      <ul>
        <FirstOf items={asked} keyOf={({ whom }) => `${whom.kind} ${whom.id}`}>
          {({ whom, asks }) => {
            const name = whomText(whom, model, language, t);
            return (
              <li>
                <details>
                  <summary data-line>
                    {name} <span className="tag">{t('inquiry.count', { count: asks.length })}</span>
                  </summary>
                  <ul className="hop-facts">
                    {asks.map(({ kind, elements }) => (
                      <li key={kind}>
                        {t(`stages.ask.${kind}`)}{' '}
                        <CountButton
                          listing={{
                            key: `ask ${whom.kind} ${whom.id} ${kind}`,
                            title: `${name}${t('common.colon')}${t(`stages.ask.${kind}`)}`,
                            ids: elements,
                          }}
                          text={t('separation.plan.about', { count: elements.length })}
                        />
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            );
          }}
        </FirstOf>
      </ul>
    </section>
  );
}

/** Why nothing has to be changed, with what that was seen at. */
function NothingToChange({ plan }: { readonly plan: SegmentationPlan }) {
  const { t } = useTranslation();
  return (
    <div className="pane-empty ph">
      <p>
        <strong>{t('separation.plan.nothing')}</strong>
      </p>
      <ul>
        {plan.nothingToChange.map(({ kind, elements }) => (
          <li key={kind}>
            {t(`stages.nothing.${kind}`)}{' '}
            <CountButton
              listing={{ key: `nothing ${kind}`, title: t(`stages.nothing.${kind}`), ids: elements }}
              text={t('separation.plan.about', { count: elements.length })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The plan: what it brings in one picture and in figures, its stages and steps, what stays open, and what was kept. */
export function PlanPart({ plan }: { readonly plan: SegmentationPlan | undefined }) {
  const { t } = useTranslation();
  const chosen = useSegmentation((state) => state.chosen);
  if (plan === undefined) return <p className="pane-empty ph">{t('separation.plan.waiting')}</p>;
  const { stages, left } = plan;
  const steps = stages.flatMap((stage) => stage.steps);
  const picked = steps.filter(({ id }) => chosen.has(id));
  return (
    <div className="plan-part ph">
      {stages.length === 0 ? (
        <>
          <NothingToChange plan={plan} />
          <FindOut toFindOut={plan.toFindOut} />
        </>
      ) : (
        <>
          <div className="plan-top">
            <PlanChart plan={plan} />
            <div className="plan-chosen">
              <p>{t('separation.plan.chosen', { count: picked.length, of: steps.length })}</p>
              <TryButton
                title={t('separation.plan.picked')}
                stages={stages.map((stage, at) => ({
                  title: t('separation.plan.stage', { number: at + 1 }),
                  steps: stage.steps.filter(({ id }) => chosen.has(id)),
                }))}
                label={t('separation.preview.tryChosen', { count: picked.length })}
              />
              <KeptPlans picked={picked} />
            </div>
          </div>
          <FindOut toFindOut={plan.toFindOut} />
          <AskFirst plan={plan} />
          <PlanGive plan={plan} />
          <PlanTable plan={plan} />
          <p className="hint plan-basis">{t('stages.basis', { points: plan.weekendEffort })}</p>
          {stages.map((stage, at) => (
            <StageCard key={stage.id} stages={stages} at={at} />
          ))}
        </>
      )}
      {left.length > 0 && <Left left={left} />}
    </div>
  );
}
