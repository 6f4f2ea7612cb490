import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDescription } from '../../core/facts/fact';
import type { Library } from '../../core/library/library';
import type { Comparison, ComparisonName } from '../../core/library/rule';
import type { Language, Scope } from '../../core/library/vocabulary';
import { OPERANDS } from '../../core/packs/comparisons-for';
import { factPathsFor } from '../../core/packs/fact-list';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';

type Suggestion = readonly [value: string, label: string];

/** Open lists of words that facts take their values from, told by what the fact is called. */
const OPEN_LISTS: readonly (readonly [RegExp, 'protocols' | 'zones' | 'devices'])[] = [
  [/protocol/i, 'protocols'],
  [/zone(kind|type)|zone\.kind/i, 'zones'],
  [/kind|devicetype/i, 'devices'],
];

const suggestionsFor = (
  { id, values }: FactDescription,
  library: Library,
  language: Language,
): readonly Suggestion[] => {
  if (values !== undefined) return Object.entries(values).map(([value, label]) => [value, label[language]]);
  const list = OPEN_LISTS.find(([pattern]) => pattern.test(id))?.[1];
  return list === undefined ? [] : [...library[list].values()].map((type) => [type.id, type.label[language]]);
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
  const id = useId();
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
  const isFact = operand === 'fact';
  const suggestions: readonly Suggestion[] = isFact
    ? factPathsFor(scope, library).map(({ path, description: fact }) => [path, fact.label[language]])
    : description === undefined
      ? []
      : suggestionsFor(description, library, language);
  const isMany = operand === 'values';
  // A list completes its last word; those before it stand.
  const before = isMany && typed.includes(',') ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  return (
    <>
      <input
        className="field fact-value-input"
        list={id}
        aria-label={t(isFact ? 'rules.editor.other' : isMany ? 'rules.editor.values' : 'rules.editor.value')}
        spellCheck={false}
        value={isMany ? typed : String(given ?? '')}
        onChange={({ target }) => {
          setTyped(target.value);
          say(isMany ? partsOf(target.value) : target.value);
        }}
      />
      <datalist id={id}>
        {suggestions.map(([value, label]) => (
          <option key={value} value={before === '' ? value : `${before} ${value}`}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}
