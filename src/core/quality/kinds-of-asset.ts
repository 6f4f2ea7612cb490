import type { Asset } from '../model/asset';
import { networkedOf, OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../model/defaults';
import { deviceTypeOf } from '../model/device-type-of';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';

/** Not ours, no thing at all, or only a part of one: nobody draws where it stands or how it is plugged in. */
const ELSEWHERE: ReadonlySet<string> = new Set(['person', 'external', 'cloud', 'device-part']);

/** A zone outside of the hospital's own network: the internet, a supplier, a home. */
export const isOutside = (zone: ZoneId, model: Model): boolean => {
  const type = zoneTypeOf(model, zone);
  return type !== undefined && OUTSIDE_ZONE_TYPES.has(type);
};

/** A thing of the hospital, in its own network or in none. What nobody knows the kind of counts as one. */
export const isThing = (asset: Asset, model: Model): boolean =>
  !ELSEWHERE.has(model.categoryOf(asset) ?? '') && (asset.zone === undefined || !isOutside(asset.zone, model));

const SERVER_CATEGORIES: ReadonlySet<string> = new Set(['it', 'medical-it', 'samd']);

/** A server, physical or virtual: what runs on another machine, and types that usually run a server's system. */
export const isServer = (asset: Asset, model: Model): boolean => {
  if (!isThing(asset, model)) return false;
  if (asset.host !== undefined) return true;
  const type = deviceTypeOf(asset, model.library);
  if (type === undefined || !SERVER_CATEGORIES.has(model.categoryOf(asset) ?? '')) return false;
  return type.id === 'hypervisor' || type.id.endsWith('-server') || /server/i.test(type.typicalOS);
};

const BARRIERS: ReadonlySet<string> = new Set(['firewall', 'utm', 'vpn-gateway', 'ids-ips', 'internet-router']);

/** Equipment that lets some traffic pass and stops other: firewalls, VPN gateways, routers to the internet. */
export const isBarrier = ({ kind }: Asset): boolean => BARRIERS.has(kind);

const CABLES: ReadonlySet<string> = new Set(['wired', 'copper', 'fibre']);

/** Networked for certain, and over a cable as far as anybody said. */
export const isWired = (asset: Asset, model: Model): boolean => {
  if (networkedOf(asset, model).value !== true || asset.host !== undefined) return false;
  const ways = asset.connectivity ?? asset.interfaces?.flatMap(({ medium }) => medium ?? []) ?? [];
  return ways.length === 0 || ways.some((way) => CABLES.has(way));
};
