import { useTranslation } from 'react-i18next';
import { routeOf } from '../../core/facts/vocabulary';
import { COMPARISONS, type Comparison, type ComparisonName, type Condition } from '../../core/library/rule';
import type { Scope } from '../../core/library/vocabulary';
import { COMPARISONS_FOR, OPERANDS } from '../../core/packs/comparisons-for';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { factsFor } from './facts-for';
import { OperandInput } from './OperandInput';
import { SuggestField } from './SuggestField';

const KINDS = ['leaf', 'all', 'any', 'not'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (condition: Condition): Kind =>
  'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not' in condition ? 'not' : 'leaf';

const partsOf = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [condition];
};

/** The first comparison that the condition holds; one to start from where it holds none. */
const leafOf = (condition: Condition): Comparison => {
  const [first] = partsOf(condition);
  return first === undefined || first === condition || 'fact' in first
    ? ((first ?? condition) as Comparison)
    : leafOf(first);
};

const turnedInto = (kind: Kind, condition: Condition): Condition => {
  const parts = partsOf(condition);
  if (kind === 'all') return { all: parts };
  if (kind === 'any') return { any: parts };
  return kind === 'not' ? { not: parts.length === 1 && parts[0] ? parts[0] : condition } : leafOf(condition);
};

const nameIn = (leaf: Comparison): ComparisonName => COMPARISONS.find((name) => leaf[name] !== undefined) ?? 'is';

/** A comparison of that name with the operand it has to start from. */
const comparing = (fact: string, name: ComparisonName, type: string | undefined): Comparison => {
  const operand = OPERANDS[name];
  const start: Readonly<Record<typeof operand, unknown>> = {
    value: type === 'boolean' ? true : type === 'number' ? 1 : '',
    values: [],
    number: 1,
    true: true,
    boolean: true,
    fact: '',
  };
  return { fact, [name]: start[operand] } as Comparison;
};

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly scope: Scope;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove?: (() => void) | undefined;
}

function LeafEditor({
  leaf,
  scope,
  onChange,
}: { readonly leaf: Comparison } & Omit<ConditionEditorProps, 'condition'>) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const definition = routeOf(leaf.fact, scope, library)?.definition;
  const name = nameIn(leaf);
  const fitting = definition === undefined ? [name] : COMPARISONS_FOR[definition.type];
  const names = fitting.includes(name) ? fitting : [name, ...fitting];
  return (
    <>
      <SuggestField
        className="fact-name"
        label={t('rules.editor.fact')}
        value={leaf.fact}
        invalid={definition === undefined}
        suggestions={factsFor(scope, library)}
        onChange={(fact) => {
          const type = routeOf(fact, scope, library)?.definition.type;
          const keeps = type === undefined || (type === definition?.type && COMPARISONS_FOR[type].includes(name));
          const first = type === undefined ? undefined : COMPARISONS_FOR[type][0];
          if (keeps || first === undefined) onChange({ ...leaf, fact });
          else onChange(comparing(fact, first, type));
        }}
      />
      {definition !== undefined && <small className="fact-label">{definition.label[language]}</small>}
      <select
        className="select"
        aria-label={t('rules.editor.comparison')}
        value={name}
        onChange={({ target }) => {
          const chosen = names.find((each) => each === target.value) ?? name;
          onChange(comparing(leaf.fact, chosen, definition?.type));
        }}
      >
        {names.map((each) => (
          <option key={each} value={each}>
            {t(`rules.compare.${each}`)}
          </option>
        ))}
      </select>
      <OperandInput
        key={`${leaf.fact}|${name}`}
        leaf={leaf}
        name={name}
        scope={scope}
        description={definition}
        onChange={onChange}
      />
    </>
  );
}

/** A condition as nested groups of comparisons, each with completion over the facts of its scope. */
export function ConditionEditor({ condition, scope, onChange, onRemove }: ConditionEditorProps) {
  const { t } = useTranslation();
  const kind = kindOf(condition);
  const parts = kind === 'leaf' ? [] : partsOf(condition);
  const withParts = (next: readonly Condition[]): Condition =>
    kind === 'any' ? { any: next } : kind === 'not' ? { not: next[0] ?? leafOf(condition) } : { all: next };
  return (
    <fieldset className="condition-editor" data-kind={kind}>
      <select
        className="select"
        aria-label={t('rules.editor.kind')}
        value={kind}
        onChange={({ target }) => onChange(turnedInto(KINDS.find((each) => each === target.value) ?? kind, condition))}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`rules.editor.kindOf.${each}`)}
          </option>
        ))}
      </select>
      {'fact' in condition && <LeafEditor leaf={condition} scope={scope} onChange={onChange} />}
      {onRemove !== undefined && (
        <button type="button" className="btn compact ghost" onClick={onRemove}>
          {t('rules.editor.remove')}
        </button>
      )}
      {parts.map((part, index) => (
        <ConditionEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity; their place is their name
          key={index}
          condition={part}
          scope={scope}
          onChange={(next) => onChange(withParts(parts.with(index, next)))}
          onRemove={parts.length === 1 ? undefined : () => onChange(withParts(parts.toSpliced(index, 1)))}
        />
      ))}
      {(kind === 'all' || kind === 'any') && (
        <button
          type="button"
          className="btn compact"
          onClick={() => onChange(withParts([...parts, { fact: leafOf(condition).fact, recorded: true }]))}
        >
          {t('rules.editor.add')}
        </button>
      )}
    </fieldset>
  );
}
