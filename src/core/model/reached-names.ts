/** How many names fit into one number. */
export const BITS = 31;

/** How many numbers hold a set of the names. */
export const wordsFor = (names: readonly string[]): number => Math.max(1, Math.ceil(names.length / BITS));

/** For each asset a set of names. */
export interface ReachedNames {
  /** Sorted; the same list for equal sets. Of a number that nobody had, empty. */
  of(asset: number): readonly string[];
  /** The numbers of assets whose set differs from that of before; `undefined`: it may be any. */
  changedFrom(before: ReachedNames): readonly number[] | undefined;
  readonly names: readonly string[];
  readonly bits: Int32Array;
}

/** `bits` are as many numbers for each asset as the names need. */
export const reachedNames = (names: readonly string[], bits: Int32Array): ReachedNames => {
  const words = wordsFor(names);
  const lists = new Map<string, readonly string[]>();
  return {
    names,
    bits,
    of: (asset) => {
      const own = bits.subarray(asset * words, (asset + 1) * words);
      const key = words === 1 ? String(own[0]) : own.join(' ');
      const known = lists.get(key);
      if (known !== undefined) return known;
      const list = names.filter((_, at) => ((own[Math.floor(at / BITS)] ?? 0) & (1 << (at % BITS))) !== 0);
      lists.set(key, list);
      return list;
    },
    changedFrom: (before) => {
      if (names.length !== before.names.length || names.some((name, at) => name !== before.names[at])) return undefined;
      const changed: number[] = [];
      const count = Math.max(bits.length, before.bits.length) / words;
      for (let asset = 0; asset < count; asset += 1)
        for (let word = asset * words; word < (asset + 1) * words; word += 1)
          if ((bits[word] ?? 0) !== (before.bits[word] ?? 0)) {
            changed.push(asset);
            break;
          }
      return changed;
    },
  };
};
