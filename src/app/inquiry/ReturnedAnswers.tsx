import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stateFact } from '../../core/analysis/state-fact';
import { nameOf } from '../../core/analysis/words-of';
import { inTurn } from '../../core/document/edits/edit';
import { factsOf } from '../../core/facts/facts-of';
import { describeFact } from '../../core/facts/vocabulary';
import { readAnswers, type SheetRow } from '../../core/inquiry/read-answers';
import type { Issue } from '../../core/result';
import { IssueList } from '../dialogs/IssueList';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';

interface ReturnedAnswersProps {
  /** Of the file. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** What of the workbook was left out. */
  readonly issues: readonly Issue[];
  readonly onDone: () => void;
}

/** What a returned sheet says, before any of it is taken over: understood, otherwise than known, not understood. */
export function ReturnedAnswers({ name, rows, issues, onDone }: ReturnedAnswersProps) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useToday();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const say = useEditor((state) => state.say);
  const { answers, faults, open } = useMemo(() => readAnswers(rows, model), [rows, model]);
  const changes = useMemo(() => {
    const facts = factsOf(model, today());
    return answers.filter(({ fact, subject, value }) => {
      const known = facts.fact(fact, subject);
      const told = known.source.kind === 'stated' || known.source.kind === 'evidence';
      return told && known.value !== undefined && JSON.stringify(known.value) !== JSON.stringify(value);
    });
  }, [answers, model, today]);
  if (rows.length === 0)
    return (
      <div role="alert">
        <p>{t('inquiry.answers.noSheet', { name })}</p>
        <IssueList issues={issues} />
      </div>
    );
  const apply = (): void => {
    edit('inquiry.step', inTurn(...answers.flatMap((answer) => stateFact(answer, answer.value, model) ?? [])));
    say({ text: t('inquiry.answers.done', { count: answers.length }), undo: true });
    onDone();
  };
  return (
    <section className="ph" aria-live="polite">
      <p>{t('inquiry.answers.found', { name, count: answers.length, open })}</p>
      {issues.length > 0 && <IssueList issues={issues} />}
      {changes.length > 0 && <p>{t('inquiry.answers.changes', { count: changes.length })}</p>}
      {faults.length > 0 && (
        <details open>
          <summary>{t('inquiry.answers.faults', { count: faults.length })}</summary>
          <ul>
            {faults.map(({ row, fact, subject, answer, reason }) => (
              <li key={`${row}|${fact}|${subject}`}>
                {t('inquiry.answers.fault', {
                  row,
                  about: nameOf(subject, model, language),
                  fact: describeFact(fact, model.library)?.label[language] ?? fact,
                  answer: answer.slice(0, 80),
                  why: t(`inquiry.answers.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" className="btn primary" disabled={answers.length === 0} onClick={apply}>
        {t('inquiry.answers.apply', { count: answers.length })}
      </button>
    </section>
  );
}
