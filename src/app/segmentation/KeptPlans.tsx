import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { keepPlan, removePlan } from '../../core/document/edits/kept-plans';
import { type KeptPlan, KeptPlanSchema } from '../../core/document/kept-plan';
import { keptWorkOf, workOfKept } from '../../core/segmentation/kept-work';
import type { PlanStep } from '../../core/segmentation/plan/plan';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { TryButton } from './TryButton';

/** The first free id for a plan. */
const freeId = (plans: readonly KeptPlan[]): string => {
  const taken = new Set<string>(plans.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`plan-${number}`)) return `plan-${number}`;
};

/** Keeps the chosen steps under a name in the document, and lists what was kept, to be previewed again and compared. */
export function KeptPlans({ picked }: { readonly picked: readonly PlanStep[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const plans = useEditor((state) => state.document.plans) ?? [];
  const edit = useEditor((state) => state.edit);
  const [name, setName] = useState('');
  const keep = (): void => {
    const plan = v.safeParse(KeptPlanSchema, {
      id: freeId(plans),
      name: name.trim(),
      madeOn: today(),
      work: picked.map(({ work }) => keptWorkOf(work)),
    });
    if (!plan.success) return;
    edit('separation.step.kept', keepPlan(plan.output));
    setName('');
  };
  return (
    <div className="kept-plans">
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <input
          aria-label={t('separation.kept.name')}
          placeholder={t('separation.kept.name')}
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" disabled={name.trim() === '' || picked.length === 0}>
          {t('separation.kept.keep')}
        </button>
      </form>
      {plans.length > 0 && (
        <ul className="plain-list" aria-label={t('separation.kept.list')}>
          {plans.map((plan) => {
            const work = plan.work.flatMap((each) => workOfKept(each) ?? []);
            return (
              <li key={plan.id}>
                <strong>{plan.name}</strong>{' '}
                <span className="hint">{t('separation.kept.about', { count: work.length, date: plan.madeOn })}</span>
                <div className="actions">
                  <TryButton title={plan.name} work={work} />
                  <button
                    type="button"
                    aria-label={t('separation.kept.removeOf', { name: plan.name })}
                    onClick={() => edit('separation.step.removed', removePlan(plan.id))}
                  >
                    {t('separation.kept.remove')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
