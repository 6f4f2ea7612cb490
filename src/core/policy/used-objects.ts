import { type AddressObjects, ANY_ADDRESS } from './address-objects';
import { isSameSet, type Ranges, unionOf } from './algebra/ranges';
import type { AddressObject, PolicyZone, Service } from './policy';
import { ANY_SERVICE, serviceObjects } from './service-objects';

/** Notes the objects that rules name, so that a policy holds just those. */
export interface UsedObjects {
  /** The names, noted. */
  addresses(names: readonly string[]): readonly string[];
  /** The name of the zone's own addresses, noted. */
  zone(zone: PolicyZone): readonly string[];
  /** The names of single devices, or that of their zone where they fill the whole of it: the very same addresses. */
  hosts(names: readonly string[], zone: PolicyZone | undefined): readonly string[];
  /** The names of the objects that make up the services, noted. */
  services(ranges: Ranges): readonly string[];
  everyService(): readonly string[];
  /** All that was noted, sorted by name. */
  all(): { readonly addresses: readonly AddressObject[]; readonly services: readonly Service[] };
}

export const usedObjects = (objects: AddressObjects): UsedObjects => {
  const addresses = new Set<string>();
  const services = new Map<string, Service>();
  const use = (names: readonly string[]): readonly string[] => {
    for (const name of names) addresses.add(name);
    return names;
  };
  const wholeZone = (names: readonly string[], zone: PolicyZone | undefined): readonly string[] => {
    if (zone === undefined || zone.addresses.length === 0 || names.length < 2) return names;
    const covered = unionOf(names.flatMap((name) => objects.byName(name)?.addresses ?? []));
    return isSameSet(covered, zone.addresses) ? [objects.ofZone(zone).name] : names;
  };
  const note = (service: Service): string => {
    services.set(service.name, service);
    return service.name;
  };
  return {
    addresses: use,
    zone: (zone) => use([objects.ofZone(zone).name]),
    hosts: (names, zone) => use(wholeZone(names, zone)),
    services: (ranges) => serviceObjects(ranges).map(note),
    everyService: () => [note(ANY_SERVICE)],
    all: () => ({
      addresses: [...addresses].sort().flatMap((name) => {
        const object = name === ANY_ADDRESS.name ? ANY_ADDRESS : objects.byName(name);
        return object === undefined ? [] : [object];
      }),
      services: [...services.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    }),
  };
};
