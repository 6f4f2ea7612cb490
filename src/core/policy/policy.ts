import type { Bilingual, Text } from '../library/text';
import type { Purpose } from '../library/vocabulary';
import type { Ranges } from './algebra/ranges';

/** A zone as equipment sees it: the addresses in it, and a short name that lasts. */
export interface PolicyZone {
  readonly id: string;
  /** Letters, digits and hyphens; unique among zones, addresses and rules. */
  readonly name: string;
  readonly label: Text;
  readonly vlan?: number | undefined;
  /** As written in the zone. */
  readonly subnets: readonly string[];
  /** Its subnets without those of zones inside it; empty when none is known. */
  readonly addresses: Ranges;
  /** The name of the interface on the equipment, where somebody said it. */
  readonly interface?: string | undefined;
  readonly external: boolean;
}

/** `public` is what is neither private nor the hospital's own. */
export const ADDRESS_KINDS = ['host', 'subnet', 'group', 'public', 'any'] as const;

/** Addresses under a lasting name. */
export interface AddressObject {
  readonly name: string;
  readonly kind: (typeof ADDRESS_KINDS)[number];
  readonly label: Text;
  readonly addresses: Ranges;
  readonly zone?: string | undefined;
  readonly asset?: string | undefined;
}

/** A set of services on the line of `service-line.ts`, under a name that says it: `tcp-104`, `udp-161-162`, `esp`. */
export interface Service {
  readonly name: string;
  readonly services: Ranges;
}

export interface PolicyRule {
  /** Lasts as long as the first of its flows; also its name on equipment. */
  readonly id: string;
  readonly action: 'allow' | 'deny';
  /** Zones, by id; in a policy that was read the interfaces. Absent: any. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Names of address objects and services, never empty. */
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly services: readonly string[];
  /** The equipment lets answers pass by itself. */
  readonly stateful: boolean;
  readonly log: boolean;
  readonly comment: Bilingual;
  readonly purpose?: Purpose | undefined;
  /** The party that answers for the zone that is reached. */
  readonly owner?: string | undefined;
  /** The day by which somebody should look at it again. */
  readonly reviewOn?: string | undefined;
  readonly flows: readonly string[];
  readonly conduit?: string | undefined;
  /** Where it stands in the file that was read. */
  readonly line?: number | undefined;
  /** Only packets that come from these ports; in policies that were read. */
  readonly sourcePorts?: Ranges | undefined;
}

/**
 * What may be opened between zones. Rules are taken in their order, the first that fits decides, and what none fits is
 * refused (`otherwise`).
 */
export interface Policy {
  readonly zones: readonly PolicyZone[];
  readonly addresses: readonly AddressObject[];
  readonly services: readonly Service[];
  readonly rules: readonly PolicyRule[];
  /** What may open a connection to the equipment itself. Empty: nobody said, and writers leave that way as it is. */
  readonly device: readonly PolicyRule[];
  /** Names of the address objects that are such equipment, as far as their addresses are known. */
  readonly equipment: readonly string[];
  readonly otherwise: 'deny' | 'allow';
}

/** Objects of a policy by name. */
export interface PolicyIndex {
  readonly addressOf: (name: string) => AddressObject | undefined;
  readonly serviceOf: (name: string) => Service | undefined;
  readonly zoneOf: (id: string) => PolicyZone | undefined;
}

export const indexPolicy = (policy: Policy): PolicyIndex => {
  const addresses = new Map(policy.addresses.map((object) => [object.name, object]));
  const services = new Map(policy.services.map((service) => [service.name, service]));
  const zones = new Map(policy.zones.map((zone) => [zone.id, zone]));
  return {
    addressOf: (name) => addresses.get(name),
    serviceOf: (name) => services.get(name),
    zoneOf: (id) => zones.get(id),
  };
};
