import type { Steps } from '../../steps';
import { NONE } from './entries';
import type { Listed } from './inventory';

/** Columns of entries by which lines are made. */
export type PostedColumn = 'part' | 'vulnerability';

/** Where every number of a column stands: entries of the same number one behind the other, in the order of the papers. */
export interface Postings {
  /** Number `n` has the places from `starts[n]` up to `starts[n + 1]`, which is none of them. */
  readonly starts: Int32Array;
  /** At each place, the paper by its place among all papers, and the entry in it. */
  readonly paper: Int32Array;
  readonly entry: Int32Array;
}

/** Puts all entries behind the others of their number, a step for each paper. `size`: how many numbers. Linear. */
export function* postingSteps(papers: readonly Listed[], column: PostedColumn, size: number): Steps<Postings> {
  const starts = new Int32Array(size + 2);
  for (const { entries } of papers) {
    const numbers = entries[column];
    for (let at = 0; at < entries.size; at += 1) {
      const number = numbers[at] ?? NONE;
      if (number !== NONE && number < size) starts[number + 2] = (starts[number + 2] ?? 0) + 1;
    }
    yield;
  }
  for (let at = 2; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const all = starts[size + 1] ?? 0;
  const [paper, entry] = [new Int32Array(all), new Int32Array(all)];
  // The start of a number runs to its end meanwhile, which is the start of the next one.
  for (const [which, { entries }] of papers.entries()) {
    const numbers = entries[column];
    for (let at = 0; at < entries.size; at += 1) {
      const number = numbers[at] ?? NONE;
      if (number === NONE || number >= size) continue;
      const place = starts[number + 1] ?? 0;
      paper[place] = which;
      entry[place] = at;
      starts[number + 1] = place + 1;
    }
    yield;
  }
  return { starts, paper, entry };
}
