import { bucketQueue } from '../attack/bucket-queue';
import type { Edges } from '../attack/edges';
import { SCALE } from '../attack/effort-of';

/** What stands on edges, as numbers: each layer has one number wherever it stands. Sorted, each once. */
export type LayerSet = readonly number[];

export interface WeakestWays {
  isReached(node: number): boolean;
  /** The edges of the weakest way to a node, from its start. */
  wayTo(node: number): readonly number[];
}

/**
 * How many sets of layers are kept for one place. Whoever comes to a place through one more layer may get on more
 * cheaply, where that same layer stands in the way again; so the set with the fewest is not enough to go on with.
 */
const MOST_SETS = 6;

const NONE: LayerSet = [];

const joined = (a: LayerSet, b: LayerSet): LayerSet =>
  b.every((layer) => a.includes(layer)) ? a : [...new Set([...a, ...b])].sort((x, y) => x - y);

const isWithin = (a: LayerSet, b: LayerSet): boolean =>
  a === b || (a.length <= b.length && a.every((layer) => b.includes(layer)));

/** Joins sets, each two just once: many edges lead from the same set over the same layers. */
const joining = (): ((a: LayerSet, b: LayerSet) => LayerSet) => {
  const known = new Map<LayerSet, Map<LayerSet, LayerSet>>();
  return (a, b) => {
    if (b.length === 0) return a;
    let withA = known.get(a);
    if (withA === undefined) {
      withA = new Map();
      known.set(a, withA);
    }
    let both = withA.get(b);
    if (both === undefined) {
      both = joined(a, b);
      withA.set(b, both);
    }
    return both;
  };
};

/**
 * The ways with the fewest different layers from any of the starts to every node, and of those with the fewest
 * takeovers: a layer that was passed once holds nobody back when it stands in the way again. `layers` and `takeovers`
 * are by edge. Exact where no more than `MOST_SETS` sets of layers, none within another, lead to one place; else
 * perhaps a layer too many, never one too few that a way has. Near-linear in the edges for each set that is kept.
 */
export const weakestWays = (
  { first, to, from }: Edges,
  size: number,
  starts: readonly number[],
  layers: readonly LayerSet[],
  takeovers: (edge: number) => number,
): WeakestWays => {
  const nodes: number[] = [];
  const sets: LayerSet[] = [];
  const costs: number[] = [];
  const edges: number[] = [];
  const before: number[] = [];
  /** The labels that are settled at each node, the weakest first. */
  const settled: (number[] | undefined)[] = new Array(size).fill(undefined);
  const queue = bucketQueue();
  const join = joining();
  const add = (node: number, set: LayerSet, taken: number, edge: number, back: number): void => {
    const label = nodes.push(node) - 1;
    sets.push(set);
    costs.push(taken);
    edges.push(edge);
    before.push(back);
    queue.add(label, set.length * SCALE + taken);
  };
  const isWorse = (node: number, set: LayerSet): boolean => {
    const known = settled[node];
    if (known === undefined) return false;
    if (known.length >= MOST_SETS) return true;
    for (const label of known) if (isWithin(sets[label] ?? NONE, set)) return true;
    return false;
  };
  for (const start of starts) add(start, NONE, 0, -1, -1);
  for (let label = queue.take(); label !== undefined; label = queue.take()) {
    const [node, set, taken] = [nodes[label] ?? 0, sets[label] ?? NONE, costs[label] ?? 0];
    if (isWorse(node, set)) continue;
    const known = settled[node];
    if (known === undefined) settled[node] = [label];
    else known.push(label);
    const end = first[node + 1] ?? 0;
    for (let edge = first[node] ?? 0; edge < end; edge += 1) {
      const other = to[edge] ?? 0;
      const next = join(set, layers[edge] ?? NONE);
      if (!isWorse(other, next)) add(other, next, taken + takeovers(edge), edge, label);
    }
  }
  return {
    isReached: (node) => settled[node] !== undefined,
    wayTo: (node) => {
      const way: number[] = [];
      let label = settled[node]?.[0] ?? -1;
      for (; label !== -1 && from[edges[label] ?? -1] !== undefined; label = before[label] ?? -1)
        way.push(edges[label] ?? 0);
      return way.reverse();
    },
  };
};
