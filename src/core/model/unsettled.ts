import { authenticationOf } from './defaults';
import type { Graph } from './graph';
import type { ZoneId } from './id';
import type { GraphStep, Spread } from './spread';
import { spreadFrom } from './spread';

/** Something whose value would settle whether a way exists. */
export interface Unsettled {
  readonly what: 'zone-enforcement' | 'flow-authentication' | 'asset-networked' | 'asset-zone';
  readonly element: string;
}

const edgesUnknown = (graph: Graph, a: string, b: string): readonly Unsettled[] => {
  const { model } = graph;
  const [out, into] = [model.lineOf(a as ZoneId), model.lineOf(b as ZoneId)];
  const shared = new Set(out.filter((zone) => into.includes(zone)));
  return [...out, ...into]
    .filter((zone) => !shared.has(zone) && zone.enforcement === undefined)
    .map(({ id }) => ({ what: 'zone-enforcement', element: id }));
};

const unknownsOf = (graph: Graph, step: GraphStep): readonly Unsettled[] => {
  const { model } = graph;
  const flow = step.via === undefined ? undefined : model.flow(step.via);
  if (flow !== undefined) {
    if (authenticationOf(flow, model).value === undefined) {
      return [{ what: 'flow-authentication', element: flow.id }];
    }
    const crossing = model.crossingOf(flow);
    return crossing === undefined ? [] : edgesUnknown(graph, ...crossing.zones);
  }
  const target = model.asset(step.to);
  if (target === undefined) return [];
  if (target.zone === undefined) return [{ what: 'asset-zone', element: target.id }];
  if (graph.networked(target).value === undefined) return [{ what: 'asset-networked', element: target.id }];
  const from = graph.legsOf(step.from)[0] ?? step.from;
  return edgesUnknown(graph, from, target.zone);
};

const spreads = new WeakMap<Graph, Map<string, Spread>>();

/**
 * What is unknown on the shortest way from the zones to the asset that is only possible. Empty when there is no such
 * way. One linear sweep for each set of zones, kept.
 */
export const unsettledOnWay = (
  graph: Graph,
  zones: readonly string[],
  asset: string,
  flows: 'uncontrolled' | 'all',
): readonly Unsettled[] => {
  const kept = spreads.get(graph) ?? new Map<string, Spread>();
  spreads.set(graph, kept);
  const key = `${flows} ${zones.join(' ')}`;
  const spread = kept.get(key) ?? spreadFrom(graph, zones, { flows, certainOnly: false });
  kept.set(key, spread);
  const unknowns = (spread.pathTo(asset) ?? [])
    .filter(({ certain }) => !certain)
    .map((step) => unknownsOf(graph, step));
  const seen = new Map(unknowns.flat().map((one) => [`${one.what} ${one.element}`, one]));
  return [...seen.values()];
};
