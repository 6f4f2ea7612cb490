import type { FactType } from '../facts/fact';
import type { ComparisonName } from '../library/rule';

/** What a comparison is made with: a value of the fact, several, a number, nothing more to say, another fact. */
export type Operand = 'value' | 'values' | 'number' | 'true' | 'boolean' | 'fact';

export const OPERANDS: Readonly<Record<ComparisonName, Operand>> = {
  is: 'value',
  isNot: 'value',
  in: 'values',
  notIn: 'values',
  containsAny: 'values',
  containsAll: 'values',
  atLeast: 'number',
  atMost: 'number',
  countAtLeast: 'number',
  countAtMost: 'number',
  missing: 'true',
  recorded: 'boolean',
  past: 'true',
  withinDays: 'number',
  olderThanDays: 'number',
  before: 'fact',
  below: 'fact',
  differsFrom: 'fact',
};

const ALWAYS = ['recorded', 'missing'] as const;

/** The comparisons that mean something for a fact of each type, the usual ones first. */
export const COMPARISONS_FOR: Readonly<Record<FactType, readonly ComparisonName[]>> = {
  boolean: ['is', 'isNot', ...ALWAYS, 'differsFrom'],
  number: ['is', 'isNot', 'atLeast', 'atMost', 'below', ...ALWAYS, 'differsFrom'],
  text: ['is', 'isNot', 'in', 'notIn', ...ALWAYS, 'differsFrom'],
  date: ['past', 'withinDays', 'olderThanDays', 'before', ...ALWAYS, 'differsFrom'],
  list: ['containsAny', 'containsAll', 'notIn', 'countAtLeast', 'countAtMost', ...ALWAYS, 'differsFrom'],
};
