import { queryOf } from './query';
import { blockOf, NO_FIT, ranksIn, type TextBlock, type TextEntry, worstOf } from './text-block';

const blocks = new WeakMap<readonly TextEntry[], TextBlock<TextEntry>>();

const blockFor = <T extends TextEntry>(entries: readonly T[]): TextBlock<T> => {
  const made = blocks.get(entries) ?? blockOf(entries);
  blocks.set(entries, made);
  return made as TextBlock<T>;
};

/**
 * What every word of the query fits, best first, and of those that fit alike in the order of the list; all of it
 * without a query. The list must be the same one each time for its text to be written only once.
 */
export const bestOf = <T extends TextEntry>(entries: readonly T[], text: string): readonly T[] => {
  const { whole, words } = queryOf(text);
  if (whole === '') return entries;
  const block = blockFor(entries);
  const asOne = ranksIn(block, whole);
  const each = words.length < 2 ? asOne : worstOf(words.map((word) => ranksIn(block, word)));
  const byRank: T[][] = Array.from({ length: NO_FIT }, () => []);
  entries.forEach((entry, at) => {
    byRank[Math.min(asOne[at] ?? NO_FIT, each[at] ?? NO_FIT)]?.push(entry);
  });
  return byRank.flat();
};
