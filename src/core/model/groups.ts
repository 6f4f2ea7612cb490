import { type LayeredMap, layeredMap } from '../layered-map';
import { type Identified, listWith, type Table } from '../table';

/** Records by a key, each list sorted by id; a key without records has no list. */
export type Groups<K, T> = LayeredMap<K, readonly T[]>;

/** A record that differs between two tables; `undefined`: it is not there. */
export interface RecordChange<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** The records that differ. Looks only into shards that do. */
export const recordChanges = <T extends Identified>(before: Table<T>, after: Table<T>): readonly RecordChange<T>[] => {
  if (before === after) return [];
  const changes: RecordChange<T>[] = [];
  after.shards.forEach((shard, index) => {
    const old = before.shards[index];
    if (old === undefined || old === shard) return;
    for (const [id, record] of shard) {
      const known = old.get(id);
      if (known !== record) changes.push({ id, before: known, after: record });
    }
    for (const [id, record] of old) if (!shard.has(id)) changes.push({ id, before: record, after: undefined });
  });
  return changes;
};

/** Groups records that come sorted by id. A record that names a key twice stands under it once. Linear. */
export const grouped = <K, T>(records: readonly T[], keysOf: (record: T) => readonly K[]): Groups<K, T> => {
  const groups = new Map<K, T[]>();
  for (const record of records)
    for (const key of keysOf(record)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [record]);
      else if (list.at(-1) !== record) list.push(record);
    }
  return groups;
};

/** A change with the keys that the record had and has. */
export interface KeyedChange<K, T> extends RecordChange<T> {
  readonly from: readonly K[];
  readonly to: readonly K[];
}

/**
 * The groups after changes of records. Lists of keys that nothing happened to stay the same objects. Linear in the lists
 * that are touched, and now and then in the number of keys.
 */
export const regrouped = <K, T extends Identified>(
  groups: Groups<K, T>,
  changes: readonly KeyedChange<K, T>[],
): Groups<K, T> => {
  if (changes.length === 0) return groups;
  const touched = new Map<K, { readonly set: T[]; readonly deleted: string[] }>();
  const at = (key: K) => {
    const known = touched.get(key) ?? { set: [], deleted: [] };
    touched.set(key, known);
    return known;
  };
  for (const { id, from, to, after } of changes) {
    for (const key of from) if (!to.includes(key)) at(key).deleted.push(id);
    if (after !== undefined) for (const key of new Set(to)) at(key).set.push(after);
  }
  const next = new Map<K, readonly T[] | undefined>();
  for (const [key, change] of touched) {
    const list = listWith(groups.get(key) ?? [], change);
    next.set(key, list.length === 0 ? undefined : list);
  }
  return layeredMap(groups, next);
};
