import type { Asset } from '../model/asset';
import { blocksOf, blockText, EVERY_ADDRESS, networkRange } from './algebra/address';
import { differenceOf, type Range, type Ranges, unionOf } from './algebra/ranges';
import type { Leg } from './ends-of';
import { digitsOf, lastingNames } from './lasting-names';
import type { AddressObject, PolicyZone } from './policy';

const rangesOf = (texts: readonly string[]): Ranges =>
  unionOf(texts.map(networkRange).filter((range): range is Range => range !== undefined));

/** Addresses that nobody on the internet has: private, shared, of one machine or link, for documents, and of groups. */
const NOT_PUBLIC = rangesOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '2001:db8::/32',
]);
const GLOBAL = rangesOf(['0.0.0.0/0', '2000::/3']);

export const ANY_ADDRESS: AddressObject = { name: 'any', kind: 'any', label: 'any', addresses: [EVERY_ADDRESS] };

/** Makes the objects that rules name, each once. */
export interface AddressObjects {
  readonly ofLeg: (leg: Leg) => AddressObject;
  readonly ofZone: (zone: PolicyZone) => AddressObject;
  /** Everything outside that is neither private nor in a zone of the hospital. */
  readonly ofPublic: () => AddressObject;
  /** An object of just these addresses that stands for several others. */
  readonly ofGroup: (addresses: Ranges, zone: string | undefined) => AddressObject;
  readonly byName: (name: string) => AddressObject | undefined;
}

/** The part of a leg's name that says which of several legs it is. */
const legId = ({ asset, zone }: Leg): string => (zone === asset.zone ? asset.id : `${asset.id}@${zone}`);

export const addressObjects = (assets: readonly Asset[], zones: readonly PolicyZone[]): AddressObjects => {
  const made = new Map<string, AddressObject>();
  const legIds = assets.flatMap((asset) => [
    asset.id as string,
    ...(asset.interfaces ?? []).flatMap(({ zone }) =>
      zone === undefined || zone === asset.zone ? [] : [`${asset.id}@${zone}`],
    ),
  ]);
  const hostNames = lastingNames('h-', legIds);
  const once = (object: AddressObject): AddressObject => {
    const known = made.get(object.name) ?? object;
    made.set(object.name, known);
    return known;
  };
  return {
    ofLeg: (leg) =>
      once({
        name: hostNames.get(legId(leg)) ?? legId(leg),
        kind: 'host',
        label: leg.asset.name,
        addresses: leg.addresses,
        zone: leg.zone,
        asset: leg.asset.id,
      }),
    ofZone: (zone) =>
      once({ name: `z-${zone.name}`, kind: 'subnet', label: zone.label, addresses: zone.addresses, zone: zone.id }),
    ofPublic: () => {
      const inside = zones.filter(({ external }) => !external).flatMap(({ addresses }) => addresses);
      const addresses = differenceOf(GLOBAL, unionOf([...NOT_PUBLIC, ...inside]));
      return once({ name: 'public', kind: 'public', label: 'public', addresses });
    },
    ofGroup: (addresses, zone) => {
      const name = `g-${digitsOf(blocksOf(addresses).map(blockText).join(' '))}`;
      return once({ name, kind: 'group', label: name, addresses, zone });
    },
    byName: (name) => made.get(name),
  };
};
