import type { AssetId } from '../../model/id';
import { verdictOf } from '../../model/vulnerability';
import { allAtOnce, type Steps } from '../../steps';
import { type Entry, searchable } from './entries';
import type { Inventory, Listed } from './inventory';

/** What is shown of all entries. `any`: parts without a known vulnerability too. */
export const ENTRY_FILTERS = [
  'any',
  'found',
  'affected',
  'review',
  'conditional',
  'exploited',
  'unfixed',
  'disputed',
  'safe',
] as const;
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

/** An entry that was found, with the devices that it was found for. */
export interface Hit {
  readonly entry: Entry;
  readonly assets: readonly AssetId[];
}

const LOOKED_AT = new Set(['needs-review', 'cannot-compare', 'under-investigation']);

const passes = ({ finding }: Entry, filter: EntryFilter): boolean => {
  if (filter === 'any') return true;
  if (finding === undefined) return false;
  const verdict = verdictOf(finding);
  const isSafe = verdict === 'fixed' || verdict === 'not-affected';
  switch (filter) {
    case 'found':
      return true;
    case 'affected':
      return verdict === 'affected';
    case 'review':
      return LOOKED_AT.has(verdict);
    case 'conditional':
      return verdict === 'conditional';
    case 'exploited':
      return finding.exploitedSince !== undefined && !isSafe;
    case 'unfixed':
      return finding.fix === false && !isSafe;
    case 'disputed':
      return finding.isDisputed === true;
    case 'safe':
      return isSafe;
  }
};

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

/** More words than this are not looked at. */
const WORD_LIMIT = 12;

/**
 * Entries in which every word occurs: in the part, its vulnerability, or the name of a device that has it; then only such
 * devices count. No words find everything. Linear in entries, not in devices times parts.
 */
export const searchInventory = (inventory: Inventory, query: string, filter: EntryFilter): readonly Hit[] =>
  allAtOnce(searchSteps(inventory, query, filter));

/** The same with a pause after each paper. */
export function* searchSteps(inventory: Inventory, query: string, filter: EntryFilter): Steps<readonly Hit[]> {
  const words = searchable(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORD_LIMIT);
  const hits: Hit[] = [];
  for (const listed of inventory.papers) {
    const devices = devicesByWords(listed, words);
    for (const entry of listed.entries) {
      if (!passes(entry, filter)) continue;
      let missing = 0;
      for (let at = 0; at < words.length; at += 1) if (!entry.text.includes(words[at] ?? '')) missing |= 1 << at;
      const found = devices(missing);
      const only = entry.finding?.assets;
      const assets = only === undefined ? found : found.filter((id) => only.includes(id));
      // A paper about no device still says what is known, as long as the words are in the paper itself.
      if (assets.length > 0 || (missing === 0 && listed.assets.length === 0)) hits.push({ entry, assets });
    }
    yield;
  }
  return hits;
}
