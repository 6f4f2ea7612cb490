/** Edges of a graph of numbered nodes: those of a node stand from `first` of it to before `first` of the next. */
export interface Edges {
  readonly first: Int32Array;
  readonly target: Int32Array;
  readonly kind: Uint8Array;
}

export interface EdgeList {
  add(from: number, to: number, kind: number): void;
  /** Those of a node in the order in which they came. */
  byNode(size: number): Edges;
}

const grown = <T extends Int32Array | Uint8Array>(larger: T, list: T): T => {
  larger.set(list);
  return larger;
};

/** Collects edges, about so many. */
export const edgeList = (about: number): EdgeList => {
  let from = new Int32Array(about);
  let to = new Int32Array(about);
  let kinds = new Uint8Array(about);
  let count = 0;
  return {
    add: (a, b, kind) => {
      if (count === from.length) {
        from = grown(new Int32Array(2 * count + 16), from);
        to = grown(new Int32Array(2 * count + 16), to);
        kinds = grown(new Uint8Array(2 * count + 16), kinds);
      }
      from[count] = a;
      to[count] = b;
      kinds[count] = kind;
      count += 1;
    },
    byNode: (size) => {
      const first = new Int32Array(size + 1);
      for (let edge = 0; edge < count; edge += 1) {
        const after = (from[edge] as number) + 1;
        first[after] = (first[after] as number) + 1;
      }
      for (let node = 0; node < size; node += 1)
        first[node + 1] = (first[node + 1] as number) + (first[node] as number);
      const next = first.slice();
      const target = new Int32Array(count);
      const kind = new Uint8Array(count);
      for (let edge = 0; edge < count; edge += 1) {
        const node = from[edge] as number;
        const place = next[node] as number;
        next[node] = place + 1;
        target[place] = to[edge] as number;
        kind[place] = kinds[edge] as number;
      }
      return { first, target, kind };
    },
  };
};
