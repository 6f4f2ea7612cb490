import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../core/document/edits/edit';
import { setField } from '../../../core/document/edits/update';
import { LEVEL_WORDS, LEVELS } from '../../../core/library/vocabulary';
import { finishAction, planAction, planningFor, safeguardOf, unplanAction } from '../../../core/plan/plan-action';
import type { LevelCounts, RankedAction } from '../../../core/plan/rank-actions';
import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { SeverityMark } from '../../widgets/SeverityMark';
import { elementsAt, type Reading, type Row } from '../findings/reading';
import { TryOut } from '../findings/TryOut';

/** How many threats of each level are left, worst first. */
export function Left({ counts }: { readonly counts: LevelCounts }) {
  const { t } = useTranslation();
  return (
    <span className="left-counts">
      {LEVELS.toReversed().map((level) => (
        <span key={level}>
          <SeverityMark
            mark={level}
            size={14}
            label={t('plan.leftOf', { level: t(`threats.level.${LEVEL_WORDS[level]}`), count: counts[level] })}
          />
          <b aria-hidden="true">{counts[level]}</b>
        </span>
      ))}
    </span>
  );
}

interface AnsweredThreatsProps {
  readonly keys: readonly string[];
  readonly reading: Reading;
}

/** The threats that an action answers; each leads to its card. */
function AnsweredThreats({ keys, reading }: AnsweredThreatsProps) {
  const { t } = useTranslation();
  const put = useEditor((state) => state.put);
  const showThreat = useEditor((state) => state.showThreat);
  const threats = useEditor((state) => state.report?.threats);
  const rows = useMemo(() => {
    const wanted = new Set(keys);
    const found = new Map(threats?.filter(({ key }) => wanted.has(key)).map((threat) => [threat.key, threat]));
    return keys.map((key): Row => {
      const finding = found.get(key);
      return finding === undefined ? { key } : { key, finding };
    });
  }, [keys, threats]);
  const open = (key: string): void => {
    put({ dockPanel: 'threats' });
    showThreat(key);
  };
  return (
    <ul className="action-threats">
      {rows.map((row) => (
        <li key={row.key}>
          <button type="button" className="link" onClick={() => open(row.key)}>
            {reading.words(row).title} — {reading.subject(row) || t('threats.card.whole')}
          </button>
        </li>
      ))}
    </ul>
  );
}

const EFFORT_WORDS = { 1: 'small', 2: 'some', 3: 'large' } as const;

interface ActionCardProps {
  readonly ranked: RankedAction;
  /** What the rules say is open after it, once that is known; before, what is expected. */
  readonly left: LevelCounts | undefined;
  readonly reading: Reading;
}

/** One thing to do: where, how much work, what it answers, what is left after it, and its place in the plan. */
export function ActionCard({ ranked, left, reading }: ActionCardProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const select = useEditor((state) => state.select);
  const [isOpen, setOpen] = useState(false);
  const { action, answers, counts } = ranked;
  const planned = useEditor((state) => state.document.controls.get(safeguardOf(action)));
  const today = useToday();
  const { measure, place, subjects } = action;
  const planning = planningFor(action, model);
  const { name } = planning;
  const isPlanned = planned?.status === 'planned';
  const detail = (field: 'owner' | 'due', value: string): void =>
    edit('plan.step.detail', setField('controls', safeguardOf(action), field, value === '' ? undefined : value));
  const show = (): void => {
    select(model.crossings.get(place)?.zones ?? [place]);
    canvasApi.reveal([...elementsAt(place, model), ...subjects]);
  };
  const done: Edit = (document) => finishAction(action, model, planning, today())(document);
  const severe = counts[4];
  return (
    <li className="proposal" data-planned={isPlanned || undefined}>
      <div className="proposal-head">
        <h3>{name[language]}</h3>
        <span className="tag" title={t('plan.effortHint')}>
          {t(`plan.effort.${EFFORT_WORDS[measure.effort]}`)}
        </span>
        <span className="paths">
          {t('plan.answers', { count: answers.length })}
          {severe > 0 && ` · ${t('plan.severe', { count: severe })}`}
        </span>
        <button type="button" onClick={show}>
          {t('plan.show')}
        </button>
        {isPlanned ? (
          <button type="button" onClick={() => edit('plan.step.unplan', unplanAction(action))}>
            {t('plan.unplan')}
          </button>
        ) : (
          <button type="button" onClick={() => edit('plan.step.plan', planAction(action, model, planning))}>
            {t('plan.plan')}
          </button>
        )}
        <TryOut what={name[language]} edit={done} />
        <button type="button" title={t('plan.doneHint')} onClick={() => edit('plan.step.done', done)}>
          {t('plan.done')}
        </button>
      </div>
      {isPlanned && (
        <div className="entry-pair">
          {(['owner', 'due'] as const).map((field) => (
            <label key={field} className="entry">
              {t(`plan.${field}`)}
              <input
                // Undo, or a change elsewhere, puts another value in.
                key={planned[field] ?? ''}
                type={field === 'due' ? 'date' : 'text'}
                defaultValue={planned[field] ?? ''}
                onBlur={({ target }) => {
                  if (target.value !== (planned[field] ?? '')) detail(field, target.value.trim());
                }}
              />
            </label>
          ))}
        </div>
      )}
      <div className="action-after">
        {subjects.length > 1 && <span>{t('plan.changes', { count: subjects.length })}</span>}
        <span>
          {t(left === undefined ? 'plan.leftExpected' : 'plan.left')} <Left counts={left ?? ranked.left} />
        </span>
      </div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('plan.threats')}</summary>
        {isOpen && <AnsweredThreats keys={answers} reading={reading} />}
      </details>
    </li>
  );
}
