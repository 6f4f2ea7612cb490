/** How well something fits, 0 the best: exactly its name; its name begins so; has it within; then other words alike. */
export const EXACT = 0;
export const NAME_START = 1;
export const NAME_WITHIN = 2;
export const OTHER_EXACT = 3;
export const OTHER_START = 4;
export const OTHER_WITHIN = 5;
export const NO_FIT = 6;

/** Something to be found, with its words already folded. */
export interface TextEntry {
  readonly id: string;
  readonly names: readonly string[];
  /** Ids, numbers, addresses. */
  readonly others: readonly string[];
}

/** Before each word in the text of a block; folded words never hold it. */
const MARK = '\u0001';

/**
 * Many entries written one after the other as one text: the browser's own search runs over it far faster than over
 * thousands of small words.
 */
export interface TextBlock<T extends TextEntry> {
  readonly entries: readonly T[];
  readonly text: string;
  /** Where each entry starts, and where its other words do. */
  readonly starts: readonly number[];
  readonly othersAt: readonly number[];
}

export const blockOf = <T extends TextEntry>(entries: readonly T[]): TextBlock<T> => {
  const starts: number[] = [];
  const othersAt: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const write = (word: string): void => {
    parts.push(MARK, word);
    length += word.length + 1;
  };
  for (const { names, others } of entries) {
    starts.push(length);
    for (const name of names) write(name);
    othersAt.push(length);
    for (const other of others) write(other);
  }
  parts.push(MARK);
  starts.push(length);
  return { entries, text: parts.join(''), starts, othersAt };
};

/** A letter or digit alone stands in nearly every word, and says something only at the beginning of one. */
const isFaint = (word: string): boolean => /^[a-z0-9]$/.test(word);

/** The rank of each entry for one folded word. Linear in the text, with next to no work where nothing fits. */
export const ranksIn = <T extends TextEntry>(block: TextBlock<T>, word: string): Uint8Array => {
  const { entries, text, starts, othersAt } = block;
  const ranks = new Uint8Array(entries.length).fill(NO_FIT);
  const find = isFaint(word)
    ? (from: number): number => text.indexOf(MARK + word, from) + 1 || -1
    : (from: number): number => text.indexOf(word, from);
  let at = find(0);
  let entry = 0;
  while (at >= 0) {
    while ((starts[entry + 1] ?? Number.POSITIVE_INFINITY) <= at) entry += 1;
    const isStart = text.charAt(at - 1) === MARK;
    const isWhole = isStart && text.charAt(at + word.length) === MARK;
    const within = at < (othersAt[entry] ?? 0) ? NAME_WITHIN : OTHER_WITHIN;
    const rank = isWhole ? within - 2 : isStart ? within - 1 : within;
    if (rank < (ranks[entry] ?? 0)) ranks[entry] = rank;
    // Nothing better can follow within this entry.
    at = find(rank === EXACT ? (starts[entry + 1] ?? text.length) : at + 1);
  }
  return ranks;
};

/** Of several words the worst fit counts, so that each of them has to fit. */
export const worstOf = (ranks: readonly Uint8Array[]): Uint8Array => {
  const [first, ...others] = ranks;
  if (first === undefined) return new Uint8Array();
  const worst = first.slice();
  for (const other of others)
    for (let at = 0; at < worst.length; at += 1) worst[at] = Math.max(worst[at] ?? NO_FIT, other[at] ?? NO_FIT);
  return worst;
};
