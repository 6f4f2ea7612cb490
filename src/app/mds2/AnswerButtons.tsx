import { useTranslation } from 'react-i18next';
import type { StatedMds2Answer } from '../../core/model/evidence-document';

type Answer = NonNullable<StatedMds2Answer['answer']>;

const WORDS = {
  Yes: 'mds2.answer.yes',
  No: 'mds2.answer.no',
  'N/A': 'mds2.answer.notApplicable',
  'See Note': 'mds2.answer.seeNote',
} as const satisfies Record<Answer, string>;

interface AnswerButtonsProps<T extends Answer> {
  /** The name of the group. */
  readonly label: string;
  readonly offered: readonly T[];
  readonly chosen: Answer | undefined;
  /** The chosen one again takes it back. */
  readonly onAnswer: (answer: T | undefined) => void;
}

/** One button for each answer; none is pressed while the question is unanswered. */
export function AnswerButtons<T extends Answer>({ label, offered, chosen, onAnswer }: AnswerButtonsProps<T>) {
  const { t } = useTranslation();
  return (
    <fieldset className="mds2-answers" aria-label={label}>
      {offered.map((answer) => (
        <button
          key={answer}
          type="button"
          className="mds2-answer"
          data-answer={answer}
          aria-pressed={chosen === answer}
          onClick={() => onAnswer(chosen === answer ? undefined : answer)}
        >
          {t(WORDS[answer])}
        </button>
      ))}
    </fieldset>
  );
}
