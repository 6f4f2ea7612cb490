import { type Components, componentsOf } from './components';
import { type Edges, edgeList } from './edge-list';

/** How many names fit into one number. */
const BITS = 31;

/** How many numbers hold a set of the names. */
const wordsFor = (names: readonly string[]): number => Math.max(1, Math.ceil(names.length / BITS));

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
const reachedNames = (names: readonly string[], bits: Int32Array): ReachedNames => {
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

/** Nodes that names begin at. */
export type NamedStarts = ReadonlyMap<string, readonly Iterable<number>[]>;

/** The edges that lead from one component into another, with components as nodes. */
const edgesBetween = ({ of, count }: Components, { first, target, kind }: Edges): Edges => {
  const list = edgeList(target.length);
  for (let node = 0; node < of.length; node += 1) {
    const from = of[node] as number;
    const end = first[node + 1] as number;
    for (let edge = first[node] as number; edge < end; edge += 1) {
      const into = of[target[edge] as number] as number;
      if (into !== from) list.add(from, into, kind[edge] as number);
    }
  }
  return list.byNode(count);
};

/**
 * The names that reach each of the first `count` nodes over edges of a mask, which `always` has to be part of. Linear in
 * nodes and edges for the first mask; for each, in what is left when everything that is joined by edges of `always` is
 * one node.
 */
export const namesFrom = (
  edges: Edges,
  size: number,
  always: number,
  starts: NamedStarts,
  count: number,
): ((mask: number) => ReachedNames) => {
  const names = [...starts.keys()].sort();
  const words = wordsFor(names);
  const groups = componentsOf(edges, size, always);
  const between = edgesBetween(groups, edges);
  /** For each group the names that begin in it. */
  const begun = new Int32Array(groups.count * words);
  names.forEach((name, index) => {
    const [word, bit] = [Math.floor(index / BITS), 1 << (index % BITS)];
    for (const list of starts.get(name) ?? [])
      for (const node of list) {
        const place = (groups.of[node] as number) * words + word;
        begun[place] = (begun[place] as number) | bit;
      }
  });

  return (mask) => {
    const { count: all, of, nodes, begins } = componentsOf(between, groups.count, mask);
    const known = new Int32Array(all * words);
    const pass = (list: Int32Array, from: number, into: number): void => {
      for (let word = 0; word < words; word += 1) {
        const place = into * words + word;
        known[place] = (known[place] as number) | (list[from * words + word] as number);
      }
    };
    for (let group = 0; group < groups.count; group += 1) pass(begun, group, of[group] as number);
    const { first, target, kind } = between;
    // Whatever leads into a component has a greater number, so its names are complete before they are passed on.
    for (let from = all - 1; from >= 0; from -= 1)
      for (let member = begins[from] as number; member < (begins[from + 1] as number); member += 1) {
        const group = nodes[member] as number;
        const end = first[group + 1] as number;
        for (let edge = first[group] as number; edge < end; edge += 1) {
          const into = of[target[edge] as number] as number;
          if (into !== from && ((kind[edge] as number) & mask) !== 0) pass(known, from, into);
        }
      }
    const bits = new Int32Array(count * words);
    for (let node = 0; node < count; node += 1) {
      const from = of[groups.of[node] as number] as number;
      for (let word = 0; word < words; word += 1) bits[node * words + word] = known[from * words + word] as number;
    }
    return reachedNames(names, bits);
  };
};
