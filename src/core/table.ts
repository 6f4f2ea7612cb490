/**
 * A persistent collection of records with ids. An edit gives a new table that shares all but one small shard with the
 * old one, so undo can keep a thousand tables and saving can write only the shards that changed.
 *
 * Costs: `get` and `has` O(1); `set` and `delete` copy one of 256 shards (about 40 records at 10,000); iterating is
 * linear. The order of iteration is by id in code-unit order, whatever the history, so that the same content always
 * gives the same result; the sorted list of a table follows from that of a table near it, see `SortedLists`.
 */
export interface Table<T extends Identified> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  /** All records, sorted by id. */
  values(): readonly T[];
  /** A table in which the record stands under its id. Returns the same table when it holds this very record already. */
  set(record: T): Table<T>;
  /** As many `set` calls in one step: linear in the records given, not in the size of the table. */
  setAll(records: Iterable<T>): Table<T>;
  /** A table without the record; the same table when there was none. */
  delete(id: string): Table<T>;
  deleteAll(ids: Iterable<string>): Table<T>;
  /** The shards, always 256 of them; unchanged ones are identical between a table and its successor. */
  readonly shards: readonly Shard<T>[];
}

export interface Identified {
  readonly id: string;
}

export type Shard<T extends Identified> = ReadonlyMap<string, T>;

const SHARDS = 256;

/** FNV-1a over UTF-16 code units: spreads sequential and like-named ids evenly. */
export const shardIndexOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHARDS;
};

export const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The sorted lists of a table and of the tables made from it. Only the latest few are kept, so that a history of a
 * thousand tables does not keep a thousand lists; another follows from the one asked last, in time linear in the list
 * but without sorting.
 */
interface SortedLists<T extends Identified> {
  of(table: Table<T>): readonly T[];
}

const LISTS_KEPT = 4;
/** Beyond this share of a list, sorting anew costs less than patching. */
const PATCHED_AT_MOST = 0.2;

/** Where the id stands in the sorted list, or would stand, at `from` or later. */
const placeOf = (list: readonly Identified[], id: string, from: number): number => {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The sorted list with other records of the same ids in it; `undefined` where one of the ids is not in it yet. */
const withReplaced = <T extends Identified>(list: readonly T[], set: readonly T[]): readonly T[] | undefined => {
  const next = list.slice();
  for (const record of set) {
    const at = placeOf(list, record.id, 0);
    if (list[at]?.id !== record.id) return undefined;
    next[at] = record;
  }
  return next;
};

/** The sorted list with changes made in it: linear, comparing only what changed. */
export const listWith = <T extends Identified>(list: readonly T[], { set, deleted }: TableChange<T>): readonly T[] => {
  // Mostly records only take the place of what they were, and copying the list at once costs next to nothing.
  const replaced = deleted.length === 0 ? withReplaced(list, set) : undefined;
  if (replaced !== undefined) return replaced;
  const steps: readonly { readonly id: string; readonly record: T | undefined }[] = [
    ...set.map((record) => ({ id: record.id, record })),
    ...deleted.map((id) => ({ id, record: undefined })),
  ].sort(byId);
  const next: T[] = [];
  let from = 0;
  const copyTo = (end: number): void => {
    for (; from < end; from += 1) next.push(list[from] as T);
  };
  for (const { id, record } of steps) {
    copyTo(placeOf(list, id, from));
    if (list[from]?.id === id) from += 1;
    if (record !== undefined) next.push(record);
  }
  copyTo(list.length);
  return next;
};

/** How many records share a shard with one that changed. */
const stirredBetween = <T extends Identified>(before: Table<T>, after: Table<T>): number =>
  after.shards.reduce((sum, shard, index) => (shard === before.shards[index] ? sum : sum + shard.size), 0);

/** The list of a table with the very ids of another one's list, without sorting; `undefined` where they differ. */
const listLike = <T extends Identified>(list: readonly T[], table: Table<T>): readonly T[] | undefined => {
  if (list.length !== table.size) return undefined;
  const next: T[] = [];
  for (const { id } of list) {
    const record = table.get(id);
    if (record === undefined) return undefined;
    next.push(record);
  }
  return next;
};

const createSortedLists = <T extends Identified>(): SortedLists<T> => {
  const kept: { readonly table: Table<T>; readonly list: readonly T[] }[] = [];
  const make = (table: Table<T>): readonly T[] => {
    const near = kept[0];
    // Against an empty table this list itself is the change.
    if (near !== undefined && near.list.length > 0) {
      const isMuch = stirredBetween(near.table, table) > near.list.length * PATCHED_AT_MOST;
      const like = isMuch ? listLike(near.list, table) : undefined;
      if (like !== undefined) return like;
      const change = changesBetween(near.table, table);
      if (change.set.length + change.deleted.length <= near.list.length * PATCHED_AT_MOST)
        return listWith(near.list, change);
    }
    return table.shards.flatMap((shard) => [...shard.values()]).sort(byId);
  };
  return {
    of: (table) => {
      const known = kept.find((entry) => entry.table === table);
      if (known !== undefined) return known.list;
      const list = make(table);
      kept.unshift({ table, list });
      kept.length = Math.min(kept.length, LISTS_KEPT);
      return list;
    },
  };
};

class ShardedTable<T extends Identified> implements Table<T> {
  constructor(
    readonly shards: readonly Shard<T>[],
    readonly size: number,
    private readonly lists: SortedLists<T>,
  ) {}

  private shardOf(id: string): Shard<T> {
    return this.shards[shardIndexOf(id)] as Shard<T>;
  }

  get(id: string): T | undefined {
    return this.shardOf(id).get(id);
  }

  has(id: string): boolean {
    return this.shardOf(id).has(id);
  }

  values(): readonly T[] {
    return this.lists.of(this);
  }

  set(record: T): Table<T> {
    return this.setAll([record]);
  }

  setAll(records: Iterable<T>): Table<T> {
    const changed = new Map<number, Map<string, T>>();
    let size = this.size;
    for (const record of records) {
      const index = shardIndexOf(record.id);
      const shard = changed.get(index) ?? this.shards[index];
      const before = shard?.get(record.id);
      if (before === record) continue;
      if (before === undefined) size += 1;
      this.draft(changed, index).set(record.id, record);
    }
    return this.with(changed, size);
  }

  delete(id: string): Table<T> {
    return this.deleteAll([id]);
  }

  deleteAll(ids: Iterable<string>): Table<T> {
    const changed = new Map<number, Map<string, T>>();
    let size = this.size;
    for (const id of ids) {
      const index = shardIndexOf(id);
      if (!(changed.get(index) ?? this.shards[index])?.has(id)) continue;
      this.draft(changed, index).delete(id);
      size -= 1;
    }
    return this.with(changed, size);
  }

  private draft(changed: Map<number, Map<string, T>>, index: number): Map<string, T> {
    let draft = changed.get(index);
    if (draft === undefined) {
      draft = new Map(this.shards[index]);
      changed.set(index, draft);
    }
    return draft;
  }

  private with(changed: ReadonlyMap<number, Shard<T>>, size: number): Table<T> {
    if (changed.size === 0) return this;
    return new ShardedTable(
      this.shards.map((shard, index) => changed.get(index) ?? shard),
      size,
      // Every table descends from the empty one; what is filled from there are no relatives.
      this.size === 0 ? createSortedLists() : this.lists,
    );
  }
}

const EMPTY = new ShardedTable<Identified>(
  new Array<Shard<Identified>>(SHARDS).fill(new Map()),
  0,
  createSortedLists(),
);

/** The empty table fits every kind of record, since it holds none. */
export const emptyTable = <T extends Identified>(): Table<T> => EMPTY as unknown as Table<T>;

/** A table of the records; of several with one id the last stands. */
export const tableOf = <T extends Identified>(records: Iterable<T>): Table<T> => emptyTable<T>().setAll(records);

export interface TableChange<T extends Identified> {
  readonly set: readonly T[];
  readonly deleted: readonly string[];
}

/** What must be set and deleted to get from one table to the other. Looks only into shards that differ. */
export const changesBetween = <T extends Identified>(before: Table<T>, after: Table<T>): TableChange<T> => {
  if (before.size === 0) return { set: after.values(), deleted: [] };
  const set: T[] = [];
  const deleted: string[] = [];
  after.shards.forEach((shard, index) => {
    const old = before.shards[index];
    if (old === shard || old === undefined) return;
    for (const record of shard.values()) if (old.get(record.id) !== record) set.push(record);
    for (const id of old.keys()) if (!shard.has(id)) deleted.push(id);
  });
  return { set: set.sort(byId), deleted: deleted.sort() };
};

/** Beyond this share of records, following another table costs more than making one. */
const FOLLOWED_AT_MOST = 0.1;

/**
 * The table of the records, of which no two share an id. Where they are mostly those of `near`, it follows from that one
 * and shares its shards, so that comparing the two looks only at what differs. Linear, comparing what has not changed.
 */
export const tableNear = <T extends Identified>(near: Table<T> | undefined, records: readonly T[]): Table<T> => {
  if (near === undefined) return tableOf(records);
  const before = near.values();
  const isSorted = records.every((record, at) => at === 0 || (records[at - 1]?.id ?? '') < record.id);
  const after = isSorted ? records : [...records].sort(byId);
  const set: T[] = [];
  const deleted: string[] = [];
  let at = 0;
  for (const record of after) {
    for (let old = before[at]; old !== undefined && old.id < record.id; old = before[at]) {
      deleted.push(old.id);
      at += 1;
    }
    if (before[at] !== record) set.push(record);
    if (before[at]?.id === record.id) at += 1;
  }
  for (const { id } of before.slice(at)) deleted.push(id);
  if (set.length + deleted.length > before.length * FOLLOWED_AT_MOST) return tableOf(records);
  return near.deleteAll(deleted).setAll(set);
};
