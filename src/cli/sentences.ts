import type { CounterfactualStep, Reason } from '../core/analysis/report';
import { nameOf } from '../core/analysis/words-of';
import type { FactDescription, FactValue } from '../core/facts/fact';
import { describeFact } from '../core/facts/vocabulary';
import { COMPARISONS, type Comparison } from '../core/library/rule';
import type { Language } from '../core/library/vocabulary';
import type { Model } from '../core/model/model';
import type { Translate } from '../i18n/i18n';

/** Facts, comparisons and reasons as sentences in one language. */
export interface Sentences {
  label(fact: string): string;
  value(fact: string, value: FactValue | undefined): string;
  reason(reason: Reason): string;
  step(step: CounterfactualStep): string;
  steps(steps: readonly CounterfactualStep[]): string;
  things(ids: readonly string[]): string;
}

const LISTED = 5;
/** The set of the conduit matrix that rules name most. */
const CLINICAL = '*clinical*';

export const sentencesFor = (model: Model, language: Language, t: Translate): Sentences => {
  const described = new Map<string, FactDescription | undefined>();
  const describe = (fact: string): FactDescription | undefined => {
    if (!described.has(fact)) described.set(fact, describeFact(fact, model.library));
    return described.get(fact);
  };
  const label = (fact: string): string => describe(fact)?.label[language] ?? fact;
  const word = (fact: string, value: string | number | boolean): string => {
    const words = describe(fact)?.values?.[String(value)];
    if (words !== undefined) return words[language];
    if (typeof value === 'boolean') return value ? t('cli.value.yes') : t('cli.value.no');
    if (typeof value === 'number') return String(value);
    if (value === CLINICAL) return t('cli.value.clinical');
    const { zones, devices, protocols } = model.library;
    return (zones.get(value) ?? devices.get(value) ?? protocols.get(value))?.label[language] ?? value;
  };
  const isList = (value: FactValue): value is readonly string[] => Array.isArray(value);
  const value = (fact: string, given: FactValue | undefined): string => {
    if (given === undefined) return t('cli.value.unknown');
    if (given === null) return t('cli.value.none');
    if (!isList(given)) return word(fact, given);
    return given.length === 0 ? t('cli.value.none') : given.map((each) => word(fact, each)).join(', ');
  };
  const name = (subject: string): string => nameOf(subject, model, language) || t('cli.value.whole');
  const compared = (comparison: Comparison, key: (typeof COMPARISONS)[number]): string => {
    const operand = comparison[key];
    if (key === 'before' || key === 'below' || key === 'differsFrom') return label(String(operand));
    if (isOperandList(operand)) return operand.map((each) => word(comparison.fact, each)).join(', ');
    return operand === undefined ? '' : word(comparison.fact, operand);
  };
  const compare = (given: Comparison, holds: boolean): string => {
    const key = COMPARISONS.find((each) => given[each] !== undefined) ?? 'recorded';
    // `is no` reads better than `is not yes`, and not recorded is what `recorded: false` asks for.
    if (key === 'is' && typeof given.is === 'boolean')
      return t('cli.comparison.is', { fact: label(given.fact), value: word(given.fact, given.is === holds) });
    const positive = given.recorded === false ? !holds : holds;
    const filled = { fact: label(given.fact), value: compared(given, key) };
    return positive ? t(`cli.comparison.${key}`, filled) : t(`cli.negated.${key}`, filled);
  };
  const step = ({ subject, comparison, becomes }: CounterfactualStep): string =>
    t('cli.sentence.about', { subject: name(subject), sentence: compare(comparison, becomes) });
  return {
    label,
    value,
    reason: ({ fact, subject, value: given, source }) =>
      t('cli.sentence.valued', {
        subject: name(subject),
        fact: label(fact),
        value: value(fact, given),
        source: t(`cli.source.${source.kind}`),
      }),
    step,
    steps: (all) => all.map(step).reduce((first, second) => t('cli.sentence.and', { first, second })),
    things: (ids) => {
      const listed = ids.slice(0, LISTED).map(name).join(', ');
      return ids.length <= LISTED ? listed : t('cli.things.more', { listed, count: ids.length - LISTED });
    },
  };
};

const isOperandList = (operand: Comparison[keyof Comparison]): operand is readonly string[] => Array.isArray(operand);
