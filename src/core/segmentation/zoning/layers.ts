import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import { type AttackGraph, MEDIA_FLOW } from '../attack/attack-graph';
import { bucketQueue } from '../attack/bucket-queue';
import { SCALE, takeoverCost } from '../attack/effort-of';
import { type Hop, hopsAlong } from '../attack/hops';
import type { EntryGroup } from '../entries';
import { criticalityOf } from '../targets';

/** Something that an attack has to get through: it checks what passes. Ids are of what is guarded by it. */
export interface Layer {
  readonly kind: 'conduit' | 'edge' | 'flow' | 'second-factor' | 'media-scan';
  readonly id: string;
}

/** Targets behind the same layers on the weakest way to them from one kind of entry. */
export interface LayeredTargets {
  readonly entryKind: string;
  readonly targets: readonly string[];
  /** Different layers on the weakest way. */
  readonly layers: readonly Layer[];
  /** That way, to the first of the targets. */
  readonly way: readonly Hop[];
  /** Fewer than two layers in front of something on which a life depends. R47. */
  readonly thin: boolean;
}

/** Layers that are asked for in front of life-critical assets. */
export const ENOUGH_LAYERS = 2;

const NONE: readonly Layer[] = [];

/** What stands at the boundary that a flow crosses: what the conduit says of the pair, else each enforced edge of a zone. */
const boundaryLayers = (flow: DataFlow, model: Model): readonly Layer[] => {
  const crossing = model.crossingOf(flow);
  const conduit = crossing?.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
  if (conduit?.enforcement !== undefined) {
    const holds = isBarrier(conduit.enforcement) && conduit.ruleset !== 'any-any';
    return holds ? [{ kind: 'conduit', id: conduit.id }] : NONE;
  }
  return model.boundariesCrossedBy(flow).flatMap((boundary): readonly Layer[] => {
    if (boundary.kind !== 'zone' || !isBarrier(model.zone(boundary.zone)?.enforcement)) return [];
    return [{ kind: 'edge', id: boundary.zone }];
  });
};

/** All layers that whoever comes over the flow has to get through. What is unknown is none. */
export const layersOfFlow = (flow: DataFlow, model: Model): readonly Layer[] => {
  const boundary = boundaryLayers(flow, model);
  const own: readonly Layer[] =
    boundary.length === 0 && isBarrier(flow.enforcement) ? [{ kind: 'flow', id: flow.id }] : NONE;
  const factor: readonly Layer[] = flow.multiFactor === true ? [{ kind: 'second-factor', id: flow.id }] : NONE;
  return [...boundary, ...own, ...factor];
};

const layersOfEdges = (attack: AttackGraph): readonly (readonly Layer[])[] => {
  const { model } = attack.graph;
  const known = new Map<string, readonly Layer[]>();
  return Array.from(attack.edges.kind, (kind, edge) => {
    const id = attack.flowOf(edge);
    const flow = id === undefined ? undefined : model.flow(id);
    if (id === undefined || flow === undefined) return NONE;
    if (kind === MEDIA_FLOW) return flow.mediaScanning === true ? [{ kind: 'media-scan', id }] : NONE;
    const layers = known.get(id) ?? layersOfFlow(flow, model);
    known.set(id, layers);
    return layers;
  });
};

interface Search {
  /** The edge over which each node is come to on its weakest way; -1 where it begins or is not reached. */
  readonly by: Int32Array;
  /** Layers on the way times `SCALE`, and takeovers; `NEVER` where it is not reached. */
  readonly cost: Int32Array;
}
const NEVER = 2 ** 31 - 1;

/** The ways with the fewest layers, and of those with the fewest takeovers, from all starts at once. Near-linear. */
const weakest = (attack: AttackGraph, starts: readonly number[], costs: Int32Array): Search => {
  const { first, to } = attack.edges;
  const by = new Int32Array(attack.size).fill(-1);
  const cost = new Int32Array(attack.size).fill(NEVER);
  const done = new Uint8Array(attack.size);
  const queue = bucketQueue();
  for (const start of starts) {
    cost[start] = 0;
    queue.add(start, 0);
  }
  for (let node = queue.take(); node !== undefined; node = queue.take()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    const end = first[node + 1] ?? 0;
    for (let edge = first[node] ?? 0; edge < end; edge += 1) {
      const other = to[edge] ?? 0;
      const next = (cost[node] ?? 0) + (costs[edge] ?? 0);
      if (next >= (cost[other] ?? NEVER)) continue;
      cost[other] = next;
      by[other] = edge;
      queue.add(other, next);
    }
  }
  return { by, cost };
};

const wayTo = (attack: AttackGraph, { by }: Search, target: number): readonly number[] => {
  const edges: number[] = [];
  for (let edge = by[target] ?? -1; edge !== -1; edge = by[attack.edges.from[edge] ?? 0] ?? -1) edges.push(edge);
  return edges.reverse();
};

const distinct = (layers: readonly Layer[]): readonly Layer[] => [
  ...new Map(layers.map((layer) => [`${layer.kind} ${layer.id}`, layer])).values(),
];

/**
 * For each kind of entry and each target the weakest way: the one with the fewest layers, each counted whenever it is
 * passed; of those that it passes, the different ones are told. Flows with a strong control can be used like any other,
 * since their layers are what is counted. Thin ones first. One near-linear search for each kind of entry.
 */
export const defenceLayers = (
  attack: AttackGraph,
  entries: readonly EntryGroup[],
  targets: readonly string[],
): readonly LayeredTargets[] => {
  const { model } = attack.graph;
  const layers = layersOfEdges(attack);
  const takeovers = takeoverCost(attack);
  const costs = Int32Array.from(layers, (passed, edge) => passed.length * SCALE + takeovers(edge));
  const nodeOf = (id: string): number | undefined => attack.assetNode(id) ?? attack.zoneNode(id);
  const found = entries.flatMap(({ kind, ids }): readonly LayeredTargets[] => {
    const starts = ids.flatMap((id) => nodeOf(id) ?? []);
    const begun = new Set(starts);
    const search = weakest(attack, starts, costs);
    const groups = new Map<string, { targets: string[]; node: number; layers: readonly Layer[]; life: boolean }>();
    for (const id of targets) {
      const node = attack.assetNode(id);
      const asset = model.asset(id);
      if (node === undefined || asset === undefined || begun.has(node) || search.cost[node] === NEVER) continue;
      const passed = distinct(wayTo(attack, search, node).flatMap((edge) => layers[edge] ?? NONE));
      const life = criticalityOf(asset, model) === 'life';
      const key = JSON.stringify([life, passed]);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { targets: [id], node, layers: passed, life });
      else known.targets.push(id);
    }
    return [...groups.values()].map((group) => {
      const edges = wayTo(attack, search, group.node);
      const start = attack.edges.from[edges[0] ?? 0] ?? 0;
      return {
        entryKind: kind,
        targets: group.targets,
        layers: group.layers,
        way: hopsAlong(attack, start, edges),
        thin: group.life && group.layers.length < ENOUGH_LAYERS,
      };
    });
  });
  return found.sort((a, b) => Number(b.thin) - Number(a.thin) || a.layers.length - b.layers.length);
};
