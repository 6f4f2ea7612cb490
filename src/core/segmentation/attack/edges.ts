/** Edges by the node they leave: those of a node stand from `first` of it to before `first` of the next. */
export interface Edges {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What each rests on, see `attack-graph.ts`. */
  readonly kind: Uint8Array;
  /** The number of the flow that carries it, or -1. */
  readonly flow: Int32Array;
  /** The same by the node they enter: numbers of edges, those into a node from `firstInto` of it to before the next. */
  readonly firstInto: Int32Array;
  readonly into: Int32Array;
}

export interface EdgesBeingMade {
  add(from: number, to: number, kind: number, flow?: number): void;
  /** All of them, for nodes below `size`; those of a node in the order in which they came. Linear. */
  made(size: number): Edges;
}

/** Where the entries of each node begin in a list sorted by node, and the place of each entry in that list. */
const sortedBy = (
  nodes: readonly number[],
  size: number,
): { readonly first: Int32Array; readonly places: Int32Array } => {
  const first = new Int32Array(size + 1);
  for (const node of nodes) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < size; node += 1) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const places = new Int32Array(nodes.length);
  nodes.forEach((node, index) => {
    places[index] = next[node] ?? 0;
    next[node] = (next[node] ?? 0) + 1;
  });
  return { first, places };
};

export const edgesOf = (): EdgesBeingMade => {
  const leaving: number[] = [];
  const entering: number[] = [];
  const kinds: number[] = [];
  const flows: number[] = [];
  return {
    add: (from, to, kind, flow = -1) => {
      leaving.push(from);
      entering.push(to);
      kinds.push(kind);
      flows.push(flow);
    },
    made: (size) => {
      const count = leaving.length;
      const byStart = sortedBy(leaving, size);
      const from = new Int32Array(count);
      const to = new Int32Array(count);
      const kind = new Uint8Array(count);
      const flow = new Int32Array(count);
      byStart.places.forEach((place, edge) => {
        from[place] = leaving[edge] ?? -1;
        to[place] = entering[edge] ?? -1;
        kind[place] = kinds[edge] ?? 0;
        flow[place] = flows[edge] ?? -1;
      });
      const byEnd = sortedBy([...to], size);
      const into = new Int32Array(count);
      byEnd.places.forEach((place, edge) => {
        into[place] = edge;
      });
      return { first: byStart.first, from, to, kind, flow, firstInto: byEnd.first, into };
    },
  };
};
