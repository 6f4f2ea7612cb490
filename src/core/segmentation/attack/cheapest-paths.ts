import { bucketQueue } from './bucket-queue';
import { type CostOf, costsTo, NO_WAY } from './costs-to';
import type { Edges } from './edges';

/** A way through the graph that comes by no node twice. */
export interface CheapPath {
  readonly cost: number;
  readonly nodes: readonly number[];
  /** One less than nodes. */
  readonly edges: readonly number[];
}

interface Search {
  readonly edges: Edges;
  readonly costOf: CostOf;
  /** Least cost from each node to the target, whatever is closed. */
  readonly left: Int32Array;
  readonly target: number;
}

/** Nodes and edges that a search may not use, and scratch space that is cleared by counting up. */
interface Scratch {
  readonly cost: Int32Array;
  readonly by: Int32Array;
  readonly seen: Int32Array;
  readonly done: Int32Array;
  turn: number;
}

/**
 * The cheapest way from any of the starts to the target past what is closed, looking first where the least is left
 * (A*, with the true cost in an open graph as what is left). Looks at few nodes besides those on the way.
 */
const cheapest = (
  { edges: { first, from, to }, costOf, left, target }: Search,
  starts: readonly number[],
  isClosed: (node: number) => boolean,
  closedEdges: ReadonlySet<number>,
  scratch: Scratch,
): CheapPath | undefined => {
  const { cost, by, seen, done } = scratch;
  scratch.turn += 1;
  const { turn } = scratch;
  const queue = bucketQueue();
  const reach = (node: number, spent: number, edge: number): void => {
    const rest = left[node] ?? NO_WAY;
    if (rest === NO_WAY || isClosed(node) || (seen[node] === turn && (cost[node] ?? 0) <= spent)) return;
    seen[node] = turn;
    cost[node] = spent;
    by[node] = edge;
    queue.add(node, spent + rest);
  };
  for (const start of starts) reach(start, 0, -1);
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const [node] = next;
    if (node === target) break;
    if (done[node] === turn) continue;
    done[node] = turn;
    const end = first[node + 1] ?? 0;
    for (let edge = first[node] ?? 0; edge < end; edge += 1) {
      const step = costOf(edge);
      if (step !== NO_WAY && !closedEdges.has(edge)) reach(to[edge] ?? 0, (cost[node] ?? 0) + step, edge);
    }
  }
  if (seen[target] !== turn) return undefined;
  const way: number[] = [];
  const nodes = [target];
  for (let edge = by[target] ?? -1; edge !== -1; edge = by[nodes.at(-1) ?? 0] ?? -1) {
    way.push(edge);
    nodes.push(from[edge] ?? 0);
  }
  return { cost: cost[target] ?? 0, nodes: nodes.reverse(), edges: way.reverse() };
};

const costAlong = (edges: readonly number[], costOf: CostOf): number =>
  edges.reduce((sum, edge) => sum + costOf(edge), 0);

/** Cheaper first, then fewer steps, then by the numbers of edges: the same order on every machine. */
const before = (a: CheapPath, b: CheapPath): number => {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.edges.length !== b.edges.length) return a.edges.length - b.edges.length;
  const place = a.edges.findIndex((edge, index) => edge !== b.edges[index]);
  return place === -1 ? (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0) : (a.edges[place] ?? 0) - (b.edges[place] ?? 0);
};

export interface CheapestPathsOptions {
  readonly starts: readonly number[];
  readonly target: number;
  /** How many at most. */
  readonly count: number;
  readonly costOf: CostOf;
}

/**
 * The cheapest ways from any of the starts to the target that come by no node twice, the cheapest first (Yen's algorithm,
 * each detour searched with A*). One search through the whole graph, and one small one for each node of each way found.
 */
export const cheapestPaths = (
  edges: Edges,
  size: number,
  { starts, target, count, costOf }: CheapestPathsOptions,
): readonly CheapPath[] => {
  const search: Search = { edges, costOf, left: costsTo(edges, size, target, costOf), target };
  const scratch: Scratch = {
    cost: new Int32Array(size),
    by: new Int32Array(size),
    seen: new Int32Array(size),
    done: new Int32Array(size),
    turn: 0,
  };
  const first = cheapest(search, starts, () => false, new Set(), scratch);
  if (first === undefined) return [];
  const found: CheapPath[] = [];
  const waiting: CheapPath[] = [first];
  const known = new Set([[first.nodes[0], ...first.edges].join()]);
  while (waiting.length > 0 && found.length < count) {
    waiting.sort(before);
    const path = waiting.shift();
    if (path === undefined) break;
    found.push(path);
    if (found.length === count) break;
    const others = detours(path, found, search, starts, scratch);
    for (const other of others) {
      const key = [other.nodes[0], ...other.edges].join();
      if (known.has(key)) continue;
      known.add(key);
      waiting.push(other);
    }
  }
  return found;
};

/** For each node of the way: the cheapest way that is the same so far and leaves here by no edge that one found leaves by. */
const detours = (
  path: CheapPath,
  found: readonly CheapPath[],
  search: Search,
  starts: readonly number[],
  scratch: Scratch,
): readonly CheapPath[] => {
  const begun = new Set(found.map(({ nodes }) => nodes[0]));
  const elsewhere = starts.filter((start) => !begun.has(start));
  const other = cheapest(search, elsewhere, () => false, new Set(), scratch);
  const ways = other === undefined ? [] : [other];
  const passed = new Set<number>();
  path.edges.forEach((_, index) => {
    const node = path.nodes[index] ?? 0;
    const root = path.edges.slice(0, index);
    const closed = new Set(
      found.flatMap(({ nodes, edges }) =>
        nodes[0] === path.nodes[0] && root.every((edge, place) => edges[place] === edge) ? (edges[index] ?? []) : [],
      ),
    );
    const rest = cheapest(search, [node], (each) => passed.has(each), closed, scratch);
    passed.add(node);
    if (rest === undefined) return;
    ways.push({
      cost: costAlong(root, search.costOf) + rest.cost,
      nodes: [...path.nodes.slice(0, index), ...rest.nodes],
      edges: [...root, ...rest.edges],
    });
  });
  return ways;
};
