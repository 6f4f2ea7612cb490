import type { Subjects } from '../facts/define';
import type { Fact, FactValue } from '../facts/fact';
import type { FactReader, Facts } from '../facts/facts-of';
import type { Library } from '../library/library';
import type { Comparison } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { SOMETHING } from '../model/reachability';

/** Three-valued truth as a number, so that `all` is the least, `any` the greatest and `not` is 2 minus it (Kleene). */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Ternary = typeof FALSE | typeof UNKNOWN | typeof TRUE;

const ternary = (yes: boolean): Ternary => (yes ? TRUE : FALSE);
const not = (value: Ternary): Ternary => (value === TRUE ? FALSE : value === FALSE ? TRUE : UNKNOWN);

/** What a comparison says of a fact. */
export type Test = (fact: Fact) => Ternary;

/** What comparisons look at besides the fact. */
interface Surroundings {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly library: Library;
}

const listOf = (value: FactValue): readonly FactValue[] => (Array.isArray(value) ? value : [value]);

const NONE: readonly string[] = [];

/** Whether one of the wanted is in it. */
const holdsAny =
  (wanted: ReadonlySet<FactValue>): Test =>
  ({ value, possible = NONE }) => {
    if (value === undefined) {
      // Nobody knows which, but it is none of the wanted.
      const none = possible.length > 0 && !possible.some((one) => one === SOMETHING || wanted.has(one));
      return none ? FALSE : UNKNOWN;
    }
    if (!Array.isArray(value)) return ternary(wanted.has(value));
    if (value.some((member) => wanted.has(member))) return TRUE;
    return possible.some((member) => member === SOMETHING || wanted.has(member)) ? UNKNOWN : FALSE;
  };

const holdsAll =
  (wanted: readonly FactValue[]): Test =>
  ({ value, possible = NONE }) => {
    if (value === undefined) return UNKNOWN;
    const lacking = wanted.filter((member) => !listOf(value).includes(member));
    if (lacking.length === 0) return TRUE;
    const open = possible.includes(SOMETHING) || lacking.every((member) => possible.includes(member as string));
    return open ? UNKNOWN : FALSE;
  };

/** Least and greatest number that it can be; lists count by their length. */
const rangeOf = ({ value, possible = NONE }: Fact): readonly [number, number] | undefined => {
  if (typeof value === 'number') return [value, value];
  if (!Array.isArray(value)) return undefined;
  const most = possible.includes(SOMETHING) ? Number.POSITIVE_INFINITY : value.length + possible.length;
  return [value.length, most];
};

const atLeast =
  (bound: number): Test =>
  (fact) => {
    if (fact.value === undefined) return UNKNOWN;
    const range = rangeOf(fact);
    if (range === undefined || range[1] < bound) return FALSE;
    return range[0] >= bound ? TRUE : UNKNOWN;
  };

const missing: Test = ({ value, possible = NONE }) => {
  if (value === undefined) return UNKNOWN;
  const nothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return nothing && possible.length > 0 ? UNKNOWN : ternary(nothing);
};

/** Known at all: said, disclosed or computed. The default of a type or protocol is no record. */
const recorded: Test = ({ value, source }) => ternary(value !== undefined && source.kind !== 'assumed');

const DAY = 86_400_000;
const daysAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const onDate =
  (holds: (date: string) => boolean): Test =>
  ({ value }) => {
    if (value === undefined) return UNKNOWN;
    return ternary(typeof value === 'string' && holds(value));
  };

/** Words and the sets of the conduit matrix among them (`*clinical*`). */
const expand = (words: readonly string[], sets: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  words.flatMap((word) => (Object.hasOwn(sets, word) ? (sets[word] ?? []) : [word]));

/** A known "there is none" passes no comparison but `missing`, not even the negative ones. */
const unlessNothing =
  (test: Test): Test =>
  (fact) =>
    fact.value === null ? FALSE : test(fact);

const negated =
  (test: Test): Test =>
  (fact) =>
    not(test(fact));

const testOf = (leaf: Comparison, { today, library }: Surroundings): Test | undefined => {
  const { sets } = library.conduits;
  if (leaf.recorded !== undefined) return leaf.recorded ? recorded : negated(recorded);
  if (leaf.missing !== undefined) return missing;
  if (leaf.is !== undefined) return unlessNothing(holdsAny(new Set([leaf.is])));
  if (leaf.isNot !== undefined) return unlessNothing(negated(holdsAny(new Set([leaf.isNot]))));
  const any = leaf.in ?? leaf.containsAny;
  if (any !== undefined) return unlessNothing(holdsAny(new Set(expand(any, sets))));
  if (leaf.notIn !== undefined) return unlessNothing(negated(holdsAny(new Set(expand(leaf.notIn, sets)))));
  if (leaf.containsAll !== undefined) return unlessNothing(holdsAll(leaf.containsAll));
  const least = leaf.atLeast ?? leaf.countAtLeast;
  if (least !== undefined) return unlessNothing(atLeast(least));
  const most = leaf.atMost ?? leaf.countAtMost;
  // At most n is not at least more than n; counts and levels are whole, but the bound need not be.
  if (most !== undefined) return unlessNothing(negated(atLeast(Math.floor(most) + 1)));
  if (leaf.past !== undefined) return unlessNothing(onDate((date) => date < today));
  if (leaf.withinDays !== undefined) {
    const end = daysAfter(today, leaf.withinDays);
    return unlessNothing(onDate((date) => date >= today && date <= end));
  }
  if (leaf.olderThanDays !== undefined) {
    const start = daysAfter(today, -leaf.olderThanDays);
    return unlessNothing(onDate((date) => date < start));
  }
  return undefined;
};

/** How a comparison with a plain value would turn out; unknown where it compares with another fact. */
export const comparedWith = (leaf: Comparison, value: FactValue, around: Surroundings): Ternary =>
  testOf(leaf, around)?.({ value, source: { kind: 'stated' } }) ?? UNKNOWN;

type Pair = (a: FactValue, b: FactValue) => boolean;
const before: Pair = (a, b) => typeof a === 'string' && typeof b === 'string' && a < b;
const below: Pair = (a, b) => typeof a === 'number' && typeof b === 'number' && a < b;
const differs: Pair = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

const pairOf = (leaf: Comparison): readonly [string, Pair] | undefined => {
  if (leaf.before !== undefined) return [leaf.before, before];
  if (leaf.below !== undefined) return [leaf.below, below];
  return leaf.differsFrom === undefined ? undefined : [leaf.differsFrom, differs];
};

/** A comparison made ready for many subjects. */
export interface CompiledComparison<S extends Scope> {
  readonly comparison: Comparison;
  readonly reader: FactReader<S>;
  /** The fact that it is compared with, where that is a fact. */
  readonly other: FactReader<S> | undefined;
  /** Looks at the value, what else is possible, and whether it is only assumed; absent where it compares with a fact. */
  readonly test: Test | undefined;
  truth(subject: Subjects[S]): Ternary;
}

/** Throws when the vocabulary has no such fact in that scope: the rule is wrong, not the document. */
export const compileComparison = <S extends Scope>(leaf: Comparison, scope: S, facts: Facts): CompiledComparison<S> => {
  const readerOf = (path: string): FactReader<S> => {
    const reader = facts.reader(scope, path);
    if (reader === undefined) throw new Error(`No fact "${path}" for ${scope}`);
    return reader;
  };
  const reader = readerOf(leaf.fact);
  const pair = pairOf(leaf);
  if (pair !== undefined) {
    const [path, holds] = pair;
    const other = readerOf(path);
    const truth = (subject: Subjects[S]): Ternary => {
      const a = reader.read(subject).value;
      const b = other.read(subject).value;
      if (a === null || b === null) return FALSE;
      return a === undefined || b === undefined ? UNKNOWN : ternary(holds(a, b));
    };
    return { comparison: leaf, reader, other, test: undefined, truth };
  }
  const test = testOf(leaf, { today: facts.today, library: facts.model.library });
  if (test === undefined) throw new Error(`No comparison for "${leaf.fact}"`);
  return { comparison: leaf, reader, other: undefined, test, truth: (subject) => test(reader.read(subject)) };
};
