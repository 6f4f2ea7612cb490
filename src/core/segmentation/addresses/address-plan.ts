import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { addressTextV4, type BlockV4, blockOfV4, sizeOfV4, textOfV4 } from '../../model/subnet';
import { unitsOf } from '../../model/units';
import type { Zone } from '../../model/zone';
import { freeBlocks } from './free-blocks';

/** Where a VLAN number or a subnet of a zone comes from. */
export type Origin =
  /** The zone has it already. */
  | 'kept'
  /** The devices of the zone, and no others, have addresses in it already, so that none has to be renumbered. */
  | 'taken-over'
  | 'new';

export interface ZoneAddresses {
  readonly zone: string;
  readonly vlan: number;
  readonly vlanOrigin: Origin;
  /** IPv4, as `10.1.2.0/24`. Subnets that the zone has stay all of them. */
  readonly subnets: readonly string[];
  readonly subnetOrigin: Origin;
  /** The first address of the first subnet that no device has, for whatever enforces the edge. */
  readonly gateway: string;
  /** Devices that need an address, and how many there is room for besides the gateway. */
  readonly units: number;
  readonly room: number;
  /** Devices with addresses outside the subnets, which have to be renumbered; by id. */
  readonly renumbered: readonly string[];
}

/** What keeps a zone from being numbered, or makes the numbers doubtful. */
export interface AddressDoubt {
  readonly kind: 'vlan-twice' | 'subnets-overlap' | 'no-room' | 'no-vlan-left';
  readonly zones: readonly string[];
}

export interface AddressPlan {
  readonly zones: readonly ZoneAddresses[];
  readonly doubts: readonly AddressDoubt[];
}

export interface AddressPlanOptions {
  /** Zones that shall have a VLAN and a subnet; by default every zone of the hospital's own in which devices stand. */
  readonly zones?: readonly string[];
  /** Where new subnets are taken from, the first first. */
  readonly pools?: readonly string[];
  /** New VLAN numbers begin here. */
  readonly firstVlan?: number;
}

/** Private addresses (RFC 1918). The widest first, since the narrower ones are mostly in use. */
const POOLS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const FIRST_VLAN = 100;
/** 1 is what equipment uses untagged, 1002 to 1005 are kept by some of it, 4095 by the standard (IEEE 802.1Q). */
const LAST_VLAN = 4094;
const isSpareVlan = (vlan: number): boolean => vlan < 1002 || vlan > 1005;
/** A subnet has room for twice what stands there, and some more; never less than a /26, so that zones can grow. */
const GROWTH = 2;
const SPARE = 10;
const LONGEST_PREFIX = 26;

const prefixFor = (units: number): number => {
  const needed = GROWTH * units + SPARE + 3;
  return Math.min(LONGEST_PREFIX, 32 - Math.ceil(Math.log2(needed)));
};

const inside = (inner: BlockV4, outer: BlockV4): boolean =>
  inner.first >= outer.first && inner.first + sizeOfV4(inner) <= outer.first + sizeOfV4(outer);
const meet = (a: BlockV4, b: BlockV4): boolean => a.first < b.first + sizeOfV4(b) && b.first < a.first + sizeOfV4(a);

const blocksOf = (texts: readonly string[] | undefined): readonly BlockV4[] =>
  (texts ?? []).flatMap((text) => blockOfV4(text) ?? []);

interface Place {
  readonly zone: Zone;
  readonly units: number;
  /** Addresses of its devices, with whose they are. */
  readonly addresses: readonly { readonly asset: string; readonly block: BlockV4 }[];
}

const placeOf = (model: Model, zone: Zone): Place => {
  const assets = model.assetsIn(zone.id).filter(({ networked }) => networked !== false);
  return {
    zone,
    units: assets.reduce((sum, asset) => sum + unitsOf(asset), 0),
    addresses: assets.flatMap(({ id, interfaces }) =>
      (interfaces ?? [])
        .filter((each) => each.zone === undefined || each.zone === zone.id)
        .flatMap(({ addresses }) => blocksOf(addresses).map((block) => ({ asset: id, block }))),
    ),
  };
};

const needsNumbers = (model: Model, zone: Zone): boolean =>
  !OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, zone.id) ?? '') && model.assetsIn(zone.id).length > 0;

/** The subnet in which all addresses of the zone lie and none of another zone; `undefined` where there is none. */
const ownSubnet = ({ addresses }: Place, others: readonly BlockV4[], prefix: number): BlockV4 | undefined => {
  const [first] = addresses;
  if (first === undefined) return undefined;
  for (let length = Math.min(prefix, 24); length >= 20; length -= 1) {
    const size = 2 ** (32 - length);
    const block = { first: first.block.first - (first.block.first % size), prefix: length };
    if (others.some((other) => meet(other, block))) return undefined;
    if (addresses.every((address) => inside(address.block, block))) return block;
  }
  return undefined;
};

const gatewayIn = (subnet: BlockV4, { addresses }: Place): number => {
  const used = new Set(addresses.map(({ block }) => block.first));
  let address = subnet.first + 1;
  while (used.has(address)) address += 1;
  return address;
};

const doubtsIn = (zones: readonly Zone[]): readonly AddressDoubt[] => {
  const doubts: AddressDoubt[] = [];
  const byVlan = new Map<number, string>();
  const blocks = zones
    .flatMap((zone) => blocksOf(zone.subnets).map((block) => ({ block, zone })))
    .sort((a, b) => a.block.first - b.block.first || a.block.prefix - b.block.prefix);
  for (const { id, vlan } of zones) {
    const other = vlan === undefined ? undefined : byVlan.get(vlan);
    if (other !== undefined) doubts.push({ kind: 'vlan-twice', zones: [other, id] });
    if (vlan !== undefined) byVlan.set(vlan, other ?? id);
  }
  blocks.slice(1).forEach(({ block, zone }, index) => {
    const before = blocks[index];
    if (before !== undefined && before.zone !== zone && meet(before.block, block))
      doubts.push({ kind: 'subnets-overlap', zones: [before.zone.id, zone.id] });
  });
  return doubts;
};

/** Numbers that no zone and no interface uses, the lowest first. */
const spareVlans = (model: Model, first: number): (() => number | undefined) => {
  const used = new Set<number>();
  for (const { vlan } of model.source.zones.values()) if (vlan !== undefined) used.add(vlan);
  for (const { interfaces } of model.source.assets.values())
    for (const { vlan } of interfaces ?? []) if (vlan !== undefined) used.add(vlan);
  let next = first;
  return () => {
    while (next <= LAST_VLAN && (used.has(next) || !isSpareVlan(next))) next += 1;
    if (next > LAST_VLAN) return undefined;
    next += 1;
    return next - 1;
  };
};

/** Addresses of all devices, with the zone that each is in. */
const addressesIn = (model: Model): readonly { readonly zone: string | undefined; readonly block: BlockV4 }[] =>
  model.source.assets
    .values()
    .flatMap(({ zone: own, interfaces }) =>
      (interfaces ?? []).flatMap(({ addresses, zone }) =>
        blocksOf(addresses).map((block) => ({ zone: zone ?? own, block })),
      ),
    );

/**
 * VLAN numbers and IPv4 subnets for zones: what a zone has stays, what its devices already use is taken over, and only
 * what is left is new, from private addresses that nothing in the drawing uses, with room to grow. No two overlap but
 * those that did before, which are told. Units without an address count as one each. Deterministic; near-linear in zones
 * and addresses, besides one pass over the addresses of other zones for each zone without a subnet.
 */
export const addressPlan = (model: Model, options: AddressPlanOptions = {}): AddressPlan => {
  const wanted = options.zones === undefined ? undefined : new Set(options.zones);
  const all = model.source.zones.values();
  const zones = all.filter((zone) => (wanted === undefined ? needsNumbers(model, zone) : wanted.has(zone.id)));
  const places = zones.map((zone) => placeOf(model, zone));
  const spare = spareVlans(model, options.firstVlan ?? FIRST_VLAN);
  const pools = (options.pools ?? POOLS).flatMap((text) => blockOfV4(text) ?? []);
  const everyAddress = addressesIn(model);
  const taken: BlockV4[] = all.flatMap(({ subnets }) => blocksOf(subnets));
  const free = freeBlocks(pools, [...taken, ...everyAddress.map(({ block }) => block)]);
  const doubts: AddressDoubt[] = [...doubtsIn(all)];

  const addressesBesides = ({ zone }: Place): readonly BlockV4[] =>
    everyAddress.flatMap((each) => (each.zone === zone.id ? [] : [each.block]));
  const subnetFor = (place: Place): { readonly blocks: readonly BlockV4[]; readonly origin: Origin } | undefined => {
    const kept = blocksOf(place.zone.subnets);
    if (kept.length > 0) return { blocks: kept, origin: 'kept' };
    const prefix = prefixFor(place.units);
    const own = ownSubnet(place, [...taken, ...addressesBesides(place)], prefix);
    const block = own ?? free.take(prefix);
    if (block === undefined) return undefined;
    taken.push(block);
    free.use(block);
    return { blocks: [block], origin: own === undefined ? 'new' : 'taken-over' };
  };

  const numbered = places.flatMap((place): readonly ZoneAddresses[] => {
    const { zone, units, addresses } = place;
    const vlan = zone.vlan ?? spare();
    const subnet = subnetFor(place);
    const [first] = subnet?.blocks ?? [];
    if (vlan === undefined) doubts.push({ kind: 'no-vlan-left', zones: [zone.id] });
    if (first === undefined) doubts.push({ kind: 'no-room', zones: [zone.id] });
    if (vlan === undefined || subnet === undefined || first === undefined) return [];
    const room = subnet.blocks.reduce((sum, block) => sum + Math.max(0, sizeOfV4(block) - 3), 0);
    if (room < units) doubts.push({ kind: 'no-room', zones: [zone.id] });
    const outside = addresses.filter(({ block }) => !subnet.blocks.some((each) => inside(block, each)));
    return [
      {
        zone: zone.id,
        vlan,
        vlanOrigin: zone.vlan === undefined ? 'new' : 'kept',
        subnets: subnet.blocks.map(textOfV4),
        subnetOrigin: subnet.origin,
        gateway: addressTextV4(gatewayIn(first, place)),
        units,
        room,
        renumbered: [...new Set(outside.map(({ asset }) => asset))].sort(),
      },
    ];
  });
  return { zones: numbered, doubts };
};
