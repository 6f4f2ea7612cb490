import type { ZoneLook } from '../library/zone-type';
import type { ZoneId } from './id';
import type { Model } from './model';

/** Trust at or below this lets anybody in: the internet, guests, vendors' own networks. */
const UNTRUSTED = 1;

/** How a zone looks: that of its type, else of the nearest typed zone around it; `unknown` when nobody knows. */
export const lookOf = (model: Model, zone: ZoneId): ZoneLook => {
  for (const around of model.lineOf(zone)) {
    const look = around.kind === undefined ? undefined : model.library.zones.get(around.kind)?.look;
    if (look !== undefined) return look;
  }
  return 'unknown';
};

/**
 * Whether a zone stands outside what the hospital itself vouches for: untrusted, somebody else's, in a cloud, or
 * unknown. A mere grouping of zones is outside only when all zones in it are.
 */
export const standsOutside = (model: Model, id: ZoneId): boolean => {
  const inside = model.zonesIn(id);
  const zone = model.zone(id);
  if (zone?.kind === undefined && zone?.trust === undefined && inside.length > 0)
    return inside.every((child) => standsOutside(model, child.id));
  const trust = model.trustOf(id);
  if (trust === undefined || trust <= UNTRUSTED) return true;
  const look = lookOf(model, id);
  return look === 'external' || look === 'cloud' || look === 'unknown';
};
