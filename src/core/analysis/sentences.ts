import type { FactDescription, FactValue, SourceKind } from '../facts/fact';
import { describeFact } from '../facts/vocabulary';
import { COMPARISONS, type Comparison, type ComparisonName } from '../library/rule';
import { listed } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import type { CounterfactualStep, Reason } from './report';
import { nameOf } from './words-of';

/** The small words that sentences about facts are made of; the caller's words in its language fill them. */
export type SentencePart =
  | `value.${'yes' | 'no' | 'none' | 'unknown' | 'whole' | 'clinical'}`
  | `comparison.${ComparisonName}`
  | `negated.${ComparisonName}`
  | `sentence.${'about' | 'and' | 'valued' | 'ofSender' | 'ofReceiver'}`
  | `source.${SourceKind}`
  | 'things.more';
/** What the blanks in them can be. */
type Filled = {
  readonly [K in 'fact' | 'value' | 'subject' | 'sentence' | 'first' | 'second' | 'source' | 'listed']?: string;
} & {
  readonly count?: number;
};
export type Say = (part: SentencePart, filled?: Filled) => string;

/** Facts, comparisons and reasons as sentences in one language. */
export interface Sentences {
  /** What a fact is called; its id when the vocabulary has no such fact. */
  label(fact: string): string;
  /** A value in words; `undefined` is unknown. */
  value(fact: string, value: FactValue | undefined): string;
  reason(reason: Reason): string;
  /** What a rule asks of a fact, as a statement that says of which end of a flow. */
  comparison(comparison: Comparison): string;
  /** A change that makes a threat vanish: of which element, and how it would have to be. */
  step(step: CounterfactualStep): string;
  steps(steps: readonly CounterfactualStep[]): string;
  /** Elements by name; the first few and how many more. */
  things(ids: readonly string[]): string;
}

const LISTED = 5;
/** The set of the conduit matrix that rules name most. */
const CLINICAL = '*clinical*';

export const sentencesFor = (model: Model, language: Language, say: Say): Sentences => {
  const described = new Map<string, FactDescription | undefined>();
  const describe = (fact: string): FactDescription | undefined => {
    if (!described.has(fact)) described.set(fact, describeFact(fact, model.library));
    return described.get(fact);
  };
  const label = (fact: string): string => describe(fact)?.label[language] ?? fact;
  const name = (subject: string): string => nameOf(subject, model, language) || say('value.whole');
  const word = (fact: string, value: string | number | boolean): string => {
    const words = describe(fact)?.values?.[String(value)];
    if (words !== undefined) return words[language];
    if (typeof value === 'boolean') return value ? say('value.yes') : say('value.no');
    if (typeof value === 'number') return String(value);
    if (value === CLINICAL) return say('value.clinical');
    const { zones, devices, protocols } = model.library;
    if (fact === 'asset.zone') return name(value);
    return (zones.get(value) ?? devices.get(value) ?? protocols.get(value))?.label[language] ?? value;
  };
  /** The first few, and how many more there are. */
  const enumerated = (words: readonly string[], count = words.length): string => {
    const first = listed(words.slice(0, LISTED), language);
    return count <= LISTED ? first : say('things.more', { listed: first, count: count - LISTED });
  };
  const isList = (value: FactValue): value is readonly string[] => Array.isArray(value);
  const value = (fact: string, given: FactValue | undefined): string => {
    if (given === undefined) return say('value.unknown');
    if (given === null) return say('value.none');
    if (!isList(given)) return word(fact, given);
    if (given.length === 0) return say('value.none');
    // A way is told by what stands on it; the flows between follow from that.
    if (describe(fact)?.elements === true)
      return given
        .filter((id) => model.flow(id) === undefined)
        .map(name)
        .join(' → ');
    return enumerated(given.map((each) => word(fact, each)));
  };
  const compared = (comparison: Comparison, key: (typeof COMPARISONS)[number]): string => {
    const operand = comparison[key];
    if (key === 'before' || key === 'below' || key === 'differsFrom') return label(String(operand));
    if (isOperandList(operand)) {
      const values = operand.map((each) => word(comparison.fact, each));
      return listed(values, language);
    }
    return operand === undefined ? '' : word(comparison.fact, operand);
  };
  const compare = (given: Comparison, holds: boolean): string => {
    const key = COMPARISONS.find((each) => given[each] !== undefined) ?? 'recorded';
    // `is no` reads better than `is not yes`, and not recorded is what `recorded: false` asks for.
    if (key === 'is' && typeof given.is === 'boolean')
      return say('comparison.is', { fact: label(given.fact), value: word(given.fact, given.is === holds) });
    const positive = given.recorded === false ? !holds : holds;
    const filled = { fact: label(given.fact), value: compared(given, key) };
    return positive ? say(`comparison.${key}`, filled) : say(`negated.${key}`, filled);
  };
  const step = ({ subject, comparison, becomes }: CounterfactualStep): string =>
    say('sentence.about', { subject: name(subject), sentence: compare(comparison, becomes) });
  return {
    label,
    value,
    reason: ({ fact, subject, value: given, source }) =>
      say('sentence.valued', {
        subject: name(subject),
        fact: label(fact),
        value: value(fact, given),
        source: say(`source.${source.kind}`),
      }),
    comparison: (given) => {
      const sentence = compare(given, true);
      if (given.fact.startsWith('flow.from.')) return say('sentence.ofSender', { sentence });
      return given.fact.startsWith('flow.to.') ? say('sentence.ofReceiver', { sentence }) : sentence;
    },
    step,
    steps: (all) => all.map(step).reduce((first, second) => say('sentence.and', { first, second })),
    things: (ids) => enumerated(ids.slice(0, LISTED).map(name), ids.length),
  };
};

const isOperandList = (operand: Comparison[keyof Comparison]): operand is readonly string[] => Array.isArray(operand);
