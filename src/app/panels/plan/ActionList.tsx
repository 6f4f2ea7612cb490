import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupBy } from '../../../core/group';
import { safeguardOf } from '../../../core/plan/plan-action';
import type { LevelCounts, RankedAction } from '../../../core/plan/rank-actions';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { FirstOf } from '../../widgets/FirstOf';
import type { Reading } from '../findings/reading';
import { useReading } from '../findings/use-findings';
import { ActionCard, Left } from './ActionCard';
import { useRanked } from './use-ranked';
import { useResidual } from './use-residual';

const plus = (a: LevelCounts, b: LevelCounts): LevelCounts => ({
  1: a[1] + b[1],
  2: a[2] + b[2],
  3: a[3] + b[3],
  4: a[4] + b[4],
});

interface EverywhereProps {
  readonly left: ReadonlyMap<string, LevelCounts> | undefined;
  readonly all: readonly RankedAction[];
  readonly reading: Reading;
}

/** One kind of measure over the whole hospital: how many places, what they answer together; it opens to the places. */
function Everywhere({ all, left, reading }: EverywhereProps) {
  const { t } = useTranslation();
  const { library } = useModel();
  const language = useEditor((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const [first] = all;
  if (first === undefined) return null;
  // No threat is answered twice, so figures of single actions add up.
  const counts = all.map((each) => each.counts).reduce(plus);
  const control = library.controls.get(first.action.measure.control);
  return (
    <li>
      <details className="proposal" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="proposal-head">
          <h3>{control?.label[language] ?? first.action.measure.id}</h3>
          <span className="tag">{t('plan.places', { count: all.length })}</span>
          <span className="paths">
            {t('plan.answers', { count: all.reduce((sum, { answers }) => sum + answers.length, 0) })}
          </span>
          <Left counts={counts} />
        </summary>
        {isOpen && (
          <ol className="proposals">
            <FirstOf items={all} keyOf={({ action }) => action.id}>
              {(each) => <ActionCard ranked={each} left={left?.get(each.action.id)} reading={reading} />}
            </FirstOf>
          </ol>
        )}
      </details>
    </li>
  );
}

/** What to do first over the whole hospital: measures by what they answer for their effort, each after those before it. */
export function ActionList() {
  const { t } = useTranslation();
  const reading = useReading();
  const ranking = useRanked();
  const left = useResidual(ranking);
  const controls = useEditor((state) => state.document.controls);
  const [onlyPlanned, setOnlyPlanned] = useState(false);
  const [everywhere, setEverywhere] = useState(true);
  if (ranking === undefined) return <p className="pane-empty ph">{t('plan.waiting')}</p>;
  const { ranked, beyond, before } = ranking;
  if (ranked.length === 0) return <p className="pane-empty ph">{t('plan.none')}</p>;
  const shown = onlyPlanned
    ? ranked.filter(({ action }) => controls.get(safeguardOf(action))?.status === 'planned')
    : ranked;
  return (
    <div className="actions-pane ph">
      <div className="pane-count">
        <p>
          {t('plan.before')} <Left counts={before} />
        </p>
        <button type="button" className="chip" aria-pressed={everywhere} onClick={() => setEverywhere(!everywhere)}>
          {t('plan.everywhere')}
        </button>
        <button type="button" className="chip" aria-pressed={onlyPlanned} onClick={() => setOnlyPlanned(!onlyPlanned)}>
          {t('plan.onlyPlanned')}
        </button>
      </div>
      {shown.length === 0 && <p className="pane-empty">{t('plan.nothingPlanned')}</p>}
      <ol className="proposals" aria-label={t('plan.list')}>
        {everywhere ? (
          [...groupBy(shown, ({ action }) => action.measure.control)].map(([control, all]) => (
            <Everywhere key={control} all={all} left={left} reading={reading} />
          ))
        ) : (
          <FirstOf items={shown} keyOf={({ action }) => action.id}>
            {(each) => <ActionCard ranked={each} left={left?.get(each.action.id)} reading={reading} />}
          </FirstOf>
        )}
      </ol>
      {beyond.length > 0 && <p className="hint">{t('plan.beyond', { count: beyond.length })}</p>}
    </div>
  );
}
