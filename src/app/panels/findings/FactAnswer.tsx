import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerControl, answerControlOf } from '../../../core/analysis/answer-control';
import type { FactDescription } from '../../../core/facts/fact';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** More choices than this stand in a list to choose from instead of side by side. */
const SIDE_BY_SIDE = 4;

type Answer = string | number | boolean | null | readonly string[];

interface FactAnswerProps {
  readonly description: FactDescription;
  /** What it asks and about what, for the accessible name. */
  readonly label: string;
  /** Whether the value was accepted. */
  readonly onAnswer: (value: Answer) => boolean;
}

const partsOf = (text: string): readonly string[] =>
  text.split(/[、,\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** What was typed as a value; `undefined` while there is none. */
const typedAs = (kind: AnswerControl['kind'], text: string): Answer | undefined => {
  if (text.trim() === '') return undefined;
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  return kind === 'words' ? partsOf(text) : text.trim();
};

/** The control that states one fact, by its type: buttons, a list, a date, a number, text. */
export function FactAnswer({ description, label, onAnswer }: FactAnswerProps) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState(false);
  const control = answerControlOf(description, model, language);
  if (control === undefined) {
    return (
      <p className="hint">
        {t(description.reads === 'evidence' ? 'questions.card.paperOnly' : 'questions.card.notAsked')}
      </p>
    );
  }
  const give = (value: Answer | undefined): void => {
    if (value !== undefined) setRefused(!onAnswer(value));
  };
  const none = control.none && (
    <button type="button" onClick={() => give(null)}>
      {t('questions.field.none')}
    </button>
  );
  const problem = refused && (
    <p role="alert" className="problem">
      {t('questions.field.refused')}
    </p>
  );
  if (control.kind === 'choice' && control.options.length <= SIDE_BY_SIDE) {
    return (
      <fieldset className="answer" aria-label={label}>
        {control.options.map((option) => (
          <button key={String(option.value)} type="button" onClick={() => give(option.value)}>
            {option.label}
          </button>
        ))}
        {none}
        {problem}
      </fieldset>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (control.kind === 'several') give(chosen.length === 0 ? undefined : chosen);
    else if (control.kind === 'choice') give(text === '' ? undefined : text);
    else give(typedAs(control.kind, text));
  };
  return (
    <form className="answer" aria-label={label} onSubmit={submit}>
      {control.kind === 'choice' && (
        <select aria-label={label} value={text} onChange={(event) => setText(event.target.value)}>
          <option value="">{t('questions.field.choose')}</option>
          {control.options.map(({ value, label: word }) => (
            <option key={String(value)} value={String(value)}>
              {word}
            </option>
          ))}
        </select>
      )}
      {control.kind === 'several' && (
        <span className="several">
          {control.options.map(({ value, label: word }) => (
            <label key={String(value)}>
              <input
                type="checkbox"
                checked={chosen.includes(String(value))}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, String(value)] : chosen.filter((other) => other !== String(value)),
                  )
                }
              />
              {word}
            </label>
          ))}
        </span>
      )}
      {control.kind !== 'choice' && control.kind !== 'several' && (
        <input
          aria-label={label}
          aria-describedby={control.kind === 'words' ? `${id}-hint` : undefined}
          type={control.kind === 'words' ? 'text' : control.kind}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {control.kind === 'words' && (
        <small id={`${id}-hint`} className="hint">
          {t('questions.field.words')}
        </small>
      )}
      <button type="submit">{t('questions.field.set')}</button>
      {none}
      {problem}
    </form>
  );
}
