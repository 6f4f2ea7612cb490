import type { ZoneLook } from '../library/zone-type';
import type { ZoneId } from './id';
import type { Model } from './model';

/** Trust at or below this lets anybody in: the internet, guests, vendors' own networks. */
const UNTRUSTED = 1;

/** The look that the zones directly inside share; where they differ, that of care. `undefined` when none has one. */
const lookInside = (model: Model, zone: ZoneId): ZoneLook | undefined => {
  const looks = new Set(model.zonesIn(zone).map((child) => lookOf(model, child.id)));
  looks.delete('unknown');
  return looks.size > 1 ? 'clinical' : [...looks][0];
};

/**
 * How a zone looks: that of its type; a mere grouping looks as the zones inside it do; else as the nearest typed zone
 * around it; `unknown` when nobody knows.
 */
export const lookOf = (model: Model, id: ZoneId): ZoneLook => {
  const kind = model.zone(id)?.kind;
  const own = kind === undefined ? undefined : model.library.zones.get(kind)?.look;
  if (own !== undefined) return own;
  const grouped = kind === undefined && model.assetsIn(id).length === 0 ? lookInside(model, id) : undefined;
  if (grouped !== undefined) return grouped;
  const parent = model.lineOf(id)[1];
  return parent === undefined || parent.kind === undefined ? 'unknown' : lookOf(model, parent.id);
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
