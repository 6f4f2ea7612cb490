import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsFor, type RubricAnswers } from '../../core/evidence/cvss/rubric';
import type { RubricWords } from '../../core/library/cvss-words';
import { loadRubricWords } from '../../templates';
import { useEditor } from '../store/editor';

interface RubricFormProps {
  readonly answers: RubricAnswers;
  onChange(answers: RubricAnswers): void;
}

const WORDS = { Y: 'cvss.rubric.yes', N: 'cvss.rubric.no' } as const;
const DEGREES = { N: 'cvss.rubric.none', L: 'cvss.rubric.part', H: 'cvss.rubric.all' } as const;

/** The questions of the rubric for medical devices, one after another; arrow keys choose, Tab goes on. */
export function RubricForm({ answers, onChange }: RubricFormProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const [words, setWords] = useState<RubricWords>();
  useEffect(() => void loadRubricWords().then(setWords, () => {}), []);
  if (words === undefined) return null;
  const questions = questionsFor(answers);
  const done = questions.filter(({ id }) => answers.has(id)).length;
  return (
    <div className="cvss-form">
      <p className="quiet">{t('cvss.rubric.how')}</p>
      <p role="status">{t('cvss.rubric.progress', { done, all: questions.length })}</p>
      {questions.map(({ id, values }, index) => (
        <fieldset key={id} className="rubric-question">
          <legend>
            {index + 1}. {words.questions[id]?.[language]} <code>{id}</code>
          </legend>
          {values.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={id}
                checked={answers.get(id) === value}
                onChange={() => onChange(new Map([...answers, [id, value]]))}
              />
              {t(values.length === 2 ? WORDS[value as keyof typeof WORDS] : DEGREES[value as keyof typeof DEGREES])}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
