import { append, groupBy } from '../group';
import { CHOSEN, choose } from './choose';
import { byValue, type Row } from './rank';
import type { Question, Threat } from './report';

/** Findings in the order of urgency, kept while some go and others come. */
export interface Ranking<T extends Threat | Question> {
  /** Costs follow the rows that go and come; `gone` must be in it. */
  change(gone: readonly Row<T>[], come: readonly Row<T>[]): void;
  /**
   * Most urgent first, in an order that a person can work through from the top (see `choose`). Ties are broken by key,
   * so the order is the same on every run, whatever came and went. Copies one list of all.
   */
  all(): readonly T[];
}

/** With more rows that come and go, going through the whole list costs less. */
const PLACED_ONE_BY_ONE = 100;

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
const merged = <T extends Threat | Question>(rows: readonly Row<T>[], others: Row<T>[]): Row<T>[] => {
  if (rows.length === 0) return others;
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

export const ranking = <T extends Threat | Question>(): Ranking<T> => {
  let rows: Row<T>[] = [];
  /** Those of the rows, in the same order. */
  let findings: T[] = [];
  let byRule = new Map<string, Row<T>[]>();

  const takeOut = (row: Row<T>): void => {
    const place = placeOf(rows, row);
    rows.splice(place, 1);
    findings.splice(place, 1);
    const ofRule = byRule.get(row.finding.rule) ?? [];
    ofRule.splice(placeOf(ofRule, row), 1);
  };
  const putIn = (row: Row<T>): void => {
    const place = placeOf(rows, row);
    rows.splice(place, 0, row);
    findings.splice(place, 0, row.finding);
    const { rule } = row.finding;
    const ofRule = byRule.get(rule) ?? [];
    ofRule.splice(placeOf(ofRule, row), 0, row);
    byRule.set(rule, ofRule);
  };
  const sortAll = (gone: readonly Row<T>[], come: readonly Row<T>[]): void => {
    const went = new Set(gone);
    rows = merged(went.size === 0 ? rows : rows.filter((row) => !went.has(row)), inValueOrder(come));
    findings = rows.map(({ finding }) => finding);
    byRule = new Map();
    for (const row of rows) append(byRule, row.finding.rule, row);
  };

  return {
    change: (gone, come) => {
      if (gone.length + come.length > PLACED_ONE_BY_ONE) {
        sortAll(gone, come);
        return;
      }
      for (const row of gone) takeOut(row);
      for (const row of come) putIn(row);
    },
    all: () => {
      const first = choose(byRule.values(), rows[CHOSEN]?.value ?? Number.NEGATIVE_INFINITY);
      const places = first.map((row) => placeOf(rows, row)).sort((a, b) => a - b);
      const between = places.map((place, at) => findings.slice(place + 1, places[at + 1]));
      return first.map(({ finding }) => finding).concat(findings.slice(0, places[0] ?? 0), ...between);
    },
  };
};
