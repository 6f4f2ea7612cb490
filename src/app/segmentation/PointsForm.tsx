import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedEfforts, EffortKind } from '../../core/library/attack-effort';
import { loadAttackEfforts } from '../../templates';
import { useEditor } from '../store/editor';
import { useFetched } from './use-effort-words';

const MOST = 9;

interface PointsFormProps {
  /** What people changed of the proposed points. */
  readonly points: ChangedEfforts;
  readonly onUse: (points: ChangedEfforts) => void;
}

/** The points by which ways are put in order, each with what is proposed; what is changed counts when it is sent. */
export function PointsForm({ points, onUse }: PointsFormProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const efforts = useFetched(loadAttackEfforts);
  const [draft, setDraft] = useState<ChangedEfforts>(points);
  const change = (kind: EffortKind, ours: number, text: string): void => {
    const { [kind]: _, ...others } = draft;
    const given = Math.round(Number(text));
    if (text === '' || !(given >= 0 && given <= MOST)) return;
    setDraft(given === ours ? others : { ...others, [kind]: given });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onUse(draft);
  };
  const reset = (): void => {
    setDraft({});
    onUse({});
  };
  return (
    <form className="points ph" aria-label={t('separation.ways.points')} onSubmit={send}>
      <p className="hint">{t('separation.ways.pointsHint')}</p>
      <ul className="plain-list">
        {efforts?.map(({ id, points: ours, label }) => (
          <li key={id}>
            <label>
              <input
                type="number"
                min={0}
                max={MOST}
                step={1}
                value={draft[id] ?? ours}
                onChange={({ target }) => change(id, ours, target.value)}
              />
              {label[language]}
            </label>
            {draft[id] !== undefined && (
              <span className="quiet"> ({t('separation.ways.pointsOurs', { points: ours })})</span>
            )}
          </li>
        ))}
      </ul>
      <button type="submit">{t('separation.ways.pointsUse')}</button>{' '}
      <button type="button" onClick={reset} disabled={Object.keys(draft).length === 0}>
        {t('separation.ways.pointsReset')}
      </button>
    </form>
  );
}
