import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import { SuggestField, type Suggestion } from './SuggestField';

interface ManyValuesProps {
  readonly values: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Several words that a fact is compared with: those chosen, each with the way out, and a field that adds one more. */
export function ManyValues({ values, suggestions, onChange }: ManyValuesProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const [typed, setTyped] = useState('');
  const nameOf = (value: string): string => suggestions.find((each) => each.value === value)?.label[language] ?? value;
  return (
    <span className="many-values">
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className="chip"
          title={value}
          aria-label={`${t('rules.editor.remove')}${t('common.colon')}${nameOf(value)}`}
          onClick={() => onChange(values.filter((each) => each !== value))}
        >
          {nameOf(value)} <X size={12} aria-hidden="true" />
        </button>
      ))}
      <SuggestField
        className="fact-value-input"
        label={t('rules.editor.addValue')}
        value={typed}
        suggestions={suggestions.filter(({ value }) => !values.includes(value))}
        onChange={setTyped}
        onTake={(value) => {
          setTyped('');
          if (!values.includes(value)) onChange([...values, value]);
        }}
      />
    </span>
  );
}
