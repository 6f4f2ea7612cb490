import { groupBy } from '../group';
import { CHOSEN, choose } from './choose';
import { byValue, type Row } from './rank';
import type { Question, Threat } from './report';

/** Findings in the order of urgency, kept while some go and others come. */
export interface Ranking<T extends Threat | Question> {
  /** `gone` must be in it. Copies the list of all, and those of the rules concerned. */
  change(gone: readonly Row<T>[], come: readonly Row<T>[]): void;
  /**
   * Most urgent first, in an order that a person can work through from the top (see `choose`). Ties are broken by key,
   * so the order is the same on every run, whatever came and went. Copies the list of all.
   */
  all(): readonly T[];
}

/** When more than one of so many rows goes or comes, going through the whole list costs less than finding their places. */
const PLACED_ONE_BY_ONE = 16;

type Rows = readonly Row<Threat | Question>[];

/** Where the row stands, or would stand. */
const placeOf = (rows: Rows, row: Row<Threat | Question>): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && other !== row && byValue(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const byKey = (a: Row<Threat | Question>, b: Row<Threat | Question>): number =>
  a.finding.key < b.finding.key ? -1 : 1;

/**
 * Rows by their value, ties by key. Keys begin with the rule, and rows of one rule mostly come in the order of their
 * subjects: so they are put in the order of keys at nearly no cost. Many rows share a value, so only values are sorted.
 */
const inValueOrder = <T extends Threat | Question>(rows: readonly Row<T>[]): Row<T>[] => {
  const ofRules = [...groupBy(rows, ({ finding }) => finding.rule).values()].map((list) => list.toSorted(byKey));
  const inKeyOrder = ofRules.sort(([a], [b]) => (a !== undefined && b !== undefined ? byKey(a, b) : 0)).flat();
  const byWorth = [...groupBy(inKeyOrder, ({ value }) => value)].sort(([a], [b]) => b - a);
  return byWorth.flatMap(([, list]) => list);
};

/** Two lists in order as one. */
const merged = <T extends Threat | Question>(rows: readonly Row<T>[], others: readonly Row<T>[]): Row<T>[] => {
  if (rows.length === 0) return [...others];
  const all: Row<T>[] = [];
  let at = 0;
  for (const other of others) {
    for (let row = rows[at]; row !== undefined && byValue(row, other) < 0; row = rows[at]) {
      all.push(row);
      at += 1;
    }
    all.push(other);
  }
  return all.concat(rows.slice(at));
};

/** Where in a list something goes, and before what something comes, both in order. */
interface Places {
  readonly left: Int32Array;
  readonly into: Int32Array;
}

const placesOf = (rows: Rows, gone: Rows, come: Rows): Places => ({
  left: Int32Array.from(gone, (row) => placeOf(rows, row)).sort(),
  into: Int32Array.from(come, (row) => placeOf(rows, row)),
});

/** Copies each member once; putting stretches together would copy them twice. */
const patched = <T>(list: readonly T[], { left, into }: Places, come: readonly T[]): T[] => {
  const next = new Array<T>(list.length - left.length + come.length);
  let [at, passed, filled] = [0, 0, 0];
  const copyUpTo = (end: number): void => {
    while (at < end) {
      const gap = Math.min(left[passed] ?? end, end);
      for (; at < gap; at += 1, filled += 1) next[filled] = list[at] as T;
      if (gap === end) continue;
      at += 1;
      passed += 1;
    }
  };
  come.forEach((one, place) => {
    copyUpTo(into[place] ?? list.length);
    next[filled] = one;
    filled += 1;
  });
  copyUpTo(list.length);
  return next;
};

/** The rows without those that went, and with those that come, which are in order. */
const changed = <T extends Threat | Question>(
  rows: readonly Row<T>[],
  gone: readonly Row<T>[],
  come: readonly Row<T>[],
): Row<T>[] => {
  if ((gone.length + come.length) * PLACED_ONE_BY_ONE > rows.length) {
    const went = new Set(gone);
    return merged(went.size === 0 ? rows : rows.filter((row) => !went.has(row)), come);
  }
  return patched(rows, placesOf(rows, gone, come), come);
};

const NONE: readonly never[] = [];
const ruleOf = ({ finding }: Row<Threat | Question>): string => finding.rule;

export const ranking = <T extends Threat | Question>(): Ranking<T> => {
  let rows: readonly Row<T>[] = [];
  /** Those of the rows, in the same order; going through all rows for them costs more than copying them. */
  let findings: readonly T[] = [];
  const byRule = new Map<string, readonly Row<T>[]>();

  return {
    change: (gone, come) => {
      const coming = inValueOrder(come);
      if ((gone.length + coming.length) * PLACED_ONE_BY_ONE > rows.length) {
        rows = changed(rows, gone, coming);
        findings = rows.map(({ finding }) => finding);
      } else {
        const places = placesOf(rows, gone, coming);
        rows = patched(rows, places, coming);
        const found = coming.map(({ finding }) => finding);
        findings = patched(findings, places, found);
      }
      const [goneOf, comeOf] = [groupBy(gone, ruleOf), groupBy(coming, ruleOf)];
      for (const rule of new Set([...goneOf.keys(), ...comeOf.keys()]))
        byRule.set(rule, changed(byRule.get(rule) ?? NONE, goneOf.get(rule) ?? NONE, comeOf.get(rule) ?? NONE));
    },
    all: () => {
      const first = choose(byRule.values(), rows[CHOSEN]?.value ?? Number.NEGATIVE_INFINITY);
      const places = Int32Array.from(first, (row) => placeOf(rows, row)).sort();
      const chosen = first.map(({ finding }) => finding);
      // What was chosen goes from its place and stands before all others, of which there are as many as places.
      return patched(findings, { left: places, into: new Int32Array(chosen.length) }, chosen);
    },
  };
};
