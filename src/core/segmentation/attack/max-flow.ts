/** Stands for a capacity that nothing can use up. */
export const UNLIMITED = 1e9;

/** One way on which flow goes, with how much of it. */
export interface FlowPath {
  /** Pipes in turn, each by how many were added before it. */
  readonly pipes: readonly number[];
  readonly amount: number;
}

export interface MaxFlow {
  /** How much flows at most; at least `UNLIMITED` where nothing on some way limits it. */
  readonly amount: number;
  /** 1 for nodes on the source's side of the cut that lies nearest to it, and of the one nearest to the sink. */
  readonly nearSource: Uint8Array;
  readonly nearSink: Uint8Array;
  /** The flow as ways from source to sink, which together carry all of it. */
  paths(): readonly FlowPath[];
}

export interface FlowNetwork {
  add(from: number, to: number, capacity: number): void;
  /** The most that can flow, and the cheapest cuts. */
  solve(source: number, sink: number): MaxFlow;
}

interface Arcs {
  readonly first: Int32Array;
  readonly arcs: Int32Array;
  readonly to: Int32Array;
  /** What is left of the capacity; arc `2n + 1` is the way back of arc `2n`. */
  readonly left: Float64Array;
  readonly capacity: Float64Array;
}

const arcsOf = (
  size: number,
  from: readonly number[],
  into: readonly number[],
  capacities: readonly number[],
): Arcs => {
  const first = new Int32Array(size + 1);
  for (const node of [...from, ...into]) first[node + 1] = (first[node + 1] ?? 0) + 1;
  for (let node = 0; node < size; node += 1) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice();
  const arcs = new Int32Array(2 * from.length);
  const to = new Int32Array(2 * from.length);
  const left = new Float64Array(2 * from.length);
  const place = (node: number, arc: number): void => {
    arcs[next[node] ?? 0] = arc;
    next[node] = (next[node] ?? 0) + 1;
  };
  from.forEach((node, edge) => {
    const end = into[edge] ?? 0;
    to[2 * edge] = end;
    to[2 * edge + 1] = node;
    left[2 * edge] = capacities[edge] ?? 0;
    place(node, 2 * edge);
    place(end, 2 * edge + 1);
  });
  return { first, arcs, to, left, capacity: left.slice() };
};

/** Nodes that arcs with something left lead to from the start, or from which they lead there; by distance, -1 for none. */
const levelsFrom = ({ first, arcs, to, left }: Arcs, start: number, backwards = false): Int32Array => {
  const levels = new Int32Array(first.length - 1).fill(-1);
  levels[start] = 0;
  const queue = [start];
  for (const node of queue) {
    const end = first[node + 1] ?? 0;
    for (let place = first[node] ?? 0; place < end; place += 1) {
      const arc = arcs[place] ?? 0;
      const other = to[arc] ?? 0;
      if (levels[other] !== -1 || (left[backwards ? arc ^ 1 : arc] ?? 0) <= 0) continue;
      levels[other] = (levels[node] ?? 0) + 1;
      queue.push(other);
    }
  }
  return levels;
};

/** Sends along ways of rising level until none is left (a blocking flow), and says how much went. */
const block = (network: Arcs, source: number, sink: number, levels: Int32Array): number => {
  const { first, arcs, to, left } = network;
  const next = first.slice();
  const way: number[] = [];
  let sent = 0;
  let node = source;
  for (;;) {
    if (node === sink) {
      const amount = way.reduce((least, arc) => Math.min(least, left[arc] ?? 0), UNLIMITED);
      sent += amount;
      if (sent >= UNLIMITED) return sent;
      let back = 0;
      way.forEach((arc, index) => {
        left[arc] = (left[arc] ?? 0) - amount;
        left[arc ^ 1] = (left[arc ^ 1] ?? 0) + amount;
        if (left[arc] === 0 && back === 0) back = index + 1;
      });
      way.length = Math.max(0, back - 1);
      node = way.length === 0 ? source : (to[way.at(-1) ?? 0] ?? source);
      continue;
    }
    const end = first[node + 1] ?? 0;
    let arc = -1;
    for (; (next[node] ?? 0) < end && arc === -1; next[node] = (next[node] ?? 0) + 1) {
      const each = arcs[next[node] ?? 0] ?? 0;
      if ((left[each] ?? 0) > 0 && levels[to[each] ?? 0] === (levels[node] ?? 0) + 1) arc = each;
    }
    if (arc !== -1) {
      // The arc may carry more, so it is looked at again when its node is.
      next[node] = (next[node] ?? 1) - 1;
      way.push(arc);
      node = to[arc] ?? 0;
      continue;
    }
    const last = way.pop();
    if (last === undefined) return sent;
    node = to[last ^ 1] ?? source;
    next[node] = (next[node] ?? 0) + 1;
  }
};

/** Takes the flow apart into ways. Circles carry nothing from source to sink and are left out. */
const pathsIn = ({ first, arcs, to, left, capacity }: Arcs, source: number, sink: number): readonly FlowPath[] => {
  const flow = capacity.map((all, arc) => (arc % 2 === 0 ? all - (left[arc] ?? 0) : 0));
  const paths: FlowPath[] = [];
  for (;;) {
    const by = new Map<number, number>([[source, -1]]);
    const queue = [source];
    for (const node of queue) {
      const end = first[node + 1] ?? 0;
      for (let place = first[node] ?? 0; place < end && !by.has(sink); place += 1) {
        const arc = arcs[place] ?? 0;
        const other = to[arc] ?? 0;
        if ((flow[arc] ?? 0) <= 0 || by.has(other)) continue;
        by.set(other, arc);
        queue.push(other);
      }
      if (by.has(sink)) break;
    }
    if (!by.has(sink)) return paths;
    const way: number[] = [];
    for (let arc = by.get(sink) ?? -1; arc !== -1; arc = by.get(to[arc ^ 1] ?? source) ?? -1) way.push(arc);
    const amount = way.reduce((least, arc) => Math.min(least, flow[arc] ?? 0), UNLIMITED);
    for (const arc of way) flow[arc] = (flow[arc] ?? 0) - amount;
    paths.push({ pipes: way.reverse().map((arc) => arc / 2), amount });
  }
};

/**
 * A network of pipes with whole capacities; the most that flows is what the cheapest cut costs (Ford and Fulkerson).
 * Solved in rounds of rising length (Dinic); in hospitals some tens of rounds, each near-linear.
 */
export const flowNetwork = (size: number): FlowNetwork => {
  const [from, into, capacities]: [number[], number[], number[]] = [[], [], []];
  return {
    add: (a, b, capacity) => {
      from.push(a);
      into.push(b);
      capacities.push(capacity);
    },
    solve: (source, sink) => {
      const network = arcsOf(size, from, into, capacities);
      let amount = 0;
      for (let levels = levelsFrom(network, source); levels[sink] !== -1 && amount < UNLIMITED; ) {
        amount += block(network, source, sink, levels);
        levels = levelsFrom(network, source);
      }
      const reached = levelsFrom(network, source).map((level) => (level === -1 ? 0 : 1));
      const leads = levelsFrom(network, sink, true).map((level) => (level === -1 ? 1 : 0));
      return {
        amount,
        nearSource: Uint8Array.from(reached),
        nearSink: Uint8Array.from(leads),
        paths: () => pathsIn(network, source, sink),
      };
    },
  };
};
