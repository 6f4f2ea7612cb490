import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDescription } from '../../core/facts/fact';
import type { Library } from '../../core/library/library';
import type { Comparison, ComparisonName } from '../../core/library/rule';
import type { Scope } from '../../core/library/vocabulary';
import { OPERANDS } from '../../core/packs/comparisons-for';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { factsFor } from './facts-for';
import { ManyValues } from './ManyValues';
import { SuggestField, type Suggestion } from './SuggestField';

/** Open lists of words that facts take their values from, told by what the fact is called. */
const OPEN_LISTS: readonly (readonly [RegExp, 'protocols' | 'zones' | 'devices'])[] = [
  [/protocol/i, 'protocols'],
  [/zone(kind|type)|zone\.kind/i, 'zones'],
  [/kind|devicetype/i, 'devices'],
];

const suggestionsFor = ({ id, values }: FactDescription, library: Library): readonly Suggestion[] => {
  if (values !== undefined) return Object.entries(values).map(([value, label]) => ({ value, label }));
  const list = OPEN_LISTS.find(([pattern]) => pattern.test(id))?.[1];
  return list === undefined ? [] : [...library[list].values()].map(({ id: value, label }) => ({ value, label }));
};

const partsOf = (text: string): readonly string[] => text.split(/[,、，]/).flatMap((part) => part.trim() || []);

interface OperandInputProps {
  readonly leaf: Comparison;
  readonly name: ComparisonName;
  readonly scope: Scope;
  readonly description: FactDescription | undefined;
  readonly onChange: (leaf: Comparison) => void;
}

/** What a fact is compared with: a value, several, a number, yes or no, or another fact. */
export function OperandInput({ leaf, name, scope, description, onChange }: OperandInputProps) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const operand = OPERANDS[name];
  const given = leaf[name];
  const [typed, setTyped] = useState(() => (Array.isArray(given) ? given.join(', ') : ''));
  // The comparison of this name takes a value of this kind.
  const say = (value: unknown): void => onChange({ fact: leaf.fact, [name]: value } as Comparison);
  if (operand === 'true') return null;
  if (operand === 'boolean' || typeof given === 'boolean') {
    return (
      <select
        className="select"
        aria-label={t('rules.editor.value')}
        value={String(given)}
        onChange={({ target }) => say(target.value === 'true')}
      >
        <option value="true">{t('rules.editor.yes')}</option>
        <option value="false">{t('rules.editor.no')}</option>
      </select>
    );
  }
  if (operand === 'number' || typeof given === 'number') {
    return (
      <input
        type="number"
        className="field fact-number"
        aria-label={t('rules.editor.value')}
        value={typeof given === 'number' ? given : ''}
        onChange={({ target }) => Number.isFinite(target.valueAsNumber) && say(target.valueAsNumber)}
      />
    );
  }
  if (operand === 'fact') {
    return (
      <SuggestField
        className="fact-value-input"
        label={t('rules.editor.other')}
        value={String(given ?? '')}
        suggestions={factsFor(scope, library)}
        onChange={say}
      />
    );
  }
  const suggestions = description === undefined ? [] : suggestionsFor(description, library);
  if (operand === 'values' && suggestions.length > 0)
    return (
      <ManyValues values={Array.isArray(given) ? given.map(String) : []} suggestions={suggestions} onChange={say} />
    );
  if (operand === 'values') {
    return (
      <input
        className="field fact-value-input"
        aria-label={t('rules.editor.values')}
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          say(partsOf(target.value));
        }}
      />
    );
  }
  const value = String(given ?? '');
  if (description?.values === undefined || description.open)
    return (
      <SuggestField
        className="fact-value-input"
        label={t('rules.editor.value')}
        value={value}
        suggestions={suggestions}
        onChange={say}
      />
    );
  return (
    <select
      className="select fact-value-input"
      aria-label={t('rules.editor.value')}
      value={value}
      onChange={({ target }) => say(target.value)}
    >
      {!Object.hasOwn(description.values, value) && <option value={value}>{value || t('rules.whyNot.choose')}</option>}
      {suggestions.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label[language]}
        </option>
      ))}
    </select>
  );
}
