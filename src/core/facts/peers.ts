import type { Asset } from '../model/asset';
import { deviceTypeOf } from '../model/device-type-of';
import type { Graph } from '../model/graph';
import { NOWHERE } from '../model/openness';
import { SOMETHING, type TypeSet } from '../model/reachability';
import type { FactContext } from './define';

/** Units by category, or by any other word; `SOMETHING` for those of which it is unknown. */
type Counts = Map<string, number>;

/** What stands in some zones. `possible`: may stand there, or may not be on the network at all. */
interface Tally {
  readonly certain: Counts;
  readonly possible: Counts;
}

/** Under this name the tally counts what is no monitor and does not belong to monitors. */
const NON_MONITOR = 'non-monitor';

const isNonMonitor = (asset: Asset, { model }: FactContext): boolean => {
  const category = model.categoryOf(asset);
  if (category === 'network' || category === 'person' || category === 'external') return false;
  return deviceTypeOf(asset, model.library)?.defaultZone !== 'patient-monitoring';
};

const add = (counts: Counts, key: string, more: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + more);
};

const count = (tally: Counts, asset: Asset, units: number, context: FactContext): void => {
  add(tally, context.model.categoryOf(asset) ?? SOMETHING, units);
  if (isNonMonitor(asset, context)) add(tally, NON_MONITOR, units);
};

const tallyOfZone = (zone: string, context: FactContext): Tally => {
  const tally: Tally = { certain: new Map(), possible: new Map() };
  for (const member of context.graph.membersOf(zone)) {
    const asset = context.model.asset(member.asset);
    if (asset !== undefined) count(member.certain ? tally.certain : tally.possible, asset, asset.count ?? 1, context);
  }
  return tally;
};

const sumOf = (sure: readonly string[], maybe: readonly string[], context: FactContext): Tally => {
  const sum: Tally = { certain: new Map(), possible: new Map() };
  for (const zone of sure) {
    const { certain, possible } = kept(context).zone(zone);
    for (const [category, units] of certain) add(sum.certain, category, units);
    for (const [category, units] of possible) add(sum.possible, category, units);
  }
  for (const zone of maybe) {
    const { certain, possible } = kept(context).zone(zone);
    for (const [category, units] of [...certain, ...possible]) add(sum.possible, category, units);
  }
  return sum;
};

const zonesNear = (zones: readonly string[], { reachability }: FactContext) => {
  const segments = zones.filter((zone) => zone !== NOWHERE).map((zone) => reachability.segmentOf(zone));
  const certain = new Set([...zones, ...segments.flatMap((segment) => segment.certain)]);
  const possible = new Set(segments.flatMap((segment) => segment.possible).filter((zone) => !certain.has(zone)));
  return { certain: [...certain], possible: [...possible] };
};

const sameCounts = (a: Counts, b: Counts): boolean =>
  a.size === b.size && [...a].every(([name, units]) => b.get(name) === units);
const sameTally = (a: Tally, b: Tally): boolean =>
  sameCounts(a.certain, b.certain) && sameCounts(a.possible, b.possible);

interface Tallies {
  zone(id: string): Tally;
  segment(id: string): Tally;
}
const tallies = new WeakMap<Graph, Tallies>();
const kept = (context: FactContext): Tallies => {
  const { graph } = context;
  const known = tallies.get(graph);
  if (known !== undefined) return known;
  const made: Tallies = {
    zone: graph.memory.keep((id) => tallyOfZone(id, context), sameTally),
    segment: graph.memory.keep((id) => {
      const near = zonesNear([id], context);
      return sumOf(near.certain, near.possible, context);
    }, sameTally),
  };
  tallies.set(graph, made);
  return made;
};

const categoriesIn = ({ certain, possible }: Tally): TypeSet => {
  const named = (counts: Counts) => [...counts].filter(([name, units]) => units > 0 && name !== NON_MONITOR);
  const sure = named(certain).flatMap(([name]) => (name === SOMETHING ? [] : [name]));
  const maybe = new Set([...named(possible), ...named(certain)].map(([name]) => name));
  return { certain: sure.sort(), possible: [...maybe].filter((name) => !sure.includes(name)).sort() };
};

/** Categories in the zone, or in it and its segment; only what is networked counts. */
export const categoriesNear = (zone: string, near: 'zone' | 'segment', context: FactContext): TypeSet =>
  categoriesIn(kept(context)[near](zone));

interface Peers {
  readonly categories: TypeSet;
  /** Units that are no monitors and do not belong to monitors. */
  readonly nonMonitors: { readonly certain: number; readonly possible: number };
}

/** What stands in some zones without one asset that has so many legs there. */
const peersIn = (whole: Tally, asset: Asset, isCertain: boolean, legs: number, context: FactContext): Peers => {
  const tally: Tally = { certain: new Map(whole.certain), possible: new Map(whole.possible) };
  if (legs > 0) count(isCertain ? tally.certain : tally.possible, asset, -legs, context);
  return {
    categories: categoriesIn(tally),
    nonMonitors: { certain: tally.certain.get(NON_MONITOR) ?? 0, possible: tally.possible.get(NON_MONITOR) ?? 0 },
  };
};

/** The peers in a segment are the same for all assets of a category, so they are worked out once for these. */
const peersInSegment = new WeakMap<Tally, Map<string, Peers>>();

/**
 * What shares the segment with an asset, itself left out; an element of several units has its like beside it.
 * With legs in several zones, it has the peers of all.
 */
export const peersOf = (asset: Asset, context: FactContext): Peers => {
  const legs = context.graph.legsOf(asset.id);
  const certain = context.graph.networked(asset).value === true && !legs.includes(NOWHERE);
  if (legs.length > 1) {
    const near = zonesNear(legs, context);
    return peersIn(sumOf(near.certain, near.possible, context), asset, certain, legs.length, context);
  }
  const segment = kept(context).segment(legs[0] ?? '');
  const key = `${legs.length} ${certain} ${context.model.categoryOf(asset)} ${isNonMonitor(asset, context)}`;
  const known = peersInSegment.get(segment) ?? new Map<string, Peers>();
  peersInSegment.set(segment, known);
  const peers = known.get(key) ?? peersIn(segment, asset, certain, legs.length, context);
  known.set(key, peers);
  return peers;
};
