import type { Entries } from './entries';
import type { Listed } from './inventory';
import { markOf, URGENCY_NONE, URGENCY_SAFE } from './marks';

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

/** Some of it stands in a paper that was never looked up. */
export const UNCHECKED = 1 << 16;

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

const likelihoodOf = ({ paper }: Listed, { finding, urgency }: Entries, at: number): number =>
  (urgency[at] ?? URGENCY_NONE) >= URGENCY_SAFE ? -1 : (paper.vulnerabilities?.[finding[at] ?? -1]?.likelihood ?? -1);

/** Adds an entry to the line at a place. */
export const addEntry = (sums: Sums, place: number, listed: Listed, at: number): void => {
  const { entries, paper } = listed;
  const marks = entries.marks[at] ?? 0;
  const isUnchecked = paper.checked === undefined;
  const affected = (marks & AFFECTED) === 0 ? 0 : 1;
  const urgency = entries.urgency[at] ?? URGENCY_NONE;
  merge(sums, place, 1, urgency, isUnchecked ? marks | UNCHECKED : marks, likelihoodOf(listed, entries, at), affected);
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
