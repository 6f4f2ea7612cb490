import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Missing, Question } from '../../../core/analysis/report';
import { paperFieldOf, requestMds2, stateFact } from '../../../core/analysis/state-fact';
import { typeFirst } from '../../../core/analysis/type-first';
import { inTurn } from '../../../core/document/edits/edit';
import type { FactValue } from '../../../core/facts/fact';
import { describeFact } from '../../../core/facts/vocabulary';
import { LEVEL_WORDS } from '../../../core/library/vocabulary';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { SeverityMark } from '../../widgets/SeverityMark';
import { SourceMark } from '../../widgets/SourceMark';
import { CardHead } from './CardHead';
import { FactAnswer } from './FactAnswer';
import { FactList } from './FactList';
import type { CardPlace } from './FindingsPane';
import type { Reading, Row } from './reading';
import { useSentences } from './use-sentences';

/** A missing fact that somebody has filled in. */
export interface Answered {
  readonly fact: string;
  readonly subject: string;
  readonly value: FactValue;
  /** What stood in its place where that was not nothing. */
  readonly was?: FactValue;
}

export const samePlace = (a: Pick<Missing, 'fact' | 'subject'>, b: Pick<Missing, 'fact' | 'subject'>): boolean =>
  a.fact === b.fact && a.subject === b.subject;

interface QuestionCardProps {
  readonly row: Row;
  readonly question: Question;
  readonly place: CardPlace;
  readonly reading: Reading;
  /** Whether the card takes the focus when it appears, because the question before it was answered. */
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly answered: readonly Answered[];
  readonly onAnswered: (answer: Answered) => void;
}

/** A question as a person would ask it, with a control for each missing fact. */
export function QuestionCard(props: QuestionCardProps) {
  const { row, question, place, reading, takesFocus, onFocusTaken, answered, onAnswered } = props;
  const { t } = useTranslation();
  const model = useModel();
  const store = useEditorStore();
  const edit = useEditor((state) => state.edit);
  const sentences = useSentences();
  const body = useRef<HTMLElement>(null);
  const [letter, setLetter] = useState<{
    readonly text: string;
    readonly said: 'copied' | 'requested' | 'notCopied';
  }>();
  const { ask, title } = reading.words(row);
  const open = typeFirst(question.missing, model).filter(
    (missing) => !answered.some((answer) => samePlace(answer, missing)),
  );

  // The answered control is gone: the next one that waits for an answer takes the focus.
  const waiting = open.length;
  const waited = useRef(waiting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new card or one answer less moves the focus
  useEffect(() => {
    const isLess = waiting < waited.current;
    waited.current = waiting;
    if (!takesFocus && !isLess) return;
    const next = body.current?.querySelector<HTMLElement>('.missing button, .missing input, .missing select');
    (next ?? body.current)?.focus();
    if (takesFocus) onFocusTaken();
  }, [waiting]);

  const answer = (missing: Missing, value: FactValue): boolean => {
    const change = stateFact(missing, value, model);
    if (change === undefined) return false;
    const before = store.getState().document;
    edit('questions.step.answered', change);
    if (store.getState().document === before) return false;
    const was = missing.fact === 'asset.kind' ? { was: before.assets.get(missing.subject)?.kind } : {};
    onAnswered({ fact: missing.fact, subject: missing.subject, value, ...was });
    return true;
  };
  const askVendor = async (): Promise<void> => {
    const facts = open.map(({ fact }) => sentences.label(fact)).join(' / ');
    const text = t('questions.card.letter', { subject: reading.subject(row), ask, facts });
    const papers = [
      ...new Set(open.filter(({ fact }) => paperFieldOf(fact)?.kind === 'mds2').map(({ subject }) => subject)),
    ];
    if (papers.length > 0) edit('questions.step.requested', inTurn(...papers.map(requestMds2)));
    try {
      await navigator.clipboard.writeText(text);
      setLetter({ text, said: papers.length > 0 ? 'requested' : 'copied' });
    } catch {
      // The browser may refuse the clipboard; then the text is shown, to be copied by hand.
      setLetter({ text, said: 'notCopied' });
    }
  };
  const level = { level: question.level, word: t(`threats.level.${LEVEL_WORDS[question.level]}`) };
  return (
    <article className="card question-card" ref={body} tabIndex={-1}>
      <CardHead
        mark={<SeverityMark mark="question" label={t('questions.list.upTo', level)} />}
        title={ask}
        place={place}
      />
      <p className="card-subject">{reading.subject(row) || t('threats.card.whole')}</p>
      <ul className="missing">
        {open.map((missing) => {
          const description = describeFact(missing.fact, model.library);
          const subject = sentences.things([missing.subject]);
          return (
            <li key={`${missing.fact}|${missing.subject}`}>
              <span className="fact-text">
                <span className="fact-subject">{subject}</span> {sentences.label(missing.fact)}
              </span>
              <SourceMark source="unknown" />
              {description !== undefined && (
                <FactAnswer
                  description={description}
                  label={`${subject} ${sentences.label(missing.fact)}`}
                  onAnswer={(value) => answer(missing, value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <button type="button" onClick={() => void askVendor()}>
          {t('questions.card.vendor')}
        </button>
        <button type="button" onClick={() => place.step(1)} disabled={place.index === place.count - 1}>
          {t('questions.card.later')}
        </button>
      </div>
      <p role="status" className="hint">
        {letter !== undefined && t(`questions.card.${letter.said}`)}
      </p>
      {letter?.said === 'notCopied' && <pre className="letter">{letter.text}</pre>}
      <p>{t('questions.card.decides', { title, ...level })}</p>
      {question.because.length > 0 && (
        <>
          <h4>{t('questions.card.known')}</h4>
          <FactList reasons={question.because} />
        </>
      )}
    </article>
  );
}
