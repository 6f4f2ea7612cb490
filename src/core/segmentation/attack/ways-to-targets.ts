import type { EffortKind, Efforts } from '../../library/attack-effort';
import type { EntryGroup } from '../entries';
import { criticalityOf } from '../targets';
import { type Alike, alikeIn } from './alike';
import { type AttackGraph, CONTROLLED_FLOW } from './attack-graph';
import { cheapestPaths } from './cheapest-paths';
import { NO_WAY } from './costs-to';
import { effortKindsOf, SCALE, takeoverCost } from './effort-of';
import { type Hop, hopsAlong } from './hops';

/** One takeover on a way, with what stands for how hard it is and with the assets that would do as well. */
export interface WayHop extends Hop {
  readonly efforts: readonly EffortKind[];
  /** Assets like the one that is taken over, itself included: of its kind, as weak, with the same ways on. By id. */
  readonly alike: readonly string[];
}

/** A way from where attacks begin to critical assets, for all that are alike on it at once. */
export interface AttackWay {
  /** The kind of entry, as in `EntryGroup`. */
  readonly entryKind: string;
  readonly entries: readonly string[];
  /** The critical assets at its end; those of one way are alike. */
  readonly targets: readonly string[];
  readonly hops: readonly WayHop[];
  /** Ordinal points of all steps; they only put ways in order. */
  readonly effort: number;
  /** `false` when it is one only if something unknown turns out so. */
  readonly certain: boolean;
}

export interface WaysOptions {
  readonly entries: readonly EntryGroup[];
  readonly targets: readonly string[];
  /** How many to each group of like targets at most. */
  readonly count: number;
  /** What comes first: the fewest takeovers, or the least effort. */
  readonly by: 'takeovers' | 'effort';
  readonly efforts: Efforts;
  /** `YYYY-MM-DD`; support that ended before it makes a takeover easy. */
  readonly today: string;
}

interface Ground {
  readonly attack: AttackGraph;
  readonly alike: Alike;
  readonly kinds: readonly (EffortKind | undefined)[];
  readonly efforts: Efforts;
  readonly entryKindOf: ReadonlyMap<number, string>;
}

const nodeOf = (attack: AttackGraph, id: string): readonly number[] => {
  const node = attack.assetNode(id) ?? attack.zoneNode(id);
  return node === undefined ? [] : [node];
};

const labelOf =
  (attack: AttackGraph, entryKindOf: ReadonlyMap<number, string>, targets: ReadonlySet<string>, weak: WeakAt) =>
  (node: number): string => {
    const what = attack.node(node);
    const entry = entryKindOf.get(node) ?? '';
    if (what.kind !== 'asset') return `${node}`;
    const asset = attack.graph.model.asset(what.asset);
    if (asset === undefined) return `${node}`;
    const target = targets.has(asset.id) ? (criticalityOf(asset, attack.graph.model) ?? '') : '';
    return ['asset', asset.kind, entry, target, weak.get(node) ?? ''].join('|');
  };

type WeakAt = ReadonlyMap<number, string>;

/** How each asset is taken over from its network and whether it surely is there, by its node. */
const weaknessesIn = (attack: AttackGraph, kinds: readonly (EffortKind | undefined)[]): WeakAt =>
  new Map(
    [...attack.edges.to].flatMap((node, edge) => {
      const kind = kinds[edge];
      const heard = kind !== undefined && attack.node(attack.edges.from[edge] ?? 0).kind === 'heard';
      return heard ? [[node, `${kind}|${attack.edges.kind[edge]}`]] : [];
    }),
  );

const assetsOf = ({ attack, alike }: Ground, group: number): readonly string[] =>
  (alike.members[group] ?? [])
    .flatMap((node) => {
      const what = attack.node(node);
      return what.kind === 'asset' ? [what.asset] : 'zone' in what && what.zone !== undefined ? [what.zone] : [];
    })
    .sort();

/**
 * A way through the groups as one through the graph: each step goes on from the node that the step before came to. There
 * is such a step, since all nodes of a group lead to the same groups.
 */
const spelt = ({ attack, alike, kinds }: Ground, start: number, edges: readonly number[]): readonly number[] => {
  const { first, to, kind } = attack.edges;
  let node = start;
  return edges.map((between) => {
    const [next, rests] = [alike.edges.to[between] ?? 0, alike.edges.kind[between]];
    const like = kinds[alike.edgeOf[between] ?? 0];
    let edge = first[node] ?? 0;
    while (alike.groupOf[to[edge] ?? 0] !== next || kinds[edge] !== like || kind[edge] !== rests) edge += 1;
    node = to[edge] ?? 0;
    return edge;
  });
};

const wayAlong = (ground: Ground, groups: readonly number[], edges: readonly number[]): AttackWay => {
  const { attack, alike, kinds, efforts } = ground;
  const entry = groups[0] ?? 0;
  const start = alike.members[entry]?.[0] ?? 0;
  const way = spelt(ground, start, edges);
  const hops = hopsAlong(attack, start, way);
  const legs: EffortKind[][] = [[]];
  way.forEach((edge) => {
    const kind = kinds[edge];
    if (kind !== undefined) legs.at(-1)?.push(kind);
    if (attack.node(attack.edges.to[edge] ?? 0).kind === 'asset') legs.push([]);
  });
  const told = hops.map((hop, index) => ({
    ...hop,
    efforts: legs[index] ?? [],
    alike: assetsOf(ground, alike.groupOf[attack.assetNode(hop.to) ?? 0] ?? 0),
  }));
  return {
    entryKind: ground.entryKindOf.get(start) ?? '',
    entries: assetsOf(ground, entry),
    targets: told.at(-1)?.alike ?? [],
    hops: told,
    effort: legs.flat().reduce((sum, kind) => sum + efforts[kind], 0),
    certain: told.every(({ certain }) => certain),
  };
};

/** Two of a machine's interfaces may lead over the same networks: ways that differ in nothing that is told are one. */
const toldOnce = (ways: readonly AttackWay[]): readonly AttackWay[] => [
  ...new Map(ways.map((way) => [JSON.stringify([way.entries, way.hops]), way])).values(),
];

/**
 * The first ways from where attacks begin to critical assets, for all that are alike at once, in order: to each group of
 * like targets the given number at most. No way comes by one place twice, none over a flow with a strong control, none
 * through a second entry. Deterministic. One search near-linear in the groups for each group of targets, and small ones
 * besides (see `cheapestPaths`).
 */
export const waysToTargets = (attack: AttackGraph, options: WaysOptions): readonly AttackWay[] => {
  const { entries, efforts, today, count, by } = options;
  const kinds = effortKindsOf(attack, today);
  const entryKindOf = new Map(
    entries.flatMap(({ kind, ids }) => ids.flatMap((id) => nodeOf(attack, id).map((node) => [node, kind] as const))),
  );
  const takeovers = takeoverCost(attack);
  const { kind, to } = attack.edges;
  const points = (edge: number): number => {
    const what = kinds[edge];
    return what === undefined ? 0 : efforts[what];
  };
  const stepCosts = Int32Array.from(kind, (what, edge) => {
    if (what === CONTROLLED_FLOW || entryKindOf.has(to[edge] ?? -1)) return NO_WAY;
    return by === 'takeovers' ? takeovers(edge) * SCALE + points(edge) : points(edge) * SCALE + takeovers(edge);
  });
  // What tells edges apart: what they rest on, and how hard that is.
  const marks = new Map<string, number>();
  const mark = Uint16Array.from(kind, (what, edge) => {
    const key = `${what}|${kinds[edge] ?? ''}`;
    const number = marks.get(key) ?? marks.size;
    marks.set(key, number);
    return number;
  });
  const label = labelOf(attack, entryKindOf, new Set(options.targets), weaknessesIn(attack, kinds));
  const alike = alikeIn(attack.edges, attack.size, label, (edge) => mark[edge] ?? 0);
  const ground: Ground = { attack, alike, kinds, efforts, entryKindOf };
  const groupsOf = (nodes: Iterable<number>): readonly number[] => [
    ...new Set([...nodes].map((node) => alike.groupOf[node] ?? 0)),
  ];
  const starts = groupsOf(entryKindOf.keys());
  const targets = groupsOf(options.targets.flatMap((id) => nodeOf(attack, id)));
  const costs = alike.edgeOf.map((edge) => stepCosts[edge] ?? NO_WAY);
  return targets
    .filter((target) => !starts.includes(target))
    .flatMap((target) =>
      toldOnce(
        cheapestPaths(alike.edges, alike.size, { starts, target, count, costs }).map(({ nodes, edges }) =>
          wayAlong(ground, nodes, edges),
        ),
      ),
    );
};
