import { zoneTypeOf } from '../model/defaults';
import type { Model } from '../model/model';
import type { AddressObjects } from './address-objects';
import { type Ranges, unionOf } from './algebra/ranges';
import { PROTOCOL_NUMBERS, serviceRange } from './algebra/service-line';
import type { PolicyZone } from './policy';

/** Device types on which such rules are loaded. */
export const ENFORCING_KINDS: ReadonlySet<string> = new Set([
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
export const MANAGEMENT_SERVICES: Ranges = unionOf(
  [22, 443].map((port) => serviceRange(PROTOCOL_NUMBERS.tcp, port, port)),
);

export interface ManagementZone {
  readonly zone: PolicyZone;
  readonly object: string;
}

/** Zones from which people look after equipment: those that were named, else those of that type, with known addresses. */
export const managementZones = (
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
