import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import { hostAddress } from './algebra/address';
import { isWithin, type Ranges, unionOf } from './algebra/ranges';
import { type Gap, gap } from './gap';
import type { PolicyZone } from './policy';

/** Where an asset stands on the network: one zone and the addresses it has there, which may be none. */
export interface Leg {
  readonly asset: Asset;
  readonly zone: string;
  readonly addresses: Ranges;
}

const isOne = (text: string): boolean => hostAddress(text) !== undefined;

const workOutLegs = (asset: Asset): readonly Leg[] => {
  const byZone = new Map<string, bigint[]>();
  if (asset.zone !== undefined) byZone.set(asset.zone, []);
  for (const { zone = asset.zone, addresses = [] } of asset.interfaces ?? []) {
    if (zone === undefined) continue;
    const known = byZone.get(zone) ?? [];
    byZone.set(zone, [...known, ...addresses.map(hostAddress).filter((each) => each !== undefined)]);
  }
  return [...byZone].map(([zone, addresses]) => ({
    asset,
    zone,
    addresses: unionOf(addresses.map((address) => ({ first: address, last: address }))),
  }));
};

const legsOfRecord = new WeakMap<Asset, readonly Leg[]>();

/**
 * The asset's legs by zone, its own zone first. An interface that names no zone stands in the asset's own. Worked out
 * once for each record, since every flow of an asset asks for them.
 */
export const legsOf = (asset: Asset): readonly Leg[] => {
  const legs = legsOfRecord.get(asset) ?? workOutLegs(asset);
  legsOfRecord.set(asset, legs);
  return legs;
};

/** The leg that traffic from elsewhere meets: in the asset's own zone where it has addresses there, else the first with some. */
export const mainLeg = (legs: readonly Leg[]): Leg | undefined =>
  legs.find(({ asset, zone, addresses }) => zone === asset.zone && addresses.length > 0) ??
  legs.find(({ addresses }) => addresses.length > 0) ??
  legs[0];

const writtenAddresses = (asset: Asset): readonly string[] =>
  (asset.interfaces ?? []).flatMap(({ addresses = [] }) => addresses);

const knownAddresses = (asset: Asset): number => new Set(writtenAddresses(asset).filter(isOne)).size;

/** Whether it stands for more things than it has addresses. */
export const isShortOfAddresses = (asset: Asset): boolean => (asset.count ?? 1) > knownAddresses(asset);

/** What is open about one asset that rules name, by its own addresses or by its zone, whatever the flow. */
export const gapsOfAsset = (
  asset: Asset,
  legs: readonly Leg[],
  model: Model,
  zones: ReadonlyMap<string, PolicyZone>,
  isByAddress: boolean,
): readonly Gap[] => {
  const gaps: Gap[] = [];
  const bad = writtenAddresses(asset).filter((each) => !isOne(each));
  for (const text of bad) gaps.push(gap('bad-address', [asset.id], { text }));
  const known = knownAddresses(asset);
  if (known > 0 && isShortOfAddresses(asset) && isByAddress)
    gaps.push(gap('fewer-addresses', [asset.id], { count: asset.count ?? 1, known }));
  for (const { zone, addresses } of legs) {
    const around = zones.get(zone);
    if (around === undefined || around.addresses.length === 0 || isWithin(addresses, around.addresses)) continue;
    gaps.push(gap('address-outside', [asset.id, zone], { subnets: around.subnets.join(', ') }));
  }
  const elsewhere = (asset.zonesVisited ?? []).filter(
    (zone) => !legs.some((leg) => leg.zone === zone) && model.zone(zone) !== undefined,
  );
  if (elsewhere.length > 0) gaps.push(gap('other-zones', [asset.id, ...elsewhere], { zones: elsewhere.length }));
  return gaps;
};
