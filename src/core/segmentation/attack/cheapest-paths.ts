import type { Costs } from './costs-to';
import type { Edges } from './edges';
import { type CheapPath, type Search, searchOf } from './path-search';

/** A way that waits to be told, or that is known to cost no less than so much and waits to be searched for. */
interface Waiting {
  readonly cost: number;
  readonly path: CheapPath | undefined;
  readonly search: () => CheapPath | undefined;
  /** The place from which on it differs from the way it is a detour of; -1 for its start. */
  readonly differsFrom: number;
}

const NOTHING = (): undefined => undefined;
const told = (path: CheapPath, differsFrom: number): Waiting => ({
  cost: path.cost,
  path,
  search: NOTHING,
  differsFrom,
});

/**
 * Cheaper first; of equal cost what need not be searched for, then fewer steps, then by the numbers of edges: the same
 * order on every machine.
 */
const before = ({ cost, path: a }: Waiting, { cost: other, path: b }: Waiting): number => {
  if (cost !== other) return cost - other;
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  if (a.edges.length !== b.edges.length) return a.edges.length - b.edges.length;
  const place = a.edges.findIndex((edge, index) => edge !== b.edges[index]);
  return place === -1 ? (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0) : (a.edges[place] ?? 0) - (b.edges[place] ?? 0);
};

/** The cheapest way from a start at which none of those found begins. */
const fromElsewhere = (
  found: readonly CheapPath[],
  starts: readonly number[],
  search: Search,
): CheapPath | undefined => {
  const begun = new Set(found.map(({ nodes }) => nodes[0]));
  return search.fromAny(starts.filter((start) => !begun.has(start)));
};

/**
 * For each node of the way from where it differs: the cheapest one that is the same so far and leaves here by no edge that
 * one found leaves by. What leaves earlier was looked for when the way itself was found.
 */
const detours = (
  path: CheapPath,
  differsFrom: number,
  found: readonly CheapPath[],
  search: Search,
): readonly Waiting[] => {
  const ways: Waiting[] = [];
  const alike = found.filter(({ nodes }) => nodes[0] === path.nodes[0]);
  for (let place = Math.max(differsFrom, 0); place < path.edges.length; place += 1) {
    const root = path.edges.slice(0, place);
    const passed = path.nodes.slice(0, place);
    const spent = search.costAlong(root);
    const closed = alike.flatMap(({ edges }) =>
      root.every((edge, index) => edges[index] === edge) ? (edges[place] ?? []) : [],
    );
    const joined = (rest: CheapPath): CheapPath => ({
      cost: spent + rest.cost,
      nodes: [...passed, ...rest.nodes],
      edges: [...root, ...rest.edges],
    });
    const rest = search.past(path.nodes[place] ?? 0, passed, new Set(closed));
    if (rest === undefined) continue;
    if ('path' in rest) {
      ways.push(told(joined(rest.path), place));
      continue;
    }
    const searched = (): CheapPath | undefined => {
      const way = rest.search();
      return way === undefined ? undefined : joined(way);
    };
    ways.push({ cost: spent + rest.atLeast, path: undefined, search: searched, differsFrom: place });
  }
  return ways;
};

export interface CheapestPathsOptions {
  readonly starts: readonly number[];
  readonly target: number;
  /** How many at most. */
  readonly count: number;
  readonly costs: Costs;
}

/**
 * The cheapest ways from any of the starts to the target that come by no node twice, the cheapest first (Yen's algorithm
 * as Lawler trims it). One search through the whole graph; detours mostly follow what it found, and where they cannot, a
 * search waits until its turn comes.
 */
export const cheapestPaths = (
  edges: Edges,
  size: number,
  { starts, target, count, costs }: CheapestPathsOptions,
): readonly CheapPath[] => {
  const search = searchOf(edges, size, target, costs);
  const found: CheapPath[] = [];
  const waiting: Waiting[] = [];
  const known = new Set<string>();
  const wait = (way: Waiting): void => {
    const key = way.path === undefined ? undefined : [way.path.nodes[0], ...way.path.edges].join();
    if (key === undefined || !known.has(key)) waiting.push(way);
    if (key !== undefined) known.add(key);
  };
  const first = search.fromAny(starts);
  if (first !== undefined) wait(told(first, -1));
  while (found.length < count) {
    waiting.sort(before);
    const next = waiting.shift();
    if (next === undefined) break;
    const { path, differsFrom } = next;
    if (path === undefined) {
      const searched = next.search();
      if (searched !== undefined) wait(told(searched, differsFrom));
      continue;
    }
    found.push(path);
    const elsewhere = fromElsewhere(found, starts, search);
    if (elsewhere !== undefined) wait(told(elsewhere, -1));
    detours(path, differsFrom, found, search).forEach(wait);
  }
  return found;
};
