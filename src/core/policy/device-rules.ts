import { textIn } from '../library/text';
import type { Asset } from '../model/asset';
import { zoneTypeOf } from '../model/defaults';
import type { Model } from '../model/model';
import { type AddressObjects, ANY_ADDRESS } from './address-objects';
import { type Ranges, unionOf } from './algebra/ranges';
import { PROTOCOL_NUMBERS, serviceRange } from './algebra/service-line';
import { legsOf } from './ends-of';
import { type Gap, gap } from './gap';
import { ownerOfZone } from './owner-of-zone';
import type { PolicyRule, PolicyZone } from './policy';
import type { UsedObjects } from './used-objects';

/** Device types on which such rules are loaded. */
const ENFORCING_KINDS: ReadonlySet<string> = new Set([
  'firewall',
  'utm',
  'l3-switch',
  'core-switch',
  'internet-router',
  'vpn-gateway',
  'maintenance-router',
  'eligibility-router',
]);

/** SSH and HTTPS: how such equipment is looked after. */
const MANAGEMENT_SERVICES: Ranges = unionOf([22, 443].map((port) => serviceRange(PROTOCOL_NUMBERS.tcp, port, port)));

interface ManagementZone {
  readonly zone: PolicyZone;
  readonly object: string;
}

/** Zones from which people look after equipment: those that were named, else those of that type, with known addresses. */
const managementZones = (
  model: Model,
  zones: readonly PolicyZone[],
  objects: AddressObjects,
  named: readonly string[] | undefined,
): readonly ManagementZone[] =>
  zones
    .filter(({ id, addresses }) => {
      if (addresses.length === 0) return false;
      if (named !== undefined) return named.includes(id);
      const zone = model.zone(id);
      return zone !== undefined && zoneTypeOf(model, zone.id) === 'management';
    })
    .map((zone) => ({ zone, object: objects.ofZone(zone).name }));

/** What device rules are made of. */
export interface DeviceSource {
  readonly model: Model;
  readonly zones: readonly PolicyZone[];
  readonly objects: AddressObjects;
  readonly used: UsedObjects;
  /** The zones from which the equipment is looked after; absent: those of the type `management`. */
  readonly managementZones: readonly string[] | undefined;
  readonly reviewOn: string | undefined;
}

const isEnforcing = ({ kind }: Asset): boolean => ENFORCING_KINDS.has(kind);

const managementRule = ({ zone, object }: ManagementZone, { model, used, reviewOn }: DeviceSource): PolicyRule => ({
  id: `m-${zone.name}`,
  action: 'allow',
  from: zone.id,
  sources: used.addresses([object]),
  destinations: used.addresses([ANY_ADDRESS.name]),
  services: used.services(MANAGEMENT_SERVICES),
  stateful: true,
  log: true,
  comment: { ja: textIn(zone.label, 'ja'), en: textIn(zone.label, 'en') },
  owner: ownerOfZone(model, zone.id),
  reviewOn,
  flows: [],
});

/** Whether the destination of the rule is such equipment: its own door, not a way through it. */
const reachesEquipment = (rule: PolicyRule, { objects, model }: DeviceSource): boolean =>
  rule.destinations.some((name) => {
    const asset = model.asset(objects.byName(name)?.asset ?? '');
    return asset !== undefined && isEnforcing(asset);
  });

/**
 * What may open a connection to the equipment itself: those who look after it, and those among `rules` that lead to it.
 * None where nobody said who looks after it, which would lock everybody out and so is a gap.
 */
export const deviceRules = (
  rules: readonly PolicyRule[],
  source: DeviceSource,
): { readonly rules: readonly PolicyRule[]; readonly gaps: readonly Gap[] } => {
  const { model, zones, objects } = source;
  const equipment = model.source.assets
    .values()
    .filter(isEnforcing)
    .map(({ id }) => id);
  const own = managementZones(model, zones, objects, source.managementZones).map((zone) =>
    managementRule(zone, source),
  );
  if (own.length === 0) return { rules: [], gaps: [gap('management-lockout', equipment)] };
  const doors = rules.filter((rule) => reachesEquipment(rule, source));
  return { rules: [...own, ...doors], gaps: [gap('device-services', equipment)] };
};

/** The names of the addresses of such equipment, as far as they are known. */
export const equipmentNames = ({ model, objects, used }: DeviceSource): readonly string[] =>
  used.addresses(
    model.source.assets
      .values()
      .filter(isEnforcing)
      .flatMap((asset) => legsOf(asset))
      .filter((leg) => leg.addresses.length > 0)
      .map((leg) => objects.ofLeg(leg).name),
  );
