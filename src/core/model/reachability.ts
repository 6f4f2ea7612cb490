import type { Asset } from './asset';
import { CONTROLLED, compactGraphOf, OPEN, PERHAPS_CONTROLLED, PERHAPS_OPEN, UNCONTROLLED } from './compact-graph';
import { isUntrusted } from './defaults';
import { type Graph, graphOf } from './graph';
import type { ZoneId } from './id';
import type { Model } from './model';
import { NOWHERE } from './openness';
import { type Segment, segmentsOf } from './segments';
import { type Spread, spreadFrom } from './spread';

/** A member of a set that exists but that nobody can name, such as the type of a zone without one. */
export const SOMETHING = '?';

/** Names that belong to a set, and those that belong to it only if something unknown turns out so. Both sorted. */
export interface TypeSet {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/** Zone types are named; a zone whose type nobody knows is `SOMETHING`. */
export interface Reachability {
  /**
   * Zone types from which traffic reaches the asset without taking over another: same segment, open neighbouring zone,
   * or a declared flow straight to it.
   */
  openFrom(asset: Asset): TypeSet;
  /** Zone types from which a chain of open steps and uncontrolled flows leads to it. */
  exposedTo(asset: Asset): TypeSet;
  /** The same, controlled flows included. */
  reachableFrom(asset: Asset): TypeSet;
  /** Zone types that an attacker in the zone could reach, as `exposedTo` from the other end. */
  reaches(zone: string): TypeSet;
  /** Zone types that the zone's traffic reaches without taking over anything. */
  openTo(zone: string): TypeSet;
  /** Takeovers from the nearest untrusted zone, over anything that is not known to be closed. `undefined`: no way. */
  hopsFromUntrusted(asset: Asset): { readonly certain: number | undefined; readonly possible: number | undefined };
  /** Zones without any barrier to this one, or on its subnet. */
  segmentOf(zone: string): Segment;
}

const REACHED = {
  exposed: { certain: OPEN | UNCONTROLLED, possible: OPEN | PERHAPS_OPEN | UNCONTROLLED | PERHAPS_CONTROLLED },
  reachable: {
    certain: OPEN | UNCONTROLLED | PERHAPS_CONTROLLED | CONTROLLED,
    possible: OPEN | PERHAPS_OPEN | UNCONTROLLED | PERHAPS_CONTROLLED | CONTROLLED,
  },
} as const;
type ReachKind = keyof typeof REACHED;

const typeSet = (certain: ReadonlySet<string>, possible: ReadonlySet<string>): TypeSet => {
  const sure = [...certain].filter((type) => type !== SOMETHING).sort();
  const maybe = new Set([...possible, ...certain].filter((type) => type === SOMETHING || !certain.has(type)));
  return { certain: sure, possible: [...maybe].sort() };
};

const buildReachability = (graph: Graph): Reachability => {
  const { model } = graph;
  const compact = compactGraphOf(graph);
  const segments = segmentsOf(graph);
  const typeOf = (zone: string): string => graph.zoneTypeOf(zone) ?? SOMETHING;

  const zonesOfType = new Map<string, string[]>();
  for (const zone of graph.zones) {
    if (zone === NOWHERE && graph.membersOf(zone).length === 0) continue;
    zonesOfType.set(typeOf(zone), [...(zonesOfType.get(typeOf(zone)) ?? []), zone]);
  }
  const startsOf = (zones: readonly string[]): readonly number[] =>
    zones.flatMap((zone) => [
      compact.heldNumberOf(zone),
      ...graph.membersOf(zone).flatMap(({ asset }) => compact.numberOf(asset) ?? []),
    ]);

  const sweeps = new Map<string, Uint8Array>();
  const sweepFrom = (key: string, zones: readonly string[], mask: number): Uint8Array => {
    const kept = sweeps.get(`${key} ${mask}`);
    if (kept !== undefined) return kept;
    const seen = compact.sweep(startsOf(zones), mask);
    sweeps.set(`${key} ${mask}`, seen);
    return seen;
  };

  const from = (asset: Asset, kind: ReachKind): TypeSet => {
    const number = compact.numberOf(asset.id);
    if (number === undefined || graph.networked(asset).value === false) return { certain: [], possible: [] };
    const own = model.zoneOf(asset);
    const ownType = own === undefined ? undefined : typeOf(own.id);
    const certain = new Set<string>();
    const possible = new Set<string>(own === undefined ? [SOMETHING] : []);
    for (const [type, zones] of zonesOfType) {
      // Standing in a zone is no exposure to it, unless nobody can trust what else stands there.
      if (type === ownType && (own === undefined || !isUntrusted(model, own.id))) continue;
      if (sweepFrom(type, zones, REACHED[kind].certain)[number] === 1) certain.add(type);
      else if (sweepFrom(type, zones, REACHED[kind].possible)[number] === 1) possible.add(type);
    }
    return typeSet(certain, possible);
  };

  const neighbourTypes = new Map<string, { certain: ReadonlySet<string>; possible: ReadonlySet<string> }>();
  const neighboursOf = (zone: string) => {
    const kept = neighbourTypes.get(zone);
    if (kept !== undefined) return kept;
    const { certain, possible } = segments.openZonesOf(zone);
    const types = { certain: new Set(certain.map(typeOf)), possible: new Set(possible.map(typeOf)) };
    neighbourTypes.set(zone, types);
    return types;
  };

  const untrusted = model.source.zones.values().filter(({ id }) => isUntrusted(model, id));
  const spreads = new Map<boolean, Spread>();
  const fromUntrusted = (certainOnly: boolean): Spread => {
    const kept = spreads.get(certainOnly);
    if (kept !== undefined) return kept;
    const starts = untrusted.map(({ id }) => id as string);
    const spread = spreadFrom(graph, starts, { flows: 'all', certainOnly });
    spreads.set(certainOnly, spread);
    return spread;
  };

  return {
    openFrom: (asset) => {
      const certain = new Set<string>();
      const possible = new Set<string>(asset.zone === undefined ? [SOMETHING] : []);
      const legs = graph.legsOf(asset.id);
      for (const zone of legs) {
        const near = neighboursOf(zone);
        for (const type of near.certain) certain.add(type);
        for (const type of near.possible) possible.add(type);
        if (zone !== NOWHERE && (zone !== asset.zone || isUntrusted(model, zone as ZoneId))) certain.add(typeOf(zone));
      }
      for (const step of graph.flowsTo(asset.id)) {
        if (step.media) continue;
        for (const zone of graph.legsOf(step.from)) if (!legs.includes(zone)) certain.add(typeOf(zone));
      }
      return typeSet(certain, possible);
    },
    exposedTo: (asset) => from(asset, 'exposed'),
    reachableFrom: (asset) => from(asset, 'reachable'),
    reaches: (zone) => {
      const sets = { certain: new Set<string>(), possible: new Set<string>() };
      const sure = sweepFrom(`zone ${zone}`, [zone], REACHED.exposed.certain);
      const maybe = sweepFrom(`zone ${zone}`, [zone], REACHED.exposed.possible);
      for (const asset of model.source.assets.values()) {
        const number = compact.numberOf(asset.id);
        if (number === undefined || asset.zone === undefined || asset.zone === zone) continue;
        if (sure[number] === 1) sets.certain.add(typeOf(asset.zone));
        else if (maybe[number] === 1) sets.possible.add(typeOf(asset.zone));
      }
      return typeSet(sets.certain, sets.possible);
    },
    openTo: (zone) => {
      const near = neighboursOf(zone);
      const certain = new Set(near.certain);
      for (const { asset } of graph.membersOf(zone)) {
        for (const step of graph.flowsFrom(asset)) {
          if (step.media) continue;
          for (const other of graph.legsOf(step.to)) if (other !== zone) certain.add(typeOf(other));
        }
      }
      return typeSet(certain, near.possible);
    },
    hopsFromUntrusted: (asset) => ({
      certain: fromUntrusted(true).hops(asset.id),
      possible: fromUntrusted(false).hops(asset.id),
    }),
    segmentOf: (zone) => segments.segmentOf(zone),
  };
};

const kept = new WeakMap<Model, Reachability>();

/** Who can reach whom. Each question is answered when first asked and kept; sweeps are linear, one for each zone type. */
export const reachabilityOf = (model: Model): Reachability => {
  const known = kept.get(model);
  if (known !== undefined) return known;
  const reachability = buildReachability(graphOf(model));
  kept.set(model, reachability);
  return reachability;
};
