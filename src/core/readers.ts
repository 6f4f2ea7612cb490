/** Which answers have ever looked at what: a superset of who looks at it now. Answers and what they look at are numbered. */
export interface Readers {
  /** The answer looks at these now. */
  add(answer: number, reads: readonly number[], before: readonly number[]): void;
  /** Calls for each answer that may look at the number; some more than once. */
  each(number: number, call: (answer: number) => void): void;
  /** About how many answers look at it. */
  count(number: number): number;
}

/**
 * The readers of everything that the answers look at, packed into two lists since there may be a million of them.
 * `readsOf` gives what each number looks at. Growth: linear in all reads; what is added later, in what is new.
 */
export const readersOf = (count: number, readsOf: (number: number) => readonly number[]): Readers => {
  /** Where the readers of each number begin in `packed`; those of the next follow. */
  const begins = new Int32Array(count + 1);
  for (let reader = 0; reader < count; reader += 1)
    for (const number of readsOf(reader)) begins[number + 1] = (begins[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1)
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0);
  const packed = new Int32Array(begins[count] ?? 0);
  const next = begins.slice();
  for (let reader = 0; reader < count; reader += 1)
    for (const number of readsOf(reader)) {
      const at = next[number] ?? 0;
      packed[at] = reader;
      next[number] = at + 1;
    }
  const later = new Map<number, Set<number>>();
  return {
    add: (answer, reads, before) => {
      // Mostly the same is looked at again, in the same order.
      let same = 0;
      while (same < reads.length && reads[same] === before[same]) same += 1;
      if (same === reads.length) return;
      const known = new Set(before.slice(same));
      for (const number of reads.slice(same)) {
        if (known.has(number)) continue;
        const readers = later.get(number);
        if (readers === undefined) later.set(number, new Set([answer]));
        else readers.add(answer);
      }
    },
    count: (number) =>
      (number < count ? (begins[number + 1] ?? 0) - (begins[number] ?? 0) : 0) + (later.get(number)?.size ?? 0),
    each: (number, call) => {
      if (number < count)
        for (let at = begins[number] ?? 0; at < (begins[number + 1] ?? 0); at += 1) call(packed[at] ?? 0);
      for (const answer of later.get(number) ?? []) call(answer);
    },
  };
};
