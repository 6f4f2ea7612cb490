import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideThreats, reopenThreats } from '../../../core/document/edits/treatments';
import { DECISIONS, DECISIONS_WITH_RATIONALE, stateOf } from '../../../core/document/treatment';
import { SEVERITIES } from '../../../core/library/vocabulary';
import { useEditor, useEditorStore } from '../../store/editor';
import { useChoice } from '../../store/late';
import { useToday } from '../../store/today';
import { useLibrary } from '../../store/use-model';
import type { Row } from './reading';
import { TreatmentHistory } from './TreatmentHistory';
import { type Draft, decidedOf, decidingOf, draftOf, isOutdated, type Lacking, lackingIn } from './treatment-draft';

interface Problem {
  readonly text: string;
  readonly about: Lacking | undefined;
}

/**
 * What people decide about one threat, or about several at once. Accepting it, or saying that it does not apply, asks
 * for a rationale first; accepting what is past the end of support asks for a name.
 */
export function TreatmentForm({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const id = useId();
  const store = useEditorStore();
  const library = useLibrary();
  const edit = useEditor((state) => state.edit);
  const putSession = useEditor((state) => state.put);
  const [person, setPerson] = useChoice(
    useEditor((state) => state.person),
    (name) => putSession({ person: name }),
  );
  const today = useToday();
  const standing = draftOf(rows.map(({ treatment }) => treatment));
  // The draft is taken anew when what stands is another: by undo, a decision made elsewhere, other rows.
  const stands = JSON.stringify([rows.map(({ key }) => key), standing]);
  const [shown, setShown] = useState(stands);
  const [draft, setDraft] = useState(standing);
  const [problem, setProblem] = useState<Problem>();
  if (shown !== stands) {
    setShown(stands);
    setDraft(standing);
    setProblem(undefined);
  }
  const put = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const needsRationale = draft.decision !== undefined && DECISIONS_WITH_RATIONALE.includes(draft.decision);
  const decidedRows = rows.filter(({ treatment }) => stateOf(treatment) !== 'open');
  const only = rows.length === 1 ? rows[0]?.treatment : undefined;

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const { decision } = draft;
    if (decision === undefined || rows.length === 0) return;
    const lacking = lackingIn(decision, draft, person, rows);
    if (lacking !== undefined) {
      const words = { decision: t(`threats.decision.${decision}`) };
      setProblem({
        text: t(lacking === 'rationale' ? 'threats.decide.rationaleNeeded' : 'threats.decide.nameNeeded', words),
        about: lacking,
      });
      document.getElementById(`${id}-${lacking}`)?.focus();
      return;
    }
    const before = store.getState().document;
    const by = person.trim() === '' ? { on: today() } : { on: today(), by: person.trim() };
    edit('threats.step.decided', decideThreats(decidedOf(rows, library), decidingOf(decision, draft), by));
    // An edit that a file could not hold changes nothing.
    const held = store.getState().document !== before;
    setProblem(held ? undefined : { text: t('threats.decide.invalid'), about: undefined });
  };
  const reopen = (): void => {
    const by = person.trim() === '' ? { on: today() } : { on: today(), by: person.trim() };
    edit(
      'threats.step.withdrawn',
      reopenThreats(
        decidedRows.map(({ key }) => key),
        by,
      ),
    );
  };
  const text = (field: 'rationale' | 'evidence', label: string) => (
    <label className="entry">
      {label}
      <textarea
        id={`${id}-${field}`}
        rows={2}
        value={draft[field]}
        required={field === 'rationale' && needsRationale}
        aria-invalid={problem?.about === field}
        onChange={(event) => put({ [field]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="treatment" onSubmit={apply} noValidate>
      <fieldset className="decisions">
        <legend>
          {rows.length > 1 ? t('threats.decide.headingMany', { count: rows.length }) : t('threats.decide.heading')}
        </legend>
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
      {rows.some((row) => isOutdated(row, library)) && <p className="warning">{t('threats.decide.ruleRevised')}</p>}
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
            <label className="entry">
              {t('threats.decide.by')}
              <input
                id={`${id}-name`}
                autoComplete="name"
                value={person}
                aria-invalid={problem?.about === 'name'}
                onChange={(event) => setPerson(event.target.value)}
              />
            </label>
          </div>
          {text('evidence', t('threats.decide.evidence'))}
          {problem !== undefined && (
            <p role="alert" className="problem">
              {problem.text}
            </p>
          )}
          <div className="actions">
            <button type="submit" className="primary" disabled={rows.length === 0}>
              {t(decidedRows.length === 0 ? 'threats.decide.apply' : 'threats.decide.update')}
            </button>
            {decidedRows.length > 0 && (
              <button type="button" onClick={reopen}>
                {t('threats.decide.withdraw')}
              </button>
            )}
          </div>
        </>
      )}
      {only?.decidedOn !== undefined && (
        <p className="recorded">
          {t('threats.decide.recorded', { date: only.decidedOn, decision: t(`threats.decision.${only.decision}`) })}
        </p>
      )}
      {only?.history !== undefined && <TreatmentHistory steps={only.history} />}
    </form>
  );
}
