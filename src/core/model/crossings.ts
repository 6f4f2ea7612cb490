import { keysThatMayDiffer, type LayeredMap, layeredMap } from '../layered-map';
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
  type MovedFlows,
  movedFlows,
  type Pair,
  type PairFlows,
  pairOf,
  reordered,
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
  readonly idOfPair: LayeredMap<string, string>;
  readonly flowsByPair: FlowsByPair;
  /** The pairs with flows, in the order of the first flow of each. */
  readonly order: readonly string[];
}

/** In what the crossings of a map are kept. */
const entriesOf = new WeakMap<ReadonlyMap<string, Crossing>, LayeredMap<string, Crossing>>();

/** The crossings as a map with an order, which is worked out when first asked. */
const inOrder = (
  entries: LayeredMap<string, Crossing>,
  makeIds: () => readonly string[],
): ReadonlyMap<string, Crossing> => {
  let known: readonly string[] | undefined;
  const ids = (): readonly string[] => {
    known ??= makeIds();
    return known;
  };
  function* values(): Generator<Crossing, undefined> {
    for (const id of ids()) yield entries.get(id) as Crossing;
  }
  function* each(): Generator<[string, Crossing], undefined> {
    for (const id of ids()) yield [id, entries.get(id) as Crossing];
  }
  const map: ReadonlyMap<string, Crossing> = {
    size: entries.size,
    get: (id) => entries.get(id),
    has: (id) => entries.has(id),
    keys: () => ids().values(),
    values,
    entries: each,
    [Symbol.iterator]: each,
    forEach: (call) => {
      for (const [id, crossing] of each()) call(crossing, id, map);
    },
  };
  entriesOf.set(map, entries);
  return map;
};

/** Calls for each crossing that is another in one of two maps, or in one of them only. Linear in what may differ. */
export const eachDifference = (
  before: ReadonlyMap<string, Crossing>,
  after: ReadonlyMap<string, Crossing>,
  call: (id: string, before: Crossing | undefined, after: Crossing | undefined) => void,
): void => {
  const [old, now] = [entriesOf.get(before) ?? before, entriesOf.get(after) ?? after];
  const compare = (id: string): void => {
    const [a, b] = [old.get(id), now.get(id)];
    if (a !== b) call(id, a, b);
  };
  const keys = keysThatMayDiffer(old, now);
  if (keys !== undefined) {
    for (const id of keys) compare(id);
    return;
  }
  now.forEach((_, id) => {
    compare(id);
  });
  old.forEach((crossing, id) => {
    if (!now.has(id)) call(id, crossing, undefined);
  });
};

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
  { flowsByPair, order }: Pick<Crossings, 'flowsByPair' | 'order'>,
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
  for (const pair of order) {
    const flows = flowsByPair.get(pair);
    if (flows === undefined || idOfPair.has(pair)) continue;
    idOfPair.set(pair, pair);
    byId.set(pair, kept(flows, pair) ?? ofPair(flows, lines));
    if (byId.size % PAIRS_AT_ONCE === 0) yield;
  }
  const ids = [...byId.keys()];
  return { byId: inOrder(byId, () => ids), idOfPair, flowsByPair, order };
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
  const order = [...flowsByPair.keys()];
  return yield* togetherSteps(source, lines, { flowsByPair, order }, () => undefined);
}

/** The order that `togetherSteps` gives, where no conduit has the id of a pair that is not its own. */
const idsInOrder = (
  { conduits }: CrossingSource,
  { idOfPair, order }: Pick<Crossings, 'idOfPair' | 'order'>,
): readonly string[] => [
  ...conduits.values().map(({ id }) => id),
  ...order.filter((pair) => idOfPair.get(pair) === pair),
];

/** Whether a conduit has the id of a pair of zones with flows that is not its own. Linear in conduits. */
const isAmbiguous = ({ conduits }: CrossingSource, flowsByPair: FlowsByPair): boolean =>
  conduits.values().some((conduit) => flowsByPair.has(conduit.id) && pairOfConduit(conduit) !== conduit.id);

type Changed = ReadonlyMap<string, Crossing | undefined>;

/** The crossings with some others in place of what they were. */
const withChanged = (crossings: Crossings, changed: Changed, source: CrossingSource): Crossings => {
  const before = entriesOf.get(crossings.byId) ?? crossings.byId;
  const byId = inOrder(layeredMap(before, changed), () => idsInOrder(source, crossings));
  return { ...crossings, byId };
};

/** The crossings with other flows, of the same conduits, none of which `isAmbiguous`. Linear in conduits and pairs. */
const withFlows = (crossings: Crossings, moved: MovedFlows, source: CrossingSource, lines: ZoneLines): Crossings => {
  const { byId, idOfPair } = crossings;
  const changed = new Map<string, Crossing | undefined>();
  const ids = new Map<string, string | undefined>();
  for (const [pair, list] of moved.touched) {
    // Where people recorded a conduit, the flows are its own.
    if (source.conduits.has(idOfPair.get(pair) ?? '')) continue;
    const known = byId.get(pair);
    changed.set(pair, list && (known === undefined ? ofPair(list, lines) : { ...known, flows: list.flows }));
    ids.set(pair, list && pair);
  }
  for (const conduit of source.conduits.values()) {
    const pair = pairOfConduit(conduit);
    const known = byId.get(conduit.id);
    if (moved.touched.has(pair) && known !== undefined)
      changed.set(conduit.id, { ...known, flows: moved.touched.get(pair)?.flows ?? [] });
  }
  const next: Crossings = {
    byId,
    idOfPair: layeredMap(idOfPair, ids),
    flowsByPair: moved.flowsByPair,
    order: reordered(crossings.order, crossings.flowsByPair, moved),
  };
  return withChanged(next, changed, source);
};

/** The crossings of the same pairs with what stands between them now; those that it does not concern stay. */
const withBarriers = (
  crossings: Crossings,
  source: CrossingSource,
  lines: ZoneLines,
  isBehindBarrier: (zone: ZoneId) => boolean,
): Crossings => {
  const changed = new Map<string, Crossing>();
  (entriesOf.get(crossings.byId) ?? crossings.byId).forEach((crossing, id) => {
    const { zones, conduit: recorded, flows } = crossing;
    if (!zones.some(isBehindBarrier)) return;
    const conduit = recorded === undefined ? undefined : source.conduits.get(recorded);
    const next = conduit === undefined ? ofPair({ id, zones, flows }, lines) : ofConduit(conduit, flows, lines);
    if (next.enforcement !== crossing.enforcement) changed.set(id, next);
  });
  return changed.size === 0 ? crossings : withChanged(crossings, changed, source);
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
  if (conduits.length === 0 && !isAmbiguous(after, moved.flowsByPair) && !isAmbiguous(before, crossings.flowsByPair)) {
    const same = moved.touched.size === 0 ? crossings : withFlows(crossings, moved, after, lines);
    return barriers.size === 0 ? same : withBarriers(same, after, lines, isBehindBarrier);
  }
  const touched = new Set(moved.touched.keys());
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
  const order = reordered(crossings.order, crossings.flowsByPair, moved);
  return allAtOnce(togetherSteps(after, lines, { flowsByPair: moved.flowsByPair, order }, kept));
};
