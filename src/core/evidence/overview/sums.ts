import { NONE } from './entries';
import type { Listed } from './inventory';
import { markOf, UNCHECKED, URGENCY_NONE } from './marks';

/** What lines come down to, gathered entry by entry: a column of each, a place for each line. */
export interface Sums {
  /** How many entries. */
  readonly count: Int32Array;
  /** The most urgent of them. */
  readonly urgency: Uint8Array;
  /** The marks of all of them, and `UNCHECKED`. */
  readonly marks: Int32Array;
  /** The highest, or -1. */
  readonly likelihood: Float64Array;
  readonly affected: Int32Array;
}

const AFFECTED = markOf('affected');

export const emptySums = (size: number): Sums => ({
  count: new Int32Array(size),
  urgency: new Uint8Array(size).fill(URGENCY_NONE),
  marks: new Int32Array(size),
  likelihood: new Float64Array(size).fill(-1),
  affected: new Int32Array(size),
});

const merge = (
  into: Sums,
  place: number,
  count: number,
  urgency: number,
  marks: number,
  likelihood: number,
  affected: number,
) => {
  into.count[place] = (into.count[place] ?? 0) + count;
  if (urgency < (into.urgency[place] ?? URGENCY_NONE)) into.urgency[place] = urgency;
  into.marks[place] = (into.marks[place] ?? 0) | marks;
  if (likelihood > (into.likelihood[place] ?? -1)) into.likelihood[place] = likelihood;
  into.affected[place] = (into.affected[place] ?? 0) + affected;
};

/** Adds entries of a paper, each to the line at the place that is given for it; `NONE`: to no line. */
export const addEntries = (
  sums: Sums,
  { entries, paper }: Listed,
  at: Int32Array,
  places: Int32Array | { readonly all: number },
): void => {
  const { marks, urgency, likelihood } = entries;
  const more = paper.checked === undefined ? UNCHECKED : 0;
  for (const one of at) {
    const place = 'all' in places ? places.all : (places[one] ?? NONE);
    if (place === NONE) continue;
    const its = marks[one] ?? 0;
    const affected = (its & AFFECTED) === 0 ? 0 : 1;
    merge(sums, place, 1, urgency[one] ?? URGENCY_NONE, its | more, likelihood[one] ?? -1, affected);
  }
};

/** Adds all of a line of some sums to a line of others. */
export const addSum = (into: Sums, place: number, of: Sums, at: number): void =>
  merge(
    into,
    place,
    of.count[at] ?? 0,
    of.urgency[at] ?? URGENCY_NONE,
    of.marks[at] ?? 0,
    of.likelihood[at] ?? -1,
    of.affected[at] ?? 0,
  );
