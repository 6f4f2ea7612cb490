import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideThreat, withdrawDecision } from '../../../core/document/edits/treatments';
import { DECISIONS, DECISIONS_WITH_RATIONALE, type Decision, type Treatment } from '../../../core/document/treatment';
import { SEVERITIES, type Severity } from '../../../core/library/vocabulary';
import { useEditor, useEditorStore } from '../../store/editor';
import { useToday } from '../../store/today';

interface Draft {
  readonly decision: Decision | undefined;
  readonly rationale: string;
  readonly owner: string;
  readonly due: string;
  readonly evidence: string;
  readonly residual: Severity | undefined;
}

const draftOf = (treatment: Treatment | undefined): Draft => ({
  decision: treatment?.decision,
  rationale: treatment?.rationale ?? '',
  owner: treatment?.owner ?? '',
  due: treatment?.due ?? '',
  evidence: treatment?.evidence ?? '',
  residual: treatment?.residual,
});

/** Only what was filled in; an empty field stays unknown. What the form does not show is kept. */
const treatmentOf = (
  before: Treatment | undefined,
  decision: Decision,
  draft: Draft,
  today: string,
): Omit<Treatment, 'id'> => {
  const { id: _, rationale: _r, owner: _o, due: _d, evidence: _e, residual: _s, ...kept } = before ?? { id: '' };
  const texts = { rationale: draft.rationale, owner: draft.owner, due: draft.due, evidence: draft.evidence };
  const filled = Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])),
  );
  const residual = draft.residual === undefined ? {} : { residual: draft.residual };
  return { ...kept, ...filled, ...residual, decision, decidedOn: today };
};

interface TreatmentFormProps {
  /** The key of the threat. */
  readonly threat: string;
  readonly treatment: Treatment | undefined;
}

/** What people decide about a threat. Accepting it, or saying that it does not apply, asks for a rationale first. */
export function TreatmentForm({ threat, treatment }: TreatmentFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const store = useEditorStore();
  const edit = useEditor((state) => state.edit);
  const today = useToday();
  const [shown, setShown] = useState(treatment);
  const [draft, setDraft] = useState(() => draftOf(treatment));
  const [problem, setProblem] = useState<string>();
  // Undo, or a decision made elsewhere, replaces what stands in the form.
  if (shown !== treatment) {
    setShown(treatment);
    setDraft(draftOf(treatment));
    setProblem(undefined);
  }
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const needsRationale = draft.decision !== undefined && DECISIONS_WITH_RATIONALE.includes(draft.decision);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const { decision } = draft;
    if (decision === undefined) return;
    if (needsRationale && draft.rationale.trim() === '') {
      setProblem(t('threats.decide.rationaleNeeded', { decision: t(`threats.decision.${decision}`) }));
      document.getElementById(`${id}-rationale`)?.focus();
      return;
    }
    const before = store.getState().document;
    edit('threats.step.decided', decideThreat(threat, treatmentOf(treatment, decision, draft, today())));
    // An edit that a file could not hold changes nothing.
    setProblem(store.getState().document === before ? t('threats.decide.invalid') : undefined);
  };
  const text = (field: 'rationale' | 'evidence', label: string) => (
    <label className="entry">
      {label}
      <textarea
        id={`${id}-${field}`}
        rows={2}
        value={draft[field]}
        required={field === 'rationale' && needsRationale}
        aria-invalid={field === 'rationale' && problem !== undefined && needsRationale}
        onChange={(event) => put({ [field]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="treatment" onSubmit={apply} noValidate>
      <fieldset className="decisions">
        <legend>{t('threats.decide.heading')}</legend>
        {DECISIONS.map((decision) => (
          <label key={decision} className="decision">
            <input
              type="radio"
              name={`${id}-decision`}
              value={decision}
              checked={draft.decision === decision}
              onChange={() => put({ decision })}
            />
            {t(`threats.decision.${decision}`)}
          </label>
        ))}
      </fieldset>
      {draft.decision !== undefined && (
        <>
          {text('rationale', t('threats.decide.rationale'))}
          <div className="entry-pair">
            <label className="entry">
              {t('threats.decide.owner')}
              <input value={draft.owner} onChange={(event) => put({ owner: event.target.value })} />
            </label>
            <label className="entry">
              {t('threats.decide.due')}
              <input type="date" value={draft.due} onChange={(event) => put({ due: event.target.value })} />
            </label>
            <label className="entry">
              {t('threats.decide.residual')}
              <select
                value={draft.residual ?? ''}
                onChange={(event) =>
                  put({ residual: SEVERITIES.find((severity) => String(severity) === event.target.value) })
                }
              >
                <option value="">{t('threats.decide.residualUnknown')}</option>
                {SEVERITIES.map((severity) => (
                  <option key={severity}>{severity}</option>
                ))}
              </select>
            </label>
          </div>
          {text('evidence', t('threats.decide.evidence'))}
          {problem !== undefined && (
            <p role="alert" className="problem">
              {problem}
            </p>
          )}
          <div className="actions">
            <button type="submit" className="primary">
              {t(treatment === undefined ? 'threats.decide.apply' : 'threats.decide.update')}
            </button>
            {treatment !== undefined && (
              <button type="button" onClick={() => edit('threats.step.withdrawn', withdrawDecision(threat))}>
                {t('threats.decide.withdraw')}
              </button>
            )}
          </div>
        </>
      )}
      {treatment?.decidedOn !== undefined && (
        <p className="recorded">
          {t('threats.decide.recorded', {
            date: treatment.decidedOn,
            decision: t(`threats.decision.${treatment.decision}`),
          })}
        </p>
      )}
    </form>
  );
}
