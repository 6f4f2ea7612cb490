import { groupBy } from '../group';
import type { Asset } from '../model/asset';
import type { Graph } from '../model/graph';
import { type GraphStep, type Spread, spreadFrom } from '../model/spread';
import type { AttackPath } from './advice';

/** Above so many critical assets, like things in one zone share one path. */
const PATHS_LISTED = 300;

const SPREAD = { flows: 'uncontrolled', besidesNetwork: true } as const;

/** Everything that an attack from the entries can take over: what surely, and what when unknown things are open. */
export interface Spreads {
  readonly certain: Spread;
  readonly possible: Spread;
}

/** Two searches from all entries at once, each near-linear in assets, flows and zones. */
export const spreadsFrom = (graph: Graph, entries: readonly string[]): Spreads => ({
  certain: spreadFrom(graph, entries, { ...SPREAD, certainOnly: true }),
  possible: spreadFrom(graph, entries, { ...SPREAD, certainOnly: false }),
});

/** The steps as a path; `undefined` where there are none. */
export const pathOf = (steps: readonly GraphStep[] | undefined, target: string): AttackPath | undefined => {
  const entry = steps?.[0]?.from;
  if (steps === undefined || entry === undefined) return undefined;
  return {
    entry,
    target,
    steps: steps.map(({ from, to, why, via, certain }) =>
      via === undefined ? { from, to, why, certain } : { from, to, why, via, certain },
    ),
    certain: steps.every(({ certain }) => certain),
  };
};

/** The certain way unless the possible one has fewer steps. */
export const shorter = (certain: AttackPath | undefined, possible: AttackPath | undefined): AttackPath | undefined =>
  certain !== undefined && (possible === undefined || certain.steps.length <= possible.steps.length)
    ? certain
    : possible;

/** One path for each target that can be reached; a target that is itself an entry has none. */
const shortestPaths = (targets: readonly Asset[], spreads: Spreads): readonly AttackPath[] =>
  targets.flatMap(({ id }) => {
    const path = shorter(pathOf(spreads.certain.pathTo(id), id), pathOf(spreads.possible.pathTo(id), id));
    return path === undefined ? [] : [path];
  });

/** Of like targets in one zone at the same distance the first by id; the others are named beside it. */
const groupAlike = (paths: readonly AttackPath[], graph: Graph): readonly AttackPath[] => {
  const groups = groupBy(paths, (path) => {
    const target = graph.model.asset(path.target);
    return [target?.zone, target?.kind, path.steps.length, path.certain].join('|');
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.length === 0 ? first : { ...first, alike: others.map(({ target }) => target) }],
  );
};

/**
 * The shortest way on the possible graph from an untrusted entry to each critical asset that can be reached, shortest
 * first; of two equally short ones the certain. Flows behind a strong control are no way in. Deterministic.
 */
export const attackPaths = (graph: Graph, targets: readonly Asset[], spreads: Spreads): readonly AttackPath[] => {
  const paths = shortestPaths(targets, spreads);
  const listed = paths.length > PATHS_LISTED ? groupAlike(paths, graph) : paths;
  return [...listed].sort((a, b) => a.steps.length - b.steps.length || (a.target < b.target ? -1 : 1));
};
