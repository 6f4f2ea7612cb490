import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';
import { isBarrier } from '../../model/openness';
import { type AttackGraph, MEDIA_FLOW } from '../attack/attack-graph';
import { takeoverCost } from '../attack/effort-of';
import { type Hop, hopsAlong } from '../attack/hops';
import type { EntryGroup } from '../entries';
import { criticalityOf } from '../targets';
import { type LayerSet, weakestWays } from './weakest-ways';

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

const keyOf = ({ kind, id }: Layer): string => `${kind} ${id}`;

const distinct = (layers: readonly Layer[]): readonly Layer[] => [
  ...new Map(layers.map((layer) => [keyOf(layer), layer])).values(),
];

/** Layers as numbers, the same for the same layer on every edge. */
const numbered = (layers: readonly (readonly Layer[])[]): readonly LayerSet[] => {
  const numbers = new Map<string, number>();
  const numberOf = (layer: Layer): number => {
    const known = numbers.get(keyOf(layer)) ?? numbers.size;
    numbers.set(keyOf(layer), known);
    return known;
  };
  const sets = new Map<readonly Layer[], LayerSet>();
  return layers.map((passed) => {
    const set = sets.get(passed) ?? [...new Set(passed.map(numberOf))].sort((a, b) => a - b);
    sets.set(passed, set);
    return set;
  });
};

/**
 * For each kind of entry and each target the weakest way: the one with the fewest different layers, since who is through
 * a checkpoint once gets through it again. Flows with a strong control can be used like any other,
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
  const sets = numbered(layers);
  const nodeOf = (id: string): number | undefined => attack.assetNode(id) ?? attack.zoneNode(id);
  const found = entries.flatMap(({ kind, ids }): readonly LayeredTargets[] => {
    const starts = ids.flatMap((id) => nodeOf(id) ?? []);
    const begun = new Set(starts);
    const weakest = weakestWays(attack.edges, attack.size, starts, sets, takeovers);
    const groups = new Map<string, { targets: string[]; node: number; layers: readonly Layer[]; life: boolean }>();
    for (const id of targets) {
      const node = attack.assetNode(id);
      const asset = model.asset(id);
      if (node === undefined || asset === undefined || begun.has(node) || !weakest.isReached(node)) continue;
      const passed = distinct(weakest.wayTo(node).flatMap((edge) => layers[edge] ?? NONE));
      const life = criticalityOf(asset, model) === 'life';
      const key = JSON.stringify([life, passed]);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { targets: [id], node, layers: passed, life });
      else known.targets.push(id);
    }
    return [...groups.values()].map((group) => {
      const edges = weakest.wayTo(group.node);
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
