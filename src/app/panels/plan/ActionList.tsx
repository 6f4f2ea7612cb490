import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeguardOf } from '../../../core/plan/plan-action';
import { useEditor } from '../../store/editor';
import { useReading } from '../findings/use-findings';
import { ActionCard, Left } from './ActionCard';
import { useRanked } from './use-ranked';

/** What to do first over the whole hospital: measures by what they answer for their effort, each after those before it. */
export function ActionList() {
  const { t } = useTranslation();
  const reading = useReading();
  const ranking = useRanked();
  const controls = useEditor((state) => state.document.controls);
  const [onlyPlanned, setOnlyPlanned] = useState(false);
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
        <button type="button" className="chip" aria-pressed={onlyPlanned} onClick={() => setOnlyPlanned(!onlyPlanned)}>
          {t('plan.onlyPlanned')}
        </button>
      </div>
      {shown.length === 0 && <p className="pane-empty">{t('plan.nothingPlanned')}</p>}
      <ol className="proposals" aria-label={t('plan.list')}>
        {shown.map((each) => (
          <ActionCard key={each.action.id} ranked={each} reading={reading} />
        ))}
      </ol>
      {beyond.length > 0 && <p className="hint">{t('plan.beyond', { count: beyond.length })}</p>}
    </div>
  );
}
