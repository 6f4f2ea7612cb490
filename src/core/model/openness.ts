import { append } from '../group';
import type { Enforcement } from '../library/vocabulary';
import { saysTheSame } from '../says-the-same';
import { OUTSIDE_ZONE_TYPES } from './defaults';
import type { ZoneId } from './id';
import { crossingIdOf, type Model } from './model';
import { networkOf } from './subnet';
import { unionFind } from './union-find';

/** Stands for the place of assets that are in no zone. Nothing is known to be near it but the others without a zone. */
export const NOWHERE = '';

/** Why traffic gets from one zone straight to another. */
export type ZoneStepReason = 'same-segment' | 'shared-subnet' | 'open-crossing';

export interface ZoneStep {
  readonly to: string;
  readonly why: ZoneStepReason;
  /** `false`: possible only because something is unknown. */
  readonly certain: boolean;
}

/**
 * Which zones are open to which, without listing all pairs: zones of one area are all open to each other, but for the
 * pairs that a conduit parts; `extra` adds the pairs that a conduit or a shared subnet joins.
 */
export interface Openness {
  /** Area of a zone when unknown edges count as closed, and when they count as open. */
  area(zone: string, certain: boolean): number;
  /** The same for segments: zones without any barrier. */
  segment(zone: string, certain: boolean): number;
  areaMembers(area: number, certain: boolean): readonly string[];
  segmentMembers(segment: number, certain: boolean): readonly string[];
  /** Pairs joined besides their areas, from either side. */
  extra(zone: string): readonly ZoneStep[];
  /** Whether a conduit with a barrier stands between the two, whatever their edges say. */
  parted(a: string, b: string): boolean;
  /** Whether the zone is in any such pair. */
  hasParted(zone: string): boolean;
  /** All that the answers follow from, as plain data. */
  readonly grounds: unknown;
}

/** Whether all answers are the same. Linear in zones and in the pairs that stand apart. */
export const sameOpenness = (a: Openness, b: Openness): boolean => saysTheSame(a.grounds, b.grounds);

const CLOSED: ReadonlySet<Enforcement> = new Set(['acl', 'firewall', 'one-way', 'vpn']);
export const isBarrier = (enforcement: Enforcement | undefined): boolean =>
  enforcement !== undefined && CLOSED.has(enforcement);

/**
 * Works out which zones are open to which. Near-linear in zones and conduits; quadratic only in the zones that share one
 * subnet. `typeOf` gives the type of a zone, `zones` ends with `NOWHERE`.
 */
export const opennessOf = (
  model: Model,
  zones: readonly string[],
  typeOf: (zone: string) => string | undefined,
): Openness => {
  const index = new Map(zones.map((zone, position) => [zone, position]));
  const root = zones.length;
  const at = (zone: string): number => index.get(zone) ?? root - 1;
  const outside = (zone: string): boolean => OUTSIDE_ZONE_TYPES.has(typeOf(zone) ?? '');

  const areas = { certain: unionFind(root + 1), possible: unionFind(root + 1) };
  const segments = { certain: unionFind(root + 1), possible: unionFind(root + 1) };
  const join = (zone: string, around: number, edge: Enforcement | undefined): void => {
    if (isBarrier(edge)) return;
    areas.possible.join(at(zone), around);
    if (edge !== undefined) areas.certain.join(at(zone), around);
    if (edge !== 'vlan-only') segments.possible.join(at(zone), around);
    if (edge === 'none') segments.certain.join(at(zone), around);
  };
  const bySubnet = new Map<string, string[]>();
  for (const zone of model.source.zones.values()) {
    const parent = zone.parent !== undefined && index.has(zone.parent) ? zone.parent : undefined;
    const alone = outside(zone.id) && !(parent !== undefined && outside(parent));
    if (!alone) join(zone.id, parent === undefined ? root : at(parent), zone.enforcement);
    // Private address ranges repeat from site to site, so only zones of one hospital can share a subnet.
    if (outside(zone.id)) continue;
    for (const net of new Set(zone.subnets?.map(networkOf))) if (net !== undefined) append(bySubnet, net, zone.id);
  }

  const joined = new Map<string, ZoneStep[]>();
  const parted = new Map<string, Set<string>>();
  const link = (a: string, b: string, why: ZoneStepReason, certain: boolean): void => {
    append(joined, a, { to: b, why, certain });
    append(joined, b, { to: a, why, certain });
  };
  const openPairs = new Set<string>();
  const closedPairs: (readonly [ZoneId, ZoneId])[] = [];
  for (const conduit of model.source.conduits.values()) {
    const [a, b] = conduit.zones;
    if (a === b || conduit.kind === 'physical' || !index.has(a) || !index.has(b)) continue;
    const across = outside(a) || outside(b);
    if (conduit.enforcement === undefined && !across) continue;
    const enforcement = model.crossings.get(conduit.id)?.enforcement;
    // A filter that lets everything through holds nobody back; a one-way link does whatever its rules say.
    const holds = isBarrier(enforcement) && (conduit.ruleset !== 'any-any' || enforcement === 'one-way');
    if (holds) closedPairs.push([a, b]);
    else {
      openPairs.add(crossingIdOf(a, b));
      const why = enforcement === 'none' && !across ? 'same-segment' : 'open-crossing';
      link(a, b, why, enforcement !== undefined);
    }
  }
  for (const [a, b] of closedPairs) {
    if (openPairs.has(crossingIdOf(a, b))) continue;
    parted.set(a, (parted.get(a) ?? new Set()).add(b));
    parted.set(b, (parted.get(b) ?? new Set()).add(a));
  }
  for (const sharing of bySubnet.values()) {
    sharing.forEach((a, position) => {
      for (const b of sharing.slice(position + 1)) if (!parted.get(a)?.has(b)) link(a, b, 'shared-subnet', true);
    });
  }

  const membersIn = (sets: ReturnType<typeof unionFind>): ReadonlyMap<number, readonly string[]> => {
    const lists = new Map<number, string[]>();
    zones.forEach((zone, position) => {
      append(lists, sets.of(position), zone);
    });
    return lists;
  };
  const areaLists = { certain: membersIn(areas.certain), possible: membersIn(areas.possible) };
  const segmentLists = { certain: membersIn(segments.certain), possible: membersIn(segments.possible) };
  const sets = [areas.certain, areas.possible, segments.certain, segments.possible];
  const grounds = {
    zones,
    groups: sets.map(({ of }) => zones.map((_, position) => of(position))),
    joined: [...joined],
    parted: [...parted].map(([zone, others]) => [zone, ...others]),
  };
  const which = (certain: boolean): 'certain' | 'possible' => (certain ? 'certain' : 'possible');
  return {
    area: (zone, certain) => areas[which(certain)].of(at(zone)),
    segment: (zone, certain) => segments[which(certain)].of(at(zone)),
    areaMembers: (area, certain) => areaLists[which(certain)].get(area) ?? [],
    segmentMembers: (segment, certain) => segmentLists[which(certain)].get(segment) ?? [],
    extra: (zone) => joined.get(zone) ?? [],
    parted: (a, b) => parted.get(a)?.has(b) === true,
    hasParted: (zone) => parted.has(zone),
    grounds,
  };
};
