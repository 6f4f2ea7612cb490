/** As much of a map as can be asked without copying it. */
export interface LayeredMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  /** All values, in no promised order. Linear. */
  values(): Iterable<V>;
  /** Calls for each entry, in no promised order. Linear, and copies nothing. */
  forEach(call: (value: V, key: K) => void): void;
  [Symbol.iterator](): Iterator<readonly [K, V]>;
}

/** What differs from a map: a value, or `undefined` where the key is gone. */
export type Layer<K, V> = ReadonlyMap<K, V | undefined>;

interface Parts<K, V> {
  readonly base: ReadonlyMap<K, V>;
  readonly over: Layer<K, V>;
}
const partsOf = new WeakMap<object, Parts<unknown, unknown>>();

/** Maps with fewer entries are copied, which costs no more than asking twice. */
const COPIED_BELOW = 1_000;
/** A layer that grew beyond this share of the map below is merged with it. */
const LAYER_AT_MOST = 0.05;

const merged = <K, V>(base: Iterable<readonly [K, V]>, over: Layer<K, V>): Map<K, V> => {
  const map = new Map(base);
  for (const [key, value] of over)
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  return map;
};

/**
 * The map with changes laid over it; the one before stays as it is. Linear in the changes since the last merge, which
 * comes now and then; a question costs one look more than in a map.
 */
export const layeredMap = <K, V>(before: LayeredMap<K, V>, changes: Layer<K, V>): LayeredMap<K, V> => {
  if (changes.size === 0) return before;
  if (before.size < COPIED_BELOW) return merged(before, changes);
  // Whatever stands there was put there under this very map.
  const parts = partsOf.get(before) as Parts<K, V> | undefined;
  const base = parts?.base ?? (before instanceof Map ? before : merged(before, new Map()));
  const over = new Map(parts?.over);
  for (const [key, value] of changes) over.set(key, value);
  if (over.size > base.size * LAYER_AT_MOST) return merged(base, over);
  let { size } = base;
  for (const [key, value] of over) size += (value === undefined ? 0 : 1) - (base.has(key) ? 1 : 0);
  const get = (key: K): V | undefined => (over.has(key) ? over.get(key) : base.get(key));
  const map: LayeredMap<K, V> = {
    size,
    get,
    has: (key) => get(key) !== undefined,
    values: () => merged(base, over).values(),
    forEach: (call) => {
      base.forEach((value, key) => {
        if (!over.has(key)) call(value, key);
      });
      over.forEach((value, key) => {
        if (value !== undefined) call(value, key);
      });
    },
    [Symbol.iterator]: () => merged(base, over).entries(),
  };
  partsOf.set(map, { base, over });
  return map;
};

/**
 * Keys of which the value may differ between two maps: a few too many, never too few. `undefined` where both would have to
 * be gone through. Linear in the changes since the last merge.
 */
export const keysThatMayDiffer = <K, V>(a: LayeredMap<K, V>, b: LayeredMap<K, V>): ReadonlySet<K> | undefined => {
  if (a === b) return new Set();
  const [one, other] = [a, b].map((map) => partsOf.get(map) as Parts<K, V> | undefined);
  if ((one?.base ?? a) !== (other?.base ?? b)) return undefined;
  return new Set([...(one?.over.keys() ?? []), ...(other?.over.keys() ?? [])]);
};
