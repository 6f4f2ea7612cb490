/**
 * Sets of whole numbers as lists of ranges: sorted, without overlap, and never touching, so that one set has one list.
 * Addresses and services are such numbers; see `address.ts` and `service-line.ts`. All of this is linear in the ranges.
 */
export interface Range {
  readonly first: bigint;
  /** The last number is part of it. */
  readonly last: bigint;
}
export type Ranges = readonly Range[];

const byFirst = (a: Range, b: Range): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);

/** One list of ranges for the numbers of all that are given, in any order. */
export const unionOf = (ranges: Iterable<Range>): Ranges => {
  const sorted = [...ranges].sort(byFirst);
  const joined: Range[] = [];
  for (const range of sorted) {
    const before = joined.at(-1);
    if (before === undefined || range.first > before.last + 1n) joined.push(range);
    else if (range.last > before.last) joined[joined.length - 1] = { first: before.first, last: range.last };
  }
  return joined;
};

/** Whether one range holds all of the numbers. */
const spans = (a: Ranges, b: Ranges): boolean => {
  const [one, second] = a;
  const [first, last] = [b[0], b.at(-1)];
  if (one === undefined || second !== undefined || first === undefined || last === undefined) return false;
  return one.first <= first.first && last.last <= one.last;
};

/** The numbers that are in both. Where one range holds all of the other, that very list is given back. */
export const intersectionOf = (a: Ranges, b: Ranges): Ranges => {
  if (spans(a, b)) return b;
  if (spans(b, a)) return a;
  const shared: Range[] = [];
  let [i, j] = [0, 0];
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const first = x.first > y.first ? x.first : y.first;
    const last = x.last < y.last ? x.last : y.last;
    if (first <= last) shared.push({ first, last });
    if (x.last < y.last) i += 1;
    else j += 1;
  }
  return shared;
};

/** The numbers of the first that are not in the second. */
export const differenceOf = (a: Ranges, b: Ranges): Ranges => {
  const left: Range[] = [];
  let j = 0;
  for (const { first, last } of a) {
    let from = first;
    for (let out = b[j]; out !== undefined && out.last < from; out = b[j]) j += 1;
    for (let k = j, out = b[k]; out !== undefined && out.first <= last; k += 1, out = b[k]) {
      if (out.first > from) left.push({ first: from, last: out.first - 1n });
      if (out.last + 1n > from) from = out.last + 1n;
    }
    if (from <= last) left.push({ first: from, last });
  }
  return left;
};

export const haveInCommon = (a: Ranges, b: Ranges): boolean => {
  let [i, j] = [0, 0];
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    if (x.first <= y.last && y.first <= x.last) return true;
    if (x.last < y.last) i += 1;
    else j += 1;
  }
  return false;
};

export const isWithin = (inner: Ranges, outer: Ranges): boolean => differenceOf(inner, outer).length === 0;

export const isSameSet = (a: Ranges, b: Ranges): boolean =>
  a.length === b.length && a.every(({ first, last }, at) => first === b[at]?.first && last === b[at]?.last);

export const has = (ranges: Ranges, value: bigint): boolean =>
  ranges.some(({ first, last }) => first <= value && value <= last);
