import type { Enforcement } from '../library/vocabulary';
import { allAtOnce, type Steps } from '../steps';
import type { Conduit } from './conduit';
import type { RecordChange } from './groups';
import type { ConduitId, FlowId, ZoneId } from './id';
import {
  type CrossingSource,
  crossingIdOf,
  type FlowsByPair,
  isSamePair,
  movedFlows,
  type Pair,
  type PairFlows,
  pairOf,
} from './pair-flows';
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

export interface Crossings {
  /** Recorded ones first, sorted by id, then the others in the order of their first flows. */
  readonly byId: ReadonlyMap<string, Crossing>;
  /** By the id of the pair of zones: that of the first conduit between them, else that of the pair. */
  readonly idOfPair: ReadonlyMap<string, string>;
  readonly flowsByPair: FlowsByPair;
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
  flowsByPair: FlowsByPair,
  kept: (pair: Pair, id: string) => Crossing | undefined,
): Steps<Crossings> {
  const byId = new Map<string, Crossing>();
  const idOfPair = new Map<string, string>();
  for (const conduit of conduits.values()) {
    const { zones } = conduit;
    const pair = pairOfConduit(conduit);
    if (!idOfPair.has(pair)) idOfPair.set(pair, conduit.id);
    const flows = flowsByPair.get(pair)?.flows ?? [];
    byId.set(conduit.id, kept({ id: pair, zones }, conduit.id) ?? ofConduit(conduit, flows, lines));
  }
  for (const [pair, flows] of flowsByPair) {
    if (idOfPair.has(pair)) continue;
    idOfPair.set(pair, pair);
    byId.set(pair, kept(flows, pair) ?? ofPair(flows, lines));
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

/** The crossings with other flows in pairs that were and stay crossed. */
const withFlows = (
  { byId, idOfPair }: Crossings,
  flowsByPair: FlowsByPair,
  touched: ReadonlySet<string>,
  { conduits }: CrossingSource,
): Crossings => {
  const next = new Map(byId);
  const put = (id: string, pair: string, conduit: ConduitId | undefined): void => {
    const crossing = byId.get(id);
    if (crossing?.conduit !== conduit || crossing === undefined) return;
    next.set(id, { ...crossing, flows: flowsByPair.get(pair)?.flows ?? [] });
  };
  for (const pair of touched) if (idOfPair.get(pair) === pair) put(pair, pair, undefined);
  for (const conduit of conduits.values()) {
    const pair = pairOfConduit(conduit);
    if (touched.has(pair)) put(conduit.id, pair, conduit.id);
  }
  return { byId: next, idOfPair, flowsByPair };
};

/** The crossings of the same pairs with what stands between them now; those that it does not concern stay. */
const withBarriers = (
  crossings: Crossings,
  { conduits }: CrossingSource,
  lines: ZoneLines,
  isBehindBarrier: (zone: ZoneId) => boolean,
): Crossings => {
  const { idOfPair, flowsByPair } = crossings;
  const concerned = [...crossings.byId.values()].filter(({ zones }) => zones.some(isBehindBarrier));
  if (concerned.length === 0) return crossings;
  const byId = new Map(crossings.byId);
  for (const { id, zones, conduit: recorded, flows } of concerned) {
    const conduit = recorded === undefined ? undefined : conduits.get(recorded);
    byId.set(id, conduit === undefined ? ofPair({ id, zones, flows }, lines) : ofConduit(conduit, flows, lines));
  }
  return { byId, idOfPair, flowsByPair };
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
  const passes = (zone: ZoneId): boolean =>
    [linesBefore, lines].some(({ lineOf }) => lineOf(zone).some(({ id }) => barriers.has(id)));
  const passing = new Map<string, boolean>();
  const isBehindBarrier = (zone: ZoneId): boolean => {
    const known = passing.get(zone) ?? passes(zone);
    passing.set(zone, known);
    return known;
  };
  if (conduits.length === 0 && moved.isInPlace) {
    const same = moved.touched.size === 0 ? crossings : withFlows(crossings, moved.flowsByPair, moved.touched, after);
    return barriers.size === 0 ? same : withBarriers(same, after, lines, isBehindBarrier);
  }
  const touched = new Set(moved.touched);
  for (const change of conduits)
    for (const conduit of [change.before, change.after]) if (conduit !== undefined) touched.add(pairOfConduit(conduit));
  const isUntouched = (pair: string, crossing: Crossing): boolean =>
    !touched.has(pair) && (barriers.size === 0 || !crossing.zones.some(isBehindBarrier));
  const kept = (pair: Pair, id: string): Crossing | undefined => {
    const crossing = crossings.byId.get(id);
    return crossing !== undefined && isSamePair(crossing.zones, pair.zones) && isUntouched(pair.id, crossing)
      ? crossing
      : undefined;
  };
  return allAtOnce(togetherSteps(after, lines, moved.flowsByPair, kept));
};
