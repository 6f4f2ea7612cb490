import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question, Report } from '../../../core/analysis/report';
import { stateFact } from '../../../core/analysis/state-fact';
import { LEVEL_WORDS } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SeverityMark } from '../../widgets/SeverityMark';
import { EmptyList } from './EmptyList';
import type { Column } from './FindingList';
import { type CardPlace, FindingsPane } from './FindingsPane';
import { type Answered, QuestionCard, samePlace } from './QuestionCard';
import type { Row } from './reading';
import { useFindings, useReading } from './use-findings';
import { useSentences } from './use-sentences';

const questionOf = ({ finding }: Row): Question | undefined =>
  finding !== undefined && 'missing' in finding ? finding : undefined;

/** Why there is no question in the list. */
function NoQuestions() {
  const { t } = useTranslation();
  const report = useEditor((state) => state.report);
  if (report === null) return <p>{t('threats.dock.analysing')}</p>;
  if (report.rulesRun === 0) return <EmptyList why={t('questions.empty.noRules')} next="rules" />;
  return <p>{t('questions.empty.nothing')}</p>;
}

/** Answers given while the panel is open, each with a way back. */
function AnsweredFold({
  answers,
  onTakeBack,
}: {
  readonly answers: readonly Answered[];
  readonly onTakeBack: (answer: Answered) => void;
}) {
  const { t } = useTranslation();
  const sentences = useSentences();
  if (answers.length === 0) return null;
  return (
    <details className="answered">
      <summary>{t('questions.answered.heading', { count: answers.length })}</summary>
      <ul>
        {answers.map((answer) => (
          <li key={`${answer.fact}|${answer.subject}`}>
            <span className="fact-text">
              {t('questions.answered.line', {
                subject: sentences.things([answer.subject]),
                fact: sentences.label(answer.fact),
                value: sentences.value(answer.fact, answer.value),
              })}
            </span>
            <button type="button" className="link" onClick={() => onTakeBack(answer)}>
              {t('questions.answered.undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An answer, and the report that was on screen when it was given. */
type Given = Answered & { readonly report: Report | null };
const NONE: readonly Row[] = [];

/** What the rules could not decide, one question at a time. */
export function QuestionsPanel() {
  const { t } = useTranslation();
  const reading = useReading();
  const findings = useFindings();
  const model = useModel();
  const report = useEditor((state) => state.report);
  const edit = useEditor((state) => state.edit);
  const show = useEditor((state) => state.show);
  const [given, setGiven] = useState<readonly Given[]>([]);
  const [hurried, setHurried] = useState(false);
  // Until the next report is there, what was answered is left out; then the report alone says what is open.
  const fresh = given.filter((answer) => answer.report === report);
  const settled = (row: Row, answers: readonly Answered[]): boolean =>
    questionOf(row)?.missing.every((missing) => answers.some((answer) => samePlace(answer, missing))) === true;
  const rows = findings?.questions.filter((row) => fresh.length === 0 || !settled(row, fresh)) ?? NONE;

  const answered = (row: Row, place: CardPlace, answer: Answered): void => {
    const answers = [...given.filter((other) => !samePlace(other, answer)), { ...answer, report }];
    setGiven(answers);
    if (!settled(row, [...fresh, answer])) return;
    setHurried(true);
    if (place.index < place.count - 1) place.step(1);
    else if (place.index > 0) place.step(-1);
    else place.close();
  };
  const takeBack = (answer: Answered): void => {
    const change = stateFact(answer, answer.was, model);
    if (change !== undefined) edit('questions.step.takenBack', change);
    setGiven(given.filter((other) => !samePlace(other, answer)));
  };
  const columns = useMemo((): readonly Column[] => {
    const sortable = (by: 'level' | 'subject') => {
      const head = t(`threats.list.${by}`);
      return { id: by, head, sort: { by, label: t('threats.list.sort', { column: head }) } };
    };
    return [
      {
        ...sortable('level'),
        cell: ({ finding }) => {
          const level = finding?.level ?? 1;
          const word = t(`threats.level.${LEVEL_WORDS[level]}`);
          return (
            <>
              <SeverityMark mark="question" label={t('questions.list.upTo', { level, word })} />
              <small aria-hidden="true">≤{level}</small>
            </>
          );
        },
      },
      {
        id: 'title',
        head: t('questions.list.title'),
        cell: (row) => <span title={reading.words(row).ask}>{reading.words(row).ask}</span>,
      },
      { ...sortable('subject'), wide: true, cell: (row) => reading.subject(row) || t('threats.card.whole') },
    ];
  }, [t, reading]);
  return (
    <FindingsPane
      label={t('questions.list.label')}
      search={t('questions.search')}
      reading={reading}
      rows={rows}
      columns={columns}
      ofThreats={false}
      empty={<NoQuestions />}
      above={
        <>
          <button type="button" className="pane-inquiry" onClick={() => show({ kind: 'inquiry' })}>
            {t('inquiry.title')}
          </button>
          <AnsweredFold answers={given} onTakeBack={takeBack} />
        </>
      }
      card={(row, place) => {
        const question = questionOf(row);
        return (
          question !== undefined && (
            <QuestionCard
              key={row.key}
              row={row}
              question={question}
              place={place}
              reading={reading}
              takesFocus={hurried}
              onFocusTaken={() => setHurried(false)}
              answered={fresh}
              onAnswered={(answer) => answered(row, place, answer)}
            />
          )
        );
      }}
      noCard={t('questions.card.none')}
    />
  );
}
