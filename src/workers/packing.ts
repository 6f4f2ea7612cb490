/**
 * Plain data packed so that reading it costs the page little: a report of a large hospital says the same few thousand
 * texts, comparisons and reasons hundreds of thousands of times. Each of them travels once, and what was alike is one
 * and the same object where it arrives.
 */

type Leaf = string | number | bigint | boolean | null | undefined;

/**
 * Items, and of what they hold whatever no package before had. Things are told by numbers: lists and objects count from
 * 0 in the order of `nodes`, leaves from -1 downwards.
 */
export interface Packed {
  readonly leaves: readonly Leaf[];
  /** The keys of each kind of object that is new. */
  readonly shapes: readonly (readonly string[])[];
  /** Each list or object after those in it: `-1 - length` or its shape, then the number of each thing in it. */
  readonly nodes: Int32Array;
  readonly items: Int32Array;
}

/** Kinds of objects that begin with the keys so far; mostly one and the same key is next. */
interface Branch {
  shape: number | undefined;
  key: string | undefined;
  next: Branch | undefined;
  readonly others: Map<string, Branch>;
}
const branch = (): Branch => ({ shape: undefined, key: undefined, next: undefined, others: new Map() });

const along = (at: Branch, key: string): Branch => {
  if (at.key === key && at.next !== undefined) return at.next;
  const next = at.others.get(key) ?? branch();
  if (at.next === undefined) [at.key, at.next] = [key, next];
  else at.others.set(key, next);
  return next;
};

/** Whole numbers one after the other. A list of the language would take half as long again. */
const createRow = () => {
  let list = new Int32Array(1 << 10);
  let length = 0;
  return {
    at: (place: number): number => list[place] ?? 0,
    length: (): number => length,
    push: (number: number): void => {
      if (length === list.length) {
        const larger = new Int32Array(length * 2);
        larger.set(list);
        list = larger;
      }
      list[length] = number;
      length += 1;
    },
    put: (place: number, number: number): void => {
      list[place] = number;
    },
    cut: (to: number): void => {
      length = to;
    },
    from: (start: number): Int32Array => list.slice(start, length),
  };
};

/** Numbers nodes, those that are alike with one number. */
const createNodes = () => {
  const parts = createRow();
  const starts = createRow();
  const hashes = createRow();
  /** Numbers of nodes where their hash says, or behind that with none missing between. */
  let table = new Int32Array(1 << 11).fill(-1);
  const enlarge = (): void => {
    table = new Int32Array(table.length * 2).fill(-1);
    for (let number = 0; number < starts.length(); number += 1) {
      let place = hashes.at(number) & (table.length - 1);
      while (table[place] !== -1) place = (place + 1) & (table.length - 1);
      table[place] = number;
    }
  };
  type Row = ReturnType<typeof createRow>;
  const isAt = (start: number, pile: Row, bottom: number): boolean => {
    for (let place = bottom; place < pile.length(); place += 1)
      if (pile.at(place) !== parts.at(start + place - bottom)) return false;
    return true;
  };
  return {
    length: parts.length,
    from: parts.from,
    /** That of what is on the pile from `bottom` on. */
    numberOf: (pile: Row, bottom: number): number => {
      let hash = 0;
      for (let at = bottom; at < pile.length(); at += 1)
        hash = Math.imul(hash ^ pile.at(at), 0x9e3779b1) ^ (hash >> 15);
      let place = hash & (table.length - 1);
      for (; table[place] !== -1; place = (place + 1) & (table.length - 1)) {
        const known = table[place] ?? 0;
        if (hashes.at(known) === hash && isAt(starts.at(known), pile, bottom)) return known;
      }
      const number = starts.length();
      table[place] = number;
      starts.push(parts.length());
      hashes.push(hash);
      for (let at = bottom; at < pile.length(); at += 1) parts.push(pile.at(at));
      if (number * 2 > table.length) enlarge();
      return number;
    },
  };
};

/**
 * Packs one stream of packages, to be unpacked in their order. Takes what JSON takes, and `undefined`; nothing that
 * holds itself. Linear in what the items hold.
 */
export const createPacker = (): ((items: readonly unknown[]) => Packed) => {
  const shapes = branch();
  let shapeCount = 0;
  const leafNumbers = new Map<Leaf, number>();
  const nodes = createNodes();
  /** The nodes being put together, each on top of the one that it belongs to. */
  const pile = createRow();
  let leaves: Leaf[] = [];
  let fresh: string[][] = [];

  const leafNumber = (leaf: Leaf): number => {
    const before = leafNumbers.get(leaf);
    if (before !== undefined) return before;
    const number = -1 - leafNumbers.size;
    leafNumbers.set(leaf, number);
    leaves.push(leaf);
    return number;
  };
  const shapeAt = (end: Branch, value: object): number => {
    if (end.shape !== undefined) return end.shape;
    end.shape = shapeCount;
    shapeCount += 1;
    fresh.push(Object.keys(value));
    return end.shape;
  };
  const pileUp = (value: object): void => {
    const bottom = pile.length();
    pile.push(0);
    let end = shapes;
    for (const key in value) {
      end = along(end, key);
      pile.push(numberOf(value[key as keyof typeof value]));
    }
    pile.put(bottom, shapeAt(end, value));
  };
  const numberOf = (value: unknown): number => {
    // What is no object is a leaf: nothing else can travel.
    if (typeof value !== 'object' || value === null) return leafNumber(value as Leaf);
    const bottom = pile.length();
    if (Array.isArray(value)) {
      pile.push(-1 - value.length);
      for (const item of value) pile.push(numberOf(item));
    } else pileUp(value);
    const number = nodes.numberOf(pile, bottom);
    pile.cut(bottom);
    return number;
  };

  return (items) => {
    const begin = nodes.length();
    const numbers = Int32Array.from(items, numberOf);
    const packed = { leaves, shapes: fresh, nodes: nodes.from(begin), items: numbers };
    [leaves, fresh] = [[], []];
    return packed;
  };
};
