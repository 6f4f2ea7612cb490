import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setField } from '../../../core/document/edits/update';
import { BUDGET_STATES } from '../../../core/model/asset';
import { plannedTime } from '../../../core/plan/replacement';
import type { TimelineRow } from '../../../core/plan/timeline';
import { useEditor } from '../../store/editor';
import { EditField } from '../../widgets/EditField';

interface PlanFormProps {
  readonly row: TimelineRow;
  readonly name: string;
  /** All lines that the filters let through, for those who plan several at once. */
  readonly shown: readonly TimelineRow[];
}

/** When a line is replaced, with what money and by what; for one line or for all that are shown. Each field is one step. */
export function PlanForm({ row, name, shown }: PlanFormProps) {
  const { t } = useTranslation();
  const edit = useEditor((state) => state.edit);
  const language = useEditor((state) => state.language);
  const [forAll, setForAll] = useState(false);
  const [problem, setProblem] = useState(false);
  const of = forAll ? shown : [row];
  const put = (path: string, value: string | undefined): void =>
    edit('lifecycle.step.plan', (document) =>
      of
        .flatMap(({ assets }) => assets)
        .reduce((changed, id) => setField('assets', id, path, value)(changed), document),
    );
  const word = (text: string): string | undefined => text.trim() || undefined;
  const time = (text: string): void => {
    const on = plannedTime(text);
    const isWrong = text.trim() !== '' && on === undefined;
    setProblem(isWrong);
    if (!isWrong) put('replacement.on', on);
  };
  const { plan } = row;
  return (
    <fieldset className="life-planning">
      <legend>{t('lifecycle.planning.heading')}</legend>
      {shown.length > 1 && (
        <label className="check">
          <input type="checkbox" checked={forAll} onChange={({ target }) => setForAll(target.checked)} />
          {t('lifecycle.planning.forAll', {
            rows: shown.length.toLocaleString(language),
            units: shown.reduce((sum, { units }) => sum + units, 0).toLocaleString(language),
          })}
        </label>
      )}
      <div className="life-field">
        <span aria-hidden="true">{t('lifecycle.planning.on')}</span>
        <EditField
          value={plan?.on ?? ''}
          label={t('lifecycle.planning.on')}
          className="field"
          placeholder={t('lifecycle.planning.onHint')}
          maxLength={40}
          onCommit={time}
        />
      </div>
      {problem && (
        <p role="alert" className="problem">
          {t('lifecycle.planning.onProblem')}
        </p>
      )}
      <label>
        {t('lifecycle.planning.budget')}
        <select value={plan?.budget ?? ''} onChange={({ target }) => put('replacement.budget', word(target.value))}>
          <option value="">{t('lifecycle.notKnown')}</option>
          {BUDGET_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`lifecycle.budget.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="life-field">
        <span aria-hidden="true">{t('lifecycle.planning.successor')}</span>
        <EditField
          value={plan?.successor ?? ''}
          label={t('lifecycle.planning.successor')}
          className="field"
          maxLength={200}
          onCommit={(text) => put('replacement.successor', word(text))}
        />
      </div>
      <div className="life-field">
        <span aria-hidden="true">{t('lifecycle.planning.note')}</span>
        <EditField
          value={plan?.note ?? ''}
          label={t('lifecycle.card.planLabel', { name })}
          className="field"
          placeholder={t('lifecycle.card.planHint')}
          maxLength={500}
          onCommit={(text) => put('replacementPlan', word(text))}
        />
      </div>
    </fieldset>
  );
}
