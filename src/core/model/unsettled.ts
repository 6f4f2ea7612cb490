import { append } from '../group';
import { neverSame } from '../memory';
import { saysTheSame } from '../says-the-same';
import { authenticationOf, isUntrusted } from './defaults';
import { firstStepInto } from './first-step';
import type { Graph } from './graph';
import type { ZoneId } from './id';
import { NOWHERE } from './openness';
import { SOMETHING } from './reachability';
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

/** Zones of some types where a way may begin. */
interface Starts {
  /** Untrusted ones where there are any, else all. In the order of the graph's zones. */
  readonly zones: ReadonlySet<string>;
  /** Those among all whose type nobody knows. */
  readonly untyped: readonly string[];
  /** Tells searches apart: many sets of types begin in the same zones. */
  readonly key: string;
}

/** A zone as a place to begin. */
interface Start {
  readonly zone: string;
  /** Its place among the zones of the graph. */
  readonly place: number;
  readonly isUntrusted: boolean;
}

/** Zones of the graph by their type; `SOMETHING` where nobody knows it. Linear. */
const startsByType = ({ model, zones, zoneTypeOf }: Graph): ReadonlyMap<string, readonly Start[]> => {
  const byType = new Map<string, Start[]>();
  zones.forEach((zone, place) => {
    if (zone === NOWHERE) return;
    append(byType, zoneTypeOf(zone) ?? SOMETHING, { zone, place, isUntrusted: isUntrusted(model, zone as ZoneId) });
  });
  return byType;
};

const NO_STARTS: readonly Start[] = [];

const startsOf = (ofType: (type: string) => readonly Start[], types: readonly string[]): Starts => {
  const all = [...new Set(types)].flatMap(ofType).sort((a, b) => a.place - b.place);
  const untrusted = all.filter((start) => start.isUntrusted);
  const begin = (untrusted.length > 0 ? untrusted : all).map(({ zone }) => zone);
  const untyped = types.includes(SOMETHING) ? ofType(SOMETHING).map(({ zone }) => zone) : [];
  return { zones: new Set(begin), untyped, key: JSON.stringify(begin) };
};

const sameStarts = (a: Starts, b: Starts): boolean => a.key === b.key && saysTheSame(a.untyped, b.untyped);

/** What is asked, as a key: which ways, from zones of which types, and to which asset. */
type Question = readonly [flows: 'uncontrolled' | 'all', types: readonly string[], asset?: string];
const keyOf = (...question: Question): string => JSON.stringify(question);
const questionOf = (key: string): Question => JSON.parse(key) as Question;

interface Kept {
  starts(key: string): Starts;
  unsettled(key: string): readonly Unsettled[];
}
const kept = new WeakMap<Graph, Kept>();

/**
 * What it says about each asset is kept in the graph's memory, as is one linear sweep for each set of zones to begin in
 * from which an asset is more than a step away.
 */
const keptOf = (graph: Graph): Kept => {
  const known = kept.get(graph);
  if (known !== undefined) return known;
  const { memory } = graph;
  const ofType = memory.keepAll(
    () => startsByType(graph),
    (byType, type) => byType.get(type) ?? NO_STARTS,
  );
  const starts = memory.keep((key) => startsOf(ofType, questionOf(key)[1]), sameStarts);
  const spreads = (flows: 'uncontrolled' | 'all') =>
    memory.keep(
      (zones) => spreadFrom(graph, JSON.parse(zones) as readonly string[], { flows, certainOnly: false }),
      neverSame,
    );
  const over = { uncontrolled: spreads('uncontrolled'), all: spreads('all') } as const;
  const made: Kept = {
    starts,
    unsettled: memory.keep((key) => {
      const [flows, types, asset = ''] = questionOf(key);
      const { zones, key: begin } = starts(keyOf('all', types));
      const steps = firstStepInto(graph, zones, asset) ?? over[flows](begin).pathTo(asset) ?? [];
      const unknowns = steps.filter(({ certain }) => !certain).flatMap((step) => unknownsOfStep(graph, step));
      return [...new Map(unknowns.map((one) => [`${one.what} ${one.element}`, one])).values()];
    }),
  };
  kept.set(graph, made);
  return made;
};

/** Zones of those types whose own type is not known; `SOMETHING` among the types stands for it. Sorted. */
export const untypedAmong = (graph: Graph, types: readonly string[]): readonly string[] =>
  keptOf(graph).starts(keyOf('all', types)).untyped;

/**
 * What is unknown on the shortest way to the asset from zones of those types, the untrusted ones where there are any,
 * that is only possible. Empty when there is no such way.
 */
export const unsettledOnWay = (
  graph: Graph,
  types: readonly string[],
  asset: string,
  flows: 'uncontrolled' | 'all',
): readonly Unsettled[] => keptOf(graph).unsettled(keyOf(flows, types, asset));
