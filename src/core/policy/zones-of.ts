import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../model/defaults';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import { networkRange } from './algebra/address';
import { differenceOf, type Range, type Ranges, unionOf } from './algebra/ranges';
import { type Gap, gap } from './gap';
import { lastingNames } from './lasting-names';
import type { PolicyZone } from './policy';

interface Subnet extends Range {
  readonly zone: string;
  readonly text: string;
}

const subnetsOf = (zone: Zone, gaps: Gap[]): readonly Subnet[] =>
  (zone.subnets ?? []).flatMap((text) => {
    const range = networkRange(text);
    if (range !== undefined) return [{ ...range, zone: zone.id, text }];
    gaps.push(gap('bad-subnet', [zone.id], { text }));
    return [];
  });

/** The wider first, so that those inside it follow; then by zone, so that the order never depends on anything else. */
const widerFirst = (a: Subnet, b: Subnet): number => {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return a.zone < b.zone ? -1 : 1;
};

interface Nesting {
  /** Subnets of other zones that lie inside one of the zone's own. */
  readonly inner: Map<string, Range[]>;
  readonly gaps: readonly Gap[];
}

/** Goes through all subnets once, with those that are still open in hand; near-linear where few lie in each other. */
const nestingOf = (subnets: readonly Subnet[]): Nesting => {
  const inner = new Map<string, Range[]>();
  const shared = new Map<string, Gap>();
  let open: readonly Subnet[] = [];
  for (const subnet of [...subnets].sort(widerFirst)) {
    open = open.filter(({ last }) => last >= subnet.first);
    for (const outer of open) {
      if (outer.zone === subnet.zone) continue;
      const isInside = subnet.last <= outer.last && (subnet.first !== outer.first || subnet.last !== outer.last);
      if (isInside) inner.set(outer.zone, [...(inner.get(outer.zone) ?? []), subnet]);
      else {
        const zones = [outer.zone, subnet.zone].sort();
        shared.set(zones.join('\n'), gap('shared-subnet', zones, { subnet: subnet.text }));
      }
    }
    open = [...open, subnet];
  }
  return { inner, gaps: [...shared.values()] };
};

/**
 * The zones that something stands in or that have subnets. A zone's addresses are its subnets without those of zones
 * inside them; two zones that share a subnet cannot be told apart by address, which is a gap.
 */
export const zonesOf = (
  model: Model,
  interfaceOf: (zone: Zone) => string | undefined,
): { readonly zones: readonly PolicyZone[]; readonly gaps: readonly Gap[] } => {
  const gaps: Gap[] = [];
  const all = model.source.zones
    .values()
    .filter(
      ({ id, subnets }) =>
        (subnets ?? []).length > 0 || model.assetsIn(id).length > 0 || model.assetsReachingInto(id).length > 0,
    );
  const subnets = new Map(all.map((zone) => [zone.id as string, subnetsOf(zone, gaps)]));
  const nesting = nestingOf([...subnets.values()].flat());
  gaps.push(...nesting.gaps);
  const names = lastingNames(
    '',
    all.map(({ id }) => id),
  );
  const addressesOf = (id: string): Ranges =>
    differenceOf(unionOf(subnets.get(id) ?? []), unionOf(nesting.inner.get(id) ?? []));
  const zones = all.map(
    (zone): PolicyZone => ({
      id: zone.id,
      name: names.get(zone.id) ?? zone.id,
      label: zone.name,
      ...(zone.vlan === undefined ? {} : { vlan: zone.vlan }),
      subnets: zone.subnets ?? [],
      addresses: addressesOf(zone.id),
      interface: interfaceOf(zone),
      external: OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, zone.id) ?? ''),
    }),
  );
  return { zones, gaps };
};
