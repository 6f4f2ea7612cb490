import { neverSame } from '../memory';
import { authenticationOf } from './defaults';
import type { Graph } from './graph';
import type { ZoneId } from './id';
import type { GraphStep } from './spread';
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

/** What is unknown about one step that is only possible. */
export const unknownsOfStep = (graph: Graph, step: GraphStep): readonly Unsettled[] => {
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

interface Kept {
  unsettled(key: string): readonly Unsettled[];
}
const kept = new WeakMap<Graph, Kept>();

/** One linear sweep for each set of zones, kept in the graph's memory as what it says about each asset is. */
const keptOf = (graph: Graph): Kept => {
  const known = kept.get(graph);
  if (known !== undefined) return known;
  const { memory } = graph;
  const spread = memory.keep((key) => {
    const { flows, zones } = JSON.parse(key) as Question;
    return spreadFrom(graph, zones, { flows, certainOnly: false });
  }, neverSame);
  const made: Kept = {
    unsettled: memory.keep((key) => {
      const { asset, ...sweep } = JSON.parse(key) as Question;
      const unknowns = (spread(JSON.stringify(sweep)).pathTo(asset) ?? [])
        .filter(({ certain }) => !certain)
        .flatMap((step) => unknownsOfStep(graph, step));
      return [...new Map(unknowns.map((one) => [`${one.what} ${one.element}`, one])).values()];
    }),
  };
  kept.set(graph, made);
  return made;
};

interface Question {
  readonly flows: 'uncontrolled' | 'all';
  readonly zones: readonly string[];
  readonly asset: string;
}

/**
 * What is unknown on the shortest way from the zones to the asset that is only possible. Empty when there is no such
 * way.
 */
export const unsettledOnWay = (
  graph: Graph,
  zones: readonly string[],
  asset: string,
  flows: 'uncontrolled' | 'all',
): readonly Unsettled[] => {
  const question: Question = { flows, zones, asset };
  return keptOf(graph).unsettled(JSON.stringify(question));
};
