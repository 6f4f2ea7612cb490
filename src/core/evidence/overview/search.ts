import type { AssetId } from '../../model/id';
import { allAtOnce, type Steps } from '../../steps';
import { type Entry, entryAt, searchable } from './entries';
import type { Inventory, Listed } from './inventory';
import { type EntryFilter, markOf, ONLY_SOME } from './marks';

/** An entry that was found, with the devices that it was found for. */
export interface Hit {
  readonly entry: Entry;
  readonly assets: readonly AssetId[];
}

/** What was found in a paper. */
export interface Found {
  readonly listed: Listed;
  /** Which of its entries, rising. */
  readonly at: Int32Array;
  /** The devices that all of them were found for, where that is the same list. */
  readonly devices: readonly AssetId[] | undefined;
  /** The devices that such an entry was found for. */
  readonly devicesAt: (at: number) => readonly AssetId[];
}

export const hitAt = ({ listed: { paper, entries }, devicesAt }: Found, at: number): Hit => ({
  entry: entryAt(paper, entries, at),
  assets: devicesAt(at),
});

/** More words than this are not looked at. */
const WORD_LIMIT = 12;

/** Texts that are gone through between two pauses. */
const AT_A_TIME = 10_000;

/** Which of the words each text of the dictionary lacks, a bit for each word. */
function* lacking(texts: readonly string[], words: readonly string[]): Steps<Uint16Array> {
  const lacks = new Uint16Array(texts.length);
  for (const [bit, word] of words.entries())
    for (let at = 0; at < texts.length; at += 1) {
      if (texts[at]?.includes(word) !== true) lacks[at] = (lacks[at] ?? 0) | (1 << bit);
      if (at % AT_A_TIME === 0) yield;
    }
  return lacks;
}

/** Devices of a paper by the words that they must be found by, each set of words once. */
const devicesByWords = (
  { assets, names }: Listed,
  words: readonly string[],
): ((missing: number) => readonly AssetId[]) => {
  const made = new Map<number, readonly AssetId[]>([[0, assets]]);
  return (missing) => {
    const there = made.get(missing);
    if (there !== undefined) return there;
    const wanted = words.filter((_, at) => (missing & (1 << at)) !== 0);
    const found = assets.filter((_, at) => wanted.every((word) => names[at]?.includes(word)));
    made.set(missing, found);
    return found;
  };
};

/** What a search needs beside the papers. */
interface Wanted {
  readonly words: readonly string[];
  /** For each text of the dictionary. */
  readonly lacks: Uint16Array;
  readonly mark: number;
  /** All numbers from 0, as many as a paper has entries at most; shared by papers of which everything is found. */
  readonly all: Int32Array;
  /** As long, to write in. */
  readonly draft: Int32Array;
}

const foundIn = (listed: Listed, { words, lacks, mark, all, draft }: Wanted): Found | undefined => {
  const { paper, entries, assets } = listed;
  const { size, partWords, findingWords, finding, marks } = entries;
  const having = devicesByWords(listed, words);
  const missingAt = (at: number): number => (lacks[partWords[at] ?? 0] ?? 0) & (lacks[findingWords[at] ?? 0] ?? 0);
  const devicesAt = (at: number): readonly AssetId[] => {
    const found = having(missingAt(at));
    if (((marks[at] ?? 0) & ONLY_SOME) === 0) return found;
    const only = paper.vulnerabilities?.[finding[at] ?? -1]?.assets ?? [];
    return found.filter((id) => only.includes(id));
  };
  // A paper about no device still says what is known, as long as the words are in the paper itself.
  const isThere = (one: number, missing: number): boolean =>
    assets.length === 0 ? missing === 0 : devicesAt(one).length > 0;
  let count = 0;
  let isSame = true;
  // Neighbours mostly lack the same words, and then the same devices have them.
  let last = -1;
  let wasThere = false;
  let ofLastHit = -1;
  for (let one = 0; one < size; one += 1) {
    const its = marks[one] ?? 0;
    if ((its & mark) === 0) continue;
    const missing = (lacks[partWords[one] ?? 0] ?? 0) & (lacks[findingWords[one] ?? 0] ?? 0);
    const isForSome = (its & ONLY_SOME) !== 0;
    if (isForSome || missing !== last) {
      wasThere = isThere(one, missing);
      last = isForSome ? -1 : missing;
    }
    if (!wasThere) continue;
    if (count > 0 && (isForSome || missing !== ofLastHit)) isSame = false;
    ofLastHit = isForSome ? -1 : missing;
    draft[count] = one;
    count += 1;
  }
  if (count === 0) return undefined;
  const at = count === size ? all.subarray(0, size) : draft.slice(0, count);
  const devices = isSame ? devicesAt(at[0] ?? 0) : undefined;
  return { listed, at, devices, devicesAt };
};

/**
 * Entries in which every word occurs: in the part, its vulnerability, or the name of a device that has it; then only such
 * devices count. No words find everything. Each word is looked for in every different text once; then linear in entries,
 * at some nanoseconds each. A step for each paper.
 */
export function* searchSteps(
  { papers, dictionary }: Inventory,
  query: string,
  filter: EntryFilter,
): Steps<readonly Found[]> {
  const words = searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORD_LIMIT);
  const lacks = yield* lacking(dictionary.words.texts, words);
  const most = papers.reduce((longest, { entries }) => Math.max(longest, entries.size), 0);
  const all = Int32Array.from({ length: most }, (_, at) => at);
  const wanted: Wanted = { words, lacks, mark: markOf(filter), all, draft: new Int32Array(most) };
  const found: Found[] = [];
  for (const listed of papers) {
    const one = foundIn(listed, wanted);
    if (one !== undefined) found.push(one);
    yield;
  }
  return found;
}

/** All that is found, one by one and at one go. */
export const searchInventory = (inventory: Inventory, query: string, filter: EntryFilter): readonly Hit[] =>
  allAtOnce(searchSteps(inventory, query, filter)).flatMap((found) => [...found.at].map((at) => hitAt(found, at)));
