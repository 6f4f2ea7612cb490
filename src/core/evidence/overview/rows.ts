import { append } from '../../group';
import type { AssetId } from '../../model/id';
import type { MatchVerdict } from '../../model/vulnerability';
import { allAtOnce, type Steps } from '../../steps';
import { NONE } from './entries';
import type { Inventory } from './inventory';
import { type EntryFilter, markOf, UNCHECKED, URGENCY } from './marks';
import { type PostedColumn, type Postings, postingSteps } from './postings';
import { type Found, type Hit, hitAt, searchSteps } from './search';
import { sortSteps } from './sort-steps';
import { addEntries, addSum, emptySums, type Sums } from './sums';

export const GROUPINGS = ['vulnerability', 'component', 'device'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is shown as one line: a vulnerability, a part or a device, with all that was found about it. */
export interface InventoryRow {
  /** The id of the vulnerability, the part by its name, the id of the device. */
  readonly key: string;
  /** Put together when they are looked at, which few lines ever are. */
  readonly hits: readonly Hit[];
  /** The worst that counts of any of them; absent: no vulnerability is known, or `isUnchecked`. */
  readonly verdict: MatchVerdict | undefined;
  /** Something of it was never looked up, or names itself so that no source can know it: its vulnerabilities are unknown. */
  readonly isUnchecked: boolean;
  readonly isExploited: boolean;
  readonly isDisputed: boolean;
  /** The highest, 0–1. */
  readonly likelihood: number | undefined;
  /** How many hits are affected. */
  readonly affected: number;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly of: T } | undefined;
  return () => {
    made ??= { of: make() };
    return made.of;
  };
};

const EXPLOITED = markOf('exploited');
const DISPUTED = markOf('disputed');

/** A line that looks up what it says, since few lines are ever looked at; made so, 30,000 take a tenth of the time. */
class Row implements InventoryRow {
  readonly key: string;
  readonly #sums: Sums;
  readonly #at: number;
  #hits: (() => readonly Hit[]) | readonly Hit[];

  constructor(key: string, sums: Sums, at: number, hits: () => readonly Hit[]) {
    this.key = key;
    this.#sums = sums;
    this.#at = at;
    this.#hits = hits;
  }

  get hits(): readonly Hit[] {
    if (typeof this.#hits === 'function') this.#hits = this.#hits();
    return this.#hits;
  }

  get verdict(): MatchVerdict | undefined {
    return URGENCY[this.#sums.urgency[this.#at] ?? NONE];
  }

  get isUnchecked(): boolean {
    return this.#has(UNCHECKED);
  }

  get isExploited(): boolean {
    return this.#has(EXPLOITED);
  }

  get isDisputed(): boolean {
    return this.#has(DISPUTED);
  }

  get likelihood(): number | undefined {
    const likelihood = this.#sums.likelihood[this.#at] ?? -1;
    return likelihood < 0 ? undefined : likelihood;
  }

  get affected(): number {
    return this.#sums.affected[this.#at] ?? 0;
  }

  #has(mark: number): boolean {
    return ((this.#sums.marks[this.#at] ?? 0) & mark) !== 0;
  }
}

/** Lines in the order in which they are shown: known to be exploited, affected, likely, hit often; then by their keys. */
const inOrder = (lines: Int32Array, { urgency, marks, likelihood, affected }: Sums, keyAt: (at: number) => string) => {
  const order = (at: number): number => (urgency[at] ?? 0) - (((marks[at] ?? 0) & EXPLOITED) === 0 ? 0 : 100);
  return sortSteps(lines, (a, b) => {
    const first =
      order(a) - order(b) || (likelihood[b] ?? 0) - (likelihood[a] ?? 0) || (affected[b] ?? 0) - (affected[a] ?? 0);
    if (first !== 0) return first;
    return keyAt(a) < keyAt(b) ? -1 : 1;
  });
};

/** Whether a number is in a list that rises. Logarithmic. */
const isIn = (rising: Int32Array, wanted: number): boolean => {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return rising[from] === wanted;
};

const numbersWhere = (size: number, isThere: (at: number) => boolean): Int32Array => {
  const lines = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < size; at += 1) {
    if (!isThere(at)) continue;
    lines[count] = at;
    count += 1;
  }
  return lines.subarray(0, count);
};

/** Made once for an inventory, since it is some megabytes: made for every search, memory would be cleared up all the time. */
function* postingsOf({ papers, postings }: Inventory, column: PostedColumn, size: number): Steps<Postings> {
  const there = postings.get(column);
  if (there !== undefined) return there;
  const made = yield* postingSteps(papers, column, size);
  postings.set(column, made);
  return made;
}

/** Lines by a number that entries have: what a line holds is picked from all entries of its number when it is looked at. */
function* rowsByNumber(
  inventory: Inventory,
  found: readonly Found[],
  keys: readonly string[],
  column: PostedColumn,
): Steps<readonly InventoryRow[]> {
  // More may come while this pauses.
  const size = keys.length;
  const { starts, paper, entry } = yield* postingsOf(inventory, column, size);
  const sums = emptySums(size);
  for (const { listed, at } of found) {
    addEntries(sums, listed, at, listed.entries[column]);
    yield;
  }
  const foundIn = new Map(found.map((one) => [one.listed, one]));
  const hitsOf = (number: number): readonly Hit[] => {
    const hits: Hit[] = [];
    for (let place = starts[number] ?? 0; place < (starts[number + 1] ?? 0); place += 1) {
      const listed = inventory.papers[paper[place] ?? NONE];
      const one = listed && foundIn.get(listed);
      const at = entry[place] ?? NONE;
      if (one !== undefined && isIn(one.at, at)) hits.push(hitAt(one, at));
    }
    return hits;
  };
  const keyAt = (at: number): string => keys[at] ?? '';
  const lines = yield* inOrder(
    numbersWhere(size, (at) => (sums.count[at] ?? 0) > 0),
    sums,
    keyAt,
  );
  yield;
  return Array.from(lines, (at) => new Row(keyAt(at), sums, at, () => hitsOf(at)));
}

/** What was found in a paper by the devices that it was found for. */
const bySameDevices = ({ at, devices, devicesAt }: Found) => {
  if (devices !== undefined) return [{ ids: devices, at }];
  const groups = new Map<readonly AssetId[], number[]>();
  for (const one of at) append(groups, devicesAt(one), one);
  return [...groups].map(([ids, some]) => ({ ids, at: Int32Array.from(some) }));
};

/** Lines by device. What is found in a paper is added up once for all devices that it was found for. */
function* rowsByDevice(found: readonly Found[]): Steps<readonly InventoryRow[]> {
  const devices = new Map<AssetId, (() => readonly Hit[])[]>();
  const numbers = new Map<AssetId, number>();
  for (const { listed } of found) for (const id of listed.assets) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const sums = emptySums(numbers.size);
  for (const each of found) {
    const same = bySameDevices(each);
    const parts = emptySums(same.length);
    for (const [place, { ids, at }] of same.entries()) {
      addEntries(parts, each.listed, at, { all: place });
      const hits = once(() => Array.from(at, (one) => hitAt(each, one)));
      for (const id of ids) {
        append(devices, id, hits);
        addSum(sums, numbers.get(id) ?? 0, parts, place);
      }
    }
    yield;
  }
  const ids = [...numbers.keys()];
  const keyAt = (at: number): string => ids[at] ?? '';
  const lines = yield* inOrder(
    numbersWhere(ids.length, (at) => (sums.count[at] ?? 0) > 0),
    sums,
    keyAt,
  );
  return Array.from(lines, (at) => {
    const groups = devices.get(ids[at] ?? ('' as AssetId)) ?? [];
    // The hits of a device are the same lists for all that share its papers.
    const [only] = groups;
    const hits = groups.length === 1 && only !== undefined ? only : once(() => groups.flatMap((group) => group()));
    return new Row(keyAt(at), sums, at, hits);
  });
}

/** What is found as lines, the most urgent first. Linear in entries and devices, with pauses. */
export function* rowSteps(
  inventory: Inventory,
  query: string,
  filter: EntryFilter,
  grouping: Grouping,
): Steps<readonly InventoryRow[]> {
  const found = yield* searchSteps(inventory, query, filter);
  const { parts, vulnerabilities } = inventory.dictionary;
  if (grouping === 'device') return yield* rowsByDevice(found);
  if (grouping === 'component') return yield* rowsByNumber(inventory, found, parts.texts, 'part');
  return yield* rowsByNumber(inventory, found, vulnerabilities.texts, 'vulnerability');
}

/** The same at one go. */
export const rowsOf = (inventory: Inventory, query: string, filter: EntryFilter, grouping: Grouping) =>
  allAtOnce(rowSteps(inventory, query, filter, grouping));

/** The devices that hits are about, each once. Linear in both. */
export const devicesOf = (hits: readonly Hit[]): readonly AssetId[] => {
  const lists = new Set(hits.map(({ assets }) => assets));
  const all = new Set<AssetId>();
  for (const assets of lists) for (const id of assets) all.add(id);
  return [...all];
};
