import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { keepPlan, removePlan } from '../../core/document/edits/kept-plans';
import { hospitalMark } from '../../core/document/hospital-mark';
import { type KeptPlan, KeptPlanSchema } from '../../core/document/kept-plan';
import { keptWorkOf, workOfKept } from '../../core/segmentation/kept-work';
import type { PlanStep } from '../../core/segmentation/plan/plan';
import { inSlices, toTheEnd } from '../../workers/in-slices';
import { useEditor, useEditorStore } from '../store/editor';
import { useToday } from '../store/today';
import { ComparePlans } from './ComparePlans';
import { TryButton } from './TryButton';

/** The first free id for a plan. */
const freeId = (plans: readonly KeptPlan[]): string => {
  const taken = new Set<string>(plans.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`plan-${number}`)) return `plan-${number}`;
};

/** The mark of the hospital as it is, worked out between frames; `undefined` until then. */
const useHospitalMark = (): string | undefined => {
  const hospital = useEditor((state) => state.document);
  const isKept = useEditor((state) => (state.document.plans?.length ?? 0) > 0);
  const [mark, setMark] = useState<string>();
  useEffect(() => {
    if (!isKept) return undefined;
    const own = new AbortController();
    void inSlices(hospitalMark(hospital), own.signal).then((made) => {
      if (!own.signal.aborted) setMark(made);
    });
    return () => own.abort();
  }, [hospital, isKept]);
  return mark;
};

interface KeptLineProps {
  readonly plan: KeptPlan;
  readonly mark: string | undefined;
  readonly isCompared: boolean;
  readonly compare: () => void;
}

/** One plan that was kept: its name, of when it is, whether the hospital is another by now, and what can be done with it. */
function KeptLine({ plan, mark, isCompared, compare }: KeptLineProps) {
  const { t } = useTranslation();
  const edit = useEditor((state) => state.edit);
  const work = plan.work.flatMap((each) => workOfKept(each) ?? []);
  const isOld = plan.madeFor !== undefined && mark !== undefined && plan.madeFor !== mark;
  const rename = (typed: string): void => {
    const named = v.safeParse(KeptPlanSchema, { ...plan, name: typed.trim() });
    if (named.success && named.output.name !== plan.name) edit('separation.step.renamed', keepPlan(named.output));
  };
  return (
    <li>
      <input
        key={plan.name}
        className="kept-name"
        aria-label={t('separation.kept.renameOf', { name: plan.name })}
        defaultValue={plan.name}
        maxLength={80}
        onBlur={({ target }) => {
          rename(target.value);
          if (target.value.trim() === '') target.value = plan.name;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />{' '}
      <span className="hint">{t('separation.kept.about', { count: work.length, date: plan.madeOn })}</span>
      {isOld && <p className="hint kept-old">{t('separation.kept.changed')}</p>}
      <div className="actions">
        <TryButton title={plan.name} work={work} />
        <label>
          <input type="checkbox" checked={isCompared} onChange={compare} />{' '}
          <span aria-hidden="true">{t('separation.kept.compare')}</span>
          <span className="hidden-text">{t('separation.kept.compareOf', { name: plan.name })}</span>
        </label>
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
}

/** Keeps the chosen steps under a name in the document, and lists what was kept, to be previewed again and compared. */
export function KeptPlans({ picked }: { readonly picked: readonly PlanStep[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const store = useEditorStore();
  const plans = useEditor((state) => state.document.plans) ?? [];
  const edit = useEditor((state) => state.edit);
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<readonly string[]>([]);
  const mark = useHospitalMark();
  const [one, other] = compared.flatMap((id) => plans.find((plan) => plan.id === id) ?? []);
  const keep = async (): Promise<void> => {
    const { document } = store.getState();
    const madeFor = await toTheEnd(hospitalMark(document));
    const plan = v.safeParse(KeptPlanSchema, {
      id: freeId(store.getState().document.plans ?? []),
      name: name.trim(),
      madeOn: today(),
      madeFor,
      work: picked.map(({ work }) => keptWorkOf(work)),
    });
    if (!plan.success) return;
    edit('separation.step.kept', keepPlan(plan.output));
    setName('');
  };
  /** Two at most: the one chosen first gives way. */
  const compare = (id: string): void =>
    setCompared(compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id].slice(-2));
  return (
    <div className="kept-plans">
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
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
          {plans.map((plan) => (
            <KeptLine
              key={plan.id}
              plan={plan}
              mark={mark}
              isCompared={compared.includes(plan.id)}
              compare={() => compare(plan.id)}
            />
          ))}
        </ul>
      )}
      {one !== undefined && other !== undefined && <ComparePlans key={`${one.id} ${other.id}`} plans={[one, other]} />}
    </div>
  );
}
