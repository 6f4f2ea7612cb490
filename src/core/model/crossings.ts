import type { Enforcement } from '../library/vocabulary';
import { allAtOnce, type Steps } from '../steps';
import type { Table } from '../table';
import type { Asset } from './asset';
import type { Conduit } from './conduit';
import type { DataFlow } from './data-flow';
import type { RecordChange } from './groups';
import type { ConduitId, FlowId, ZoneId } from './id';
import type { Zone } from './zone';
import { edgesBetween, type ZoneLines } from './zone-lines';

/**
 * The meeting of two zones: flows go across, or people recorded a conduit. Its id is that of the conduit, or for a
 * pair without one `crossingIdOf` of the two zones; recording a conduit in the editor takes that very id, so decisions
 * about a crossing outlive it.
 */
export interface Crossing {
  readonly id: string;
  /** In the order of the conduit where there is one, else sorted by id. */
  readonly zones: readonly [ZoneId, ZoneId];
  readonly conduit: ConduitId | undefined;
  /** Flows between the two zones, both directions, sorted by id. */
  readonly flows: readonly FlowId[];
  /**
   * What stands between: the conduit's enforcement where recorded, else the strongest of the zone edges on the way.
   * `undefined` when nobody knows: an edge is unknown and no other enforces.
   */
  readonly enforcement: Enforcement | undefined;
}

export const crossingIdOf = (a: ZoneId, b: ZoneId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** What crossings are made of. */
export interface CrossingSource {
  readonly assets: Table<Asset>;
  readonly zones: Table<Zone>;
  readonly flows: Table<DataFlow>;
  readonly conduits: Table<Conduit>;
}

interface Pair {
  readonly id: string;
  readonly zones: readonly [ZoneId, ZoneId];
}

interface PairFlows extends Pair {
  readonly flows: readonly FlowId[];
}

export interface Crossings {
  /** Recorded ones first, sorted by id, then the others in the order of their first flows. */
  readonly byId: ReadonlyMap<string, Crossing>;
  /** By the id of the pair of zones: that of the first conduit between them, else that of the pair. */
  readonly idOfPair: ReadonlyMap<string, string>;
  readonly flowsByPair: ReadonlyMap<string, PairFlows>;
}

const STRENGTH: Readonly<Record<Enforcement, number>> = {
  none: 0,
  'vlan-only': 1,
  vpn: 2,
  acl: 3,
  firewall: 4,
  'one-way': 5,
};

const enforcementBetween = (lines: ZoneLines, a: ZoneId, b: ZoneId): Enforcement | undefined => {
  const known = edgesBetween(lines, a, b).map(({ zone }) => zone.enforcement);
  const strongest = known
    .filter((edge): edge is Enforcement => edge !== undefined)
    .sort((x, y) => STRENGTH[y] - STRENGTH[x])[0];
  // An unknown edge may still be a barrier, so "nothing stands between" is only certain when all edges are known.
  const certain = strongest !== undefined && (STRENGTH[strongest] >= STRENGTH.vpn || !known.includes(undefined));
  return certain ? strongest : undefined;
};

/** The zones that a flow joins; `undefined` when an end is in none. */
export const endsOf = (source: CrossingSource, flow: DataFlow): readonly [Zone, Zone] | undefined => {
  const [from, to] = [source.assets.get(flow.from)?.zone, source.assets.get(flow.to)?.zone];
  const fromZone = from === undefined ? undefined : source.zones.get(from);
  const toZone = to === undefined ? undefined : source.zones.get(to);
  return fromZone === undefined || toZone === undefined ? undefined : [fromZone, toZone];
};

const pairOf = (source: CrossingSource, flow: DataFlow): Pair | undefined => {
  const ends = endsOf(source, flow);
  if (ends === undefined || ends[0].id === ends[1].id) return undefined;
  const [a, b] = [ends[0].id, ends[1].id];
  return { id: crossingIdOf(a, b), zones: a < b ? [a, b] : [b, a] };
};

const pairOfConduit = ({ zones: [a, b] }: Conduit): string => crossingIdOf(a, b);

/** Rules that filter are kept by something: edges without a barrier then leave open what it is. */
const FILTERING: ReadonlySet<string> = new Set(['default-deny-allowlist', 'documented', 'deny-all', 'internet-only']);

const enforcementOfEdges = ({ ruleset, zones: [a, b] }: Conduit, lines: ZoneLines): Enforcement | undefined => {
  const edges = enforcementBetween(lines, a, b);
  const barrier = edges !== undefined && STRENGTH[edges] >= STRENGTH.vpn;
  return barrier || !FILTERING.has(ruleset ?? '') ? edges : undefined;
};

const ofConduit = (conduit: Conduit, flows: readonly FlowId[], lines: ZoneLines): Crossing => ({
  id: conduit.id,
  zones: [conduit.zones[0], conduit.zones[1]],
  conduit: conduit.id,
  flows,
  enforcement: conduit.enforcement ?? enforcementOfEdges(conduit, lines),
});

const ofPair = ({ id, zones, flows }: PairFlows, lines: ZoneLines): Crossing => ({
  id,
  zones,
  conduit: undefined,
  flows,
  enforcement: enforcementBetween(lines, zones[0], zones[1]),
});

/** So many pairs of zones, and flows, are looked at before a pause. */
const PAIRS_AT_ONCE = 250;
const FLOWS_AT_ONCE = 2_000;

/** Puts the crossings of all pairs together; those that `kept` names are taken over. Linear in pairs and conduits. */
function* togetherSteps(
  { conduits }: CrossingSource,
  lines: ZoneLines,
  flowsByPair: Crossings['flowsByPair'],
  kept: (pair: string, id: string) => Crossing | undefined,
): Steps<Crossings> {
  const byId = new Map<string, Crossing>();
  const idOfPair = new Map<string, string>();
  for (const conduit of conduits.values()) {
    const pair = pairOfConduit(conduit);
    if (!idOfPair.has(pair)) idOfPair.set(pair, conduit.id);
    const flows = flowsByPair.get(pair)?.flows ?? [];
    byId.set(conduit.id, kept(pair, conduit.id) ?? ofConduit(conduit, flows, lines));
  }
  for (const [pair, flows] of flowsByPair) {
    if (idOfPair.has(pair)) continue;
    idOfPair.set(pair, pair);
    byId.set(pair, kept(pair, pair) ?? ofPair(flows, lines));
    if (byId.size % PAIRS_AT_ONCE === 0) yield;
  }
  return { byId, idOfPair, flowsByPair };
}

/** All crossings. Linear in flows times nesting depth, with pauses. */
export function* crossingSteps(source: CrossingSource, lines: ZoneLines): Steps<Crossings> {
  const flowsByPair = new Map<string, PairFlows & { readonly flows: FlowId[] }>();
  for (const [at, flow] of source.flows.values().entries()) {
    if (at % FLOWS_AT_ONCE === FLOWS_AT_ONCE - 1) yield;
    const pair = pairOf(source, flow);
    if (pair === undefined) continue;
    const known = flowsByPair.get(pair.id);
    if (known === undefined) flowsByPair.set(pair.id, { ...pair, flows: [flow.id] });
    else known.flows.push(flow.id);
  }
  return yield* togetherSteps(source, lines, flowsByPair, () => undefined);
}

const byFirstFlow = (a: PairFlows, b: PairFlows): number => ((a.flows[0] ?? '') < (b.flows[0] ?? '') ? -1 : 1);

/** Flows by pair after flows came, went, or changed their ends; and the pairs this happened to. */
const movedFlows = (
  before: CrossingSource,
  after: CrossingSource,
  flowsByPair: Crossings['flowsByPair'],
  flows: ReadonlySet<string>,
): { readonly flowsByPair: Crossings['flowsByPair']; readonly touched: ReadonlySet<string> } => {
  const changes = new Map<string, { readonly pair: Pair; readonly gone: Set<string>; readonly come: FlowId[] }>();
  const at = (pair: Pair) => {
    const known = changes.get(pair.id) ?? { pair, gone: new Set<string>(), come: [] };
    changes.set(pair.id, known);
    return known;
  };
  for (const id of flows) {
    const [old, now] = [before.flows.get(id), after.flows.get(id)];
    const from = old === undefined ? undefined : pairOf(before, old);
    const to = now === undefined ? undefined : pairOf(after, now);
    if (from?.id === to?.id) continue;
    if (from !== undefined) at(from).gone.add(id);
    if (to !== undefined && now !== undefined) at(to).come.push(now.id);
  }
  if (changes.size === 0) return { flowsByPair, touched: new Set() };
  const next = new Map(flowsByPair);
  let isOrdered = true;
  for (const { pair, gone, come } of changes.values()) {
    const old = flowsByPair.get(pair.id)?.flows ?? [];
    const list = [...old.filter((id) => !gone.has(id)), ...come].sort();
    if (list[0] !== old[0]) isOrdered = false;
    if (list.length === 0) next.delete(pair.id);
    else next.set(pair.id, { ...pair, flows: list });
  }
  const touched = new Set(changes.keys());
  if (isOrdered) return { flowsByPair: next, touched };
  return { flowsByPair: new Map([...next.values()].sort(byFirstFlow).map((pair) => [pair.id, pair])), touched };
};

/** What happened between two sources, as far as crossings ask. */
export interface CrossingChanges {
  /** Flows whose record changed, or one of whose ends stands elsewhere now. */
  readonly flows: ReadonlySet<string>;
  readonly conduits: readonly RecordChange<Conduit>[];
  /** Zones that came, went, moved into another, or have another enforcement. */
  readonly barriers: ReadonlySet<string>;
  readonly linesBefore: ZoneLines;
  readonly lines: ZoneLines;
}

/** The crossings that `crossingsOf` gives, made from those before the changes; untouched ones are the same objects. */
export const nextCrossings = (
  crossings: Crossings,
  before: CrossingSource,
  after: CrossingSource,
  { flows, conduits, barriers, linesBefore, lines }: CrossingChanges,
): Crossings => {
  const moved = movedFlows(before, after, crossings.flowsByPair, flows);
  if (moved.touched.size === 0 && conduits.length === 0 && barriers.size === 0) return crossings;
  const touched = new Set(moved.touched);
  for (const change of conduits)
    for (const conduit of [change.before, change.after]) if (conduit !== undefined) touched.add(pairOfConduit(conduit));
  const passes = (zone: ZoneId): boolean =>
    [linesBefore, lines].some(({ lineOf }) => lineOf(zone).some(({ id }) => barriers.has(id)));
  const passing = new Map<string, boolean>();
  const isBehindBarrier = (zone: ZoneId): boolean => {
    const known = passing.get(zone) ?? passes(zone);
    passing.set(zone, known);
    return known;
  };
  const isUntouched = (pair: string, crossing: Crossing): boolean =>
    !touched.has(pair) && (barriers.size === 0 || !crossing.zones.some(isBehindBarrier));
  if (touched.size === 0 && ![...crossings.byId.values()].some(({ zones }) => zones.some(isBehindBarrier)))
    return crossings;
  const kept = (pair: string, id: string): Crossing | undefined => {
    const crossing = crossings.byId.get(id);
    return crossing !== undefined &&
      crossingIdOf(crossing.zones[0], crossing.zones[1]) === pair &&
      isUntouched(pair, crossing)
      ? crossing
      : undefined;
  };
  return allAtOnce(togetherSteps(after, lines, moved.flowsByPair, kept));
};
