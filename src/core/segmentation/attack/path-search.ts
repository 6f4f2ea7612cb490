import { bucketQueue } from './bucket-queue';
import { type Costs, type CostsTo, costsTo, NO_WAY } from './costs-to';
import type { Edges } from './edges';

/** A way through the graph that comes by no node twice. */
export interface CheapPath {
  readonly cost: number;
  readonly nodes: readonly number[];
  /** One less than nodes. */
  readonly edges: readonly number[];
}

/** What a look-up gave: a way, or that a way costs no less than this and that only a search tells. */
export type Found =
  | { readonly path: CheapPath }
  | { readonly atLeast: number; readonly search: () => CheapPath | undefined };

/** Looks for cheapest ways to one target. */
export interface Search {
  /** From whichever of the starts is nearest, the first of equally near ones; `undefined` when none has a way. */
  fromAny(starts: readonly number[]): CheapPath | undefined;
  /** From a node by none of the closed edges and past nodes already passed. */
  past(node: number, passed: readonly number[], closed: ReadonlySet<number>): Found | undefined;
  costAlong(edges: readonly number[]): number;
}

interface Ground {
  readonly edges: Edges;
  readonly steps: Costs;
  readonly left: CostsTo;
  readonly target: number;
}

/** The way that an open graph gives from a node; `undefined` when it comes by a node that is closed. */
const along = (
  { edges, left, target }: Ground,
  start: number,
  isClosed: (node: number) => boolean,
): CheapPath | undefined => {
  const nodes = [start];
  const way: number[] = [];
  for (let node = start; node !== target; ) {
    const edge = left.next[node] ?? -1;
    if (edge === -1) return undefined;
    node = edges.to[edge] ?? 0;
    if (isClosed(node)) return undefined;
    way.push(edge);
    nodes.push(node);
  }
  return { cost: left.costs[start] ?? 0, nodes, edges: way };
};

/** The edge by which the target is nearest, of those that are not closed; -1 where none leads there. */
const nearestEdge = (
  { edges: { first, to }, steps, left }: Ground,
  node: number,
  isClosed: (node: number) => boolean,
  closed: ReadonlySet<number>,
): number => {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const end = first[node + 1] ?? 0;
  for (let edge = first[node] ?? 0; edge < end; edge += 1) {
    const [step, other] = [steps[edge] ?? NO_WAY, to[edge] ?? 0];
    const rest = left.costs[other] ?? NO_WAY;
    if (step === NO_WAY || rest === NO_WAY || closed.has(edge) || isClosed(other) || step + rest >= least) continue;
    least = step + rest;
    best = edge;
  }
  return best;
};

/** Scratch space that is cleared by counting up. */
interface Scratch {
  readonly cost: Int32Array;
  readonly by: Int32Array;
  readonly seen: Int32Array;
  readonly done: Int32Array;
  readonly passed: Int32Array;
  turn: number;
}

/** Looks first where the least is left (A*, with the true cost in an open graph as what is left). */
const searchAround = (
  { edges: { first, from, to }, steps, left, target }: Ground,
  start: number,
  closed: ReadonlySet<number>,
  scratch: Scratch,
): CheapPath | undefined => {
  const { cost, by, seen, done, passed, turn } = scratch;
  const queue = bucketQueue();
  const reach = (node: number, spent: number, edge: number): void => {
    const rest = left.costs[node] ?? NO_WAY;
    if (rest === NO_WAY || passed[node] === turn || (seen[node] === turn && (cost[node] ?? 0) <= spent)) return;
    seen[node] = turn;
    cost[node] = spent;
    by[node] = edge;
    queue.add(node, spent + rest);
  };
  reach(start, 0, -1);
  for (let node = queue.take(); node !== undefined && node !== target; node = queue.take()) {
    if (done[node] === turn) continue;
    done[node] = turn;
    const spent = cost[node] ?? 0;
    const end = first[node + 1] ?? 0;
    for (let edge = first[node] ?? 0; edge < end; edge += 1) {
      const step = steps[edge] ?? NO_WAY;
      if (step !== NO_WAY && (node !== start || !closed.has(edge))) reach(to[edge] ?? 0, spent + step, edge);
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

/** One search through the whole graph, near-linear; after it each question mostly follows what that found. */
export const searchOf = (edges: Edges, size: number, target: number, steps: Costs): Search => {
  const ground: Ground = { edges, steps, left: costsTo(edges, size, target, steps), target };
  const scratch: Scratch = {
    cost: new Int32Array(size),
    by: new Int32Array(size),
    seen: new Int32Array(size),
    done: new Int32Array(size),
    passed: new Int32Array(size),
    turn: 0,
  };
  const close = (nodes: readonly number[]): number => {
    scratch.turn += 1;
    for (const node of nodes) scratch.passed[node] = scratch.turn;
    return scratch.turn;
  };
  return {
    fromAny: (starts) => {
      const cost = (start: number): number => ground.left.costs[start] ?? NO_WAY;
      const open = starts.filter((start) => cost(start) !== NO_WAY);
      const nearest = open.reduce((best, start) => (best === -1 || cost(start) < cost(best) ? start : best), -1);
      return nearest === -1 ? undefined : along(ground, nearest, () => false);
    },
    past: (node, passed, closed) => {
      const turn = close(passed);
      const isClosed = (each: number): boolean => each === node || scratch.passed[each] === turn;
      const edge = nearestEdge(ground, node, isClosed, closed);
      if (edge === -1) return undefined;
      const rest = along(ground, edges.to[edge] ?? 0, isClosed);
      const [step, cost] = [steps[edge] ?? 0, ground.left.costs[edges.to[edge] ?? 0] ?? 0];
      if (rest !== undefined)
        return { path: { cost: step + cost, nodes: [node, ...rest.nodes], edges: [edge, ...rest.edges] } };
      const search = (): CheapPath | undefined => {
        close(passed);
        return searchAround(ground, node, closed, scratch);
      };
      return { atLeast: step + cost, search };
    },
    costAlong: (way) => way.reduce((sum, edge) => sum + (steps[edge] ?? 0), 0),
  };
};
