import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPlan } from '../../core/document/kept-plan';
import type { Exposure } from '../../core/segmentation/exposure';
import { workOfKept } from '../../core/segmentation/kept-work';
import type { PlanWork } from '../../core/segmentation/plan/plan';
import { carryOutInWorker } from '../../workers/segment-in-worker';
import { viewIn } from '../canvas/view-in';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { useNames } from './use-names';
import { useStepWords } from './use-step-words';

type Pair<T> = readonly [T, T];

const worksOf = (plan: KeptPlan): readonly PlanWork[] => plan.work.flatMap((each) => workOfKept(each) ?? []);

/** Each piece of work under what tells it from others. */
const byText = (plan: KeptPlan): ReadonlyMap<string, PlanWork> =>
  new Map(
    plan.work.flatMap((kept) =>
      [workOfKept(kept)].flatMap((work) => (work === undefined ? [] : [[JSON.stringify(kept), work]])),
    ),
  );

/** What the hospital as it is would come to by each plan; `failed` where that could not be worked out. */
const useOutcomes = (plans: Pair<KeptPlan>): Pair<Exposure> | 'failed' | undefined => {
  const document = useEditor((state) => state.document);
  const view = useEditor((state) => viewIn(state).id);
  const { supportDates } = useLibrary();
  const [outcomes, setOutcomes] = useState<Pair<Exposure> | 'failed'>();
  const [one, other] = plans;
  useEffect(() => {
    const own = new AbortController();
    const work = async (): Promise<void> => {
      const results: Exposure[] = [];
      // One after the other: each takes a worker of its own.
      for (const plan of [one, other]) {
        const result = await carryOutInWorker(document, { work: worksOf(plan), view, supportDates }, own.signal);
        if (own.signal.aborted) return;
        if (result.ok) results.push(result.value.figures.after);
      }
      const [a, b] = results;
      setOutcomes(a === undefined || b === undefined ? 'failed' : [a, b]);
    };
    setOutcomes(undefined);
    void work();
    return () => own.abort();
  }, [document, view, supportDates, one, other]);
  return outcomes;
};

function OnlyIn({ name, work }: { readonly name: string; readonly work: readonly PlanWork[] }) {
  const { t } = useTranslation();
  const words = useStepWords();
  return (
    <section>
      <h4>{t('separation.kept.only', { name, count: work.length })}</h4>
      <ul>
        <FirstOf items={work} keyOf={(each) => JSON.stringify(each)}>
          {(each) => <li>{words(each)}</li>}
        </FirstOf>
      </ul>
    </section>
  );
}

/** Two kept plans against each other: what attacks would reach after each, and what is done in one of them only. */
export function ComparePlans({ plans }: { readonly plans: Pair<KeptPlan> }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const outcomes = useOutcomes(plans);
  const [one, other] = [byText(plans[0]), byText(plans[1])];
  const onlyIn = (these: ReadonlyMap<string, PlanWork>, those: ReadonlyMap<string, PlanWork>): readonly PlanWork[] =>
    [...these].filter(([text]) => !those.has(text)).map(([, work]) => work);
  const figures = [
    [
      'pairs',
      (of: Exposure) => of.openPairs.length,
      (of: Exposure) => [...new Set(of.openPairs.map(({ target }) => target))],
    ],
    ['exposed', (of: Exposure) => of.exposed.length, (of: Exposure) => of.exposed],
    ['life', (of: Exposure) => of.exposedLife.length, (of: Exposure) => of.exposedLife],
    ['patients', (of: Exposure) => of.worstBlast?.patients ?? 0, (of: Exposure) => of.worstBlast?.reached ?? []],
  ] as const;
  return (
    <section className="compare-plans" aria-label={t('separation.kept.comparison')}>
      {outcomes === undefined && <p role="status">{t('separation.kept.comparing')}</p>}
      {outcomes === 'failed' && <p role="alert">{t('separation.preview.failed')}</p>}
      {outcomes !== undefined && outcomes !== 'failed' && (
        <table className="figures">
          <caption>{t('separation.kept.comparison')}</caption>
          <thead>
            <tr>
              <td />
              {plans.map(({ id, name }) => (
                <th key={id} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(([figure, countOf, idsOf]) => (
              <tr key={figure}>
                <th scope="row" title={t(`separation.figure.${figure}Hint`)}>
                  {t(`separation.figure.${figure}`)}
                </th>
                {plans.map(({ id, name }, at) => {
                  const of = outcomes[at === 0 ? 0 : 1];
                  return (
                    <td key={id} className="number">
                      <CountButton
                        listing={{
                          key: `kept ${id} ${figure}`,
                          title: `${name}${t('common.colon')}${t(`separation.figure.${figure}`)}`,
                          ids: idsOf(of),
                        }}
                        more={figure === 'patients' ? undefined : () => ({ notes: names.entriesOf(of.openPairs) })}
                        text={countOf(of).toLocaleString(i18n.language)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <OnlyIn name={plans[0].name} work={onlyIn(one, other)} />
      <OnlyIn name={plans[1].name} work={onlyIn(other, one)} />
    </section>
  );
}
