import type { Range, Ranges } from './ranges';

/** Sets of numbers by their places, for asking which of many have something in common with one. */
export interface RangeIndex {
  /** Places of the sets that share a number with the ranges, each once, in order. Growth: what is found, times a logarithm. */
  meeting(ranges: Ranges): readonly number[];
}

interface Stretch extends Range {
  readonly place: number;
}

/**
 * The index of the sets, which are told apart by their place in the list. All their ranges stand in the order of their
 * beginnings; each half of a half knows where the last of its ranges ends, so that halves which end too early are passed
 * over. Near-linear in the ranges.
 */
export const rangeIndex = (sets: readonly Ranges[]): RangeIndex => {
  const stretches = sets
    .flatMap((ranges, place) => ranges.map(({ first, last }): Stretch => ({ first, last, place })))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  /** For the middle of each half: the greatest end in that half. */
  const ends = stretches.map(({ last }) => last);
  const settle = (low: number, high: number): bigint => {
    const middle = (low + high) >> 1;
    let end = ends[middle] ?? 0n;
    if (low < middle) {
      const left = settle(low, middle);
      if (left > end) end = left;
    }
    if (middle + 1 < high) {
      const right = settle(middle + 1, high);
      if (right > end) end = right;
    }
    ends[middle] = end;
    return end;
  };
  if (stretches.length > 0) settle(0, stretches.length);

  const visit = (low: number, high: number, range: Range, found: Set<number>): void => {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (low >= high || stretch === undefined || (ends[middle] ?? 0n) < range.first) return;
    visit(low, middle, range, found);
    if (stretch.first > range.last) return;
    if (stretch.last >= range.first) found.add(stretch.place);
    visit(middle + 1, high, range, found);
  };
  return {
    meeting: (ranges) => {
      const found = new Set<number>();
      for (const range of ranges) visit(0, stretches.length, range, found);
      return [...found].sort((a, b) => a - b);
    },
  };
};
