import { neverSame } from '../memory';
import type { Asset } from './asset';
import { attackStartsIn } from './attack-starts';
import { CONTROLLED, compactGraphOf, OPEN, PERHAPS_CONTROLLED, PERHAPS_OPEN, UNCONTROLLED } from './compact-graph';
import { isUnclassified, isUntrusted } from './defaults';
import { type Graph, graphOf } from './graph';
import type { ZoneId } from './id';
import type { Model } from './model';
import { NOWHERE } from './openness';
import { type Segment, segmentsOf } from './segments';
import { type Ways, waysIn } from './ways';
import { zoneContentsIn } from './zone-contents';

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
  /**
   * Takeovers from where attacks begin (untrusted zones, offices, others' sites, terminals that browse), over anything
   * that is not known to be closed. `undefined`: no way.
   */
  hopsFromUntrusted(asset: Asset): { readonly certain: number | undefined; readonly possible: number | undefined };
  /** Zones without any barrier to this one, or on its subnet. */
  segmentOf(zone: string): Segment;
  /** Zones whose traffic nothing stops on its way to this one; also those behind a VLAN only. Declared flows are left out. */
  openZonesOf(zone: string): Segment;
  /** The ways themselves, step by step. */
  readonly ways: Ways;
}

const REACHED = {
  exposed: { certain: OPEN | UNCONTROLLED, possible: OPEN | PERHAPS_OPEN | UNCONTROLLED | PERHAPS_CONTROLLED },
  reachable: {
    certain: OPEN | UNCONTROLLED | PERHAPS_CONTROLLED | CONTROLLED,
    possible: OPEN | PERHAPS_OPEN | UNCONTROLLED | PERHAPS_CONTROLLED | CONTROLLED,
  },
} as const;
type ReachKind = keyof typeof REACHED;

const NOTHING: TypeSet = { certain: [], possible: [] };

const typeSet = (certain: ReadonlySet<string>, possible: ReadonlySet<string>): TypeSet => {
  const sure = [...certain].filter((type) => type !== SOMETHING).sort();
  const maybe = new Set([...possible, ...certain].filter((type) => type === SOMETHING || !certain.has(type)));
  return { certain: sure, possible: [...maybe].sort() };
};

/** How an asset stands to the type of its own zone: among its like, among what nobody trusts, or nobody knows which. */
type Standing = 'trusted' | 'untrusted' | 'unclassified';

/**
 * The types in the lists as seen from a zone of one of them: standing in a zone is no exposure to it, unless nobody can
 * trust what else stands there. The same set for the same lists, of which there are few.
 */
const seenFrom = (() => {
  const known = new WeakMap<readonly string[], WeakMap<readonly string[], Map<string, TypeSet>>>();
  return (certain: readonly string[], possible: readonly string[], own: string, standing: Standing): TypeSet => {
    const besides = known.get(certain) ?? new WeakMap();
    known.set(certain, besides);
    const sets: Map<string, TypeSet> = besides.get(possible) ?? new Map();
    besides.set(possible, sets);
    const key = standing === 'untrusted' ? standing : `${standing} ${own}`;
    const others = (types: readonly string[], left: boolean): ReadonlySet<string> =>
      new Set(left ? types.filter((type) => type !== own) : types);
    const set =
      sets.get(key) ??
      typeSet(
        others(certain, standing !== 'untrusted'),
        others(standing === 'unclassified' ? [...possible, own] : possible, standing === 'trusted'),
      );
    sets.set(key, set);
    return set;
  };
})();

const changedPlaces = (before: Int32Array, after: Int32Array): readonly number[] => {
  const changed: number[] = [];
  for (let place = 0; place < Math.max(before.length, after.length); place += 1)
    if ((before[place] ?? -1) !== (after[place] ?? -1)) changed.push(place);
  return changed;
};

/** Who can reach whom on the graph; each part is worked out when first asked and kept in the graph's memory. */
export const reachabilityIn = (graph: Graph): Reachability => {
  const { model, memory } = graph;
  const typeOf = (zone: string): string => graph.zoneTypeOf(zone) ?? SOMETHING;
  const segments = segmentsOf(graph, typeOf);
  /** Assets that name a zone that is not there. */
  const lost = memory.keep(() => model.assetsIn(undefined).filter(({ zone }) => zone !== undefined));
  const compact = memory.keep(() => compactGraphOf(graph), neverSame);
  const numbersIn = (zone: string): readonly number[] => graph.numbers.membersOf(zone).assets;

  /** Which types of zones reach what, for one mask after another. */
  const named = memory.keep(() => {
    const { heldNumberOf, reachedFrom } = compact('');
    const { numbers } = graph;
    const starts = new Map<string, (readonly number[])[]>();
    for (const zone of graph.zones) {
      const inside = numbersIn(zone);
      if (zone === NOWHERE && inside.length === 0) continue;
      const lists = starts.get(typeOf(zone)) ?? [];
      lists.push([heldNumberOf(zone)], inside);
      starts.set(typeOf(zone), lists);
    }
    return { numbers, reachedOver: reachedFrom(starts) };
  }, neverSame);
  const reachedBy = (mask: number) =>
    memory.keepAll(
      () => {
        const { numbers, reachedOver } = named('');
        return { numbers, names: reachedOver(mask) };
      },
      ({ numbers, names }, asset) => names.of(numbers.numberOf(asset) ?? -1),
      (before, after) => after.names.changedFrom(before.names)?.map(after.numbers.idOf),
    );
  const reached = {
    exposed: { certain: reachedBy(REACHED.exposed.certain), possible: reachedBy(REACHED.exposed.possible) },
    reachable: { certain: reachedBy(REACHED.reachable.certain), possible: reachedBy(REACHED.reachable.possible) },
  } as const;

  const { holdsEntry } = zoneContentsIn(graph);
  const standingIn = (zone: ZoneId): Standing => {
    if (!isUntrusted(model, zone)) return 'trusted';
    return isUnclassified(model, zone) && !holdsEntry(zone) ? 'unclassified' : 'untrusted';
  };

  const from = (asset: Asset, kind: ReachKind): TypeSet => {
    if (model.asset(asset.id) === undefined || graph.networked(asset).value === false) return NOTHING;
    const own = model.zoneIdOf(asset);
    const [certain, possible] = [reached[kind].certain(asset.id), reached[kind].possible(asset.id)];
    if (own === undefined) return typeSet(new Set(certain), new Set([...possible, SOMETHING]));
    return seenFrom(certain, possible, typeOf(own), standingIn(own));
  };

  const starts = attackStartsIn(graph);
  const hopsBy = (mask: number) =>
    memory.keepAll(
      () => {
        const { hopsFrom } = compact('');
        const { numbers } = graph;
        const zones = starts.zones();
        const held = zones.flatMap((zone) => {
          const { assets, certain, stands } = numbers.membersOf(zone);
          const isSure = (mask & PERHAPS_OPEN) === 0;
          return assets.filter((_, place) => stands[place] && (certain[place] || !isSure));
        });
        const browsing = starts.browsing().flatMap((id) => numbers.numberOf(id) ?? []);
        return { numbers, hops: hopsFrom([...held, ...browsing], zones, mask) };
      },
      ({ numbers, hops }, asset) => {
        const hop = hops[numbers.numberOf(asset) ?? -1];
        return hop === undefined || hop === -1 ? undefined : hop;
      },
      (before, after) => changedPlaces(before.hops, after.hops).map(after.numbers.idOf),
    );
  const hops = { certain: hopsBy(REACHED.reachable.certain), possible: hopsBy(REACHED.reachable.possible) } as const;

  const { openTypesOf, openZonesOf } = segments;
  const reaches = memory.keep((zone): TypeSet => {
    const { sweep, heldNumberOf } = compact('');
    const { numberOf, standingIn } = graph.numbers;
    const start = [heldNumberOf(zone), ...numbersIn(zone)];
    const sure = sweep(start, REACHED.exposed.certain);
    const maybe = sweep(start, REACHED.exposed.possible);
    const sets = { certain: new Set<string>(), possible: new Set<string>() };
    const look = (type: string, numbers: ArrayLike<number>): void => {
      if (sets.certain.has(type)) return;
      for (let place = 0; place < numbers.length; place += 1) {
        const number = numbers[place] as number;
        if (maybe[number] === 1) sets.possible.add(type);
        if (sure[number] !== 1) continue;
        sets.certain.add(type);
        return;
      }
    };
    for (const other of graph.zones) if (other !== zone && other !== NOWHERE) look(typeOf(other), standingIn(other));
    const elsewhere = lost('').filter((asset) => asset.zone !== zone);
    look(
      SOMETHING,
      elsewhere.flatMap(({ id }) => numberOf(id) ?? []),
    );
    return typeSet(sets.certain, sets.possible);
  });

  return {
    openFrom: (asset) => {
      const certain = new Set<string>();
      const possible = new Set<string>(asset.zone === undefined ? [SOMETHING] : []);
      const legs = graph.legsOf(asset.id);
      for (const zone of legs) {
        const near = openTypesOf(zone);
        for (const type of near.certain) certain.add(type);
        for (const type of near.possible) possible.add(type);
        if (zone === NOWHERE) continue;
        const standing = zone === asset.zone ? standingIn(zone as ZoneId) : 'untrusted';
        if (standing === 'untrusted') certain.add(typeOf(zone));
        else if (standing === 'unclassified') possible.add(typeOf(zone));
      }
      for (const step of graph.flowsTo(asset.id)) {
        if (step.media) continue;
        for (const zone of graph.legsOf(step.from)) if (!legs.includes(zone)) certain.add(typeOf(zone));
      }
      return typeSet(certain, possible);
    },
    exposedTo: (asset) => from(asset, 'exposed'),
    reachableFrom: (asset) => from(asset, 'reachable'),
    reaches,
    openTo: (zone) => {
      const near = openTypesOf(zone);
      const certain = new Set(near.certain);
      for (const { asset } of graph.membersOf(zone)) {
        for (const step of graph.flowsFrom(asset)) {
          if (step.media) continue;
          for (const other of graph.legsOf(step.to)) if (other !== zone) certain.add(typeOf(other));
        }
      }
      return typeSet(certain, new Set(near.possible));
    },
    hopsFromUntrusted: (asset) => ({ certain: hops.certain(asset.id), possible: hops.possible(asset.id) }),
    segmentOf: segments.segmentOf,
    openZonesOf,
    ways: waysIn(graph, starts),
  };
};

const kept = new WeakMap<Model, Reachability>();

/** Who can reach whom. Each question is answered when first asked and kept; sweeps are linear, one for each zone type. */
export const reachabilityOf = (model: Model): Reachability => {
  const known = kept.get(model);
  if (known !== undefined) return known;
  const reachability = reachabilityIn(graphOf(model));
  kept.set(model, reachability);
  return reachability;
};
