import type { Asset } from '../../model/asset';
import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import { graphOf } from '../../model/graph';
import type { PartyId, ZoneId } from '../../model/id';
import type { Model } from '../../model/model';
import { isOutsider } from '../entries';

/** Parties that are no part of the hospital. */
const OTHERS: ReadonlySet<string | undefined> = new Set(['vendor', 'supplier', 'cloud-provider']);

/** Where patients and visitors are guests of the hospital: strangers, but at no end of a line. */
const GUESTS = 'guest-wifi';

/** Who answers for a zone; `null` where people said that nobody does, `undefined` where nobody said anything. */
export const answererOf = (zone: ZoneId, model: Model): PartyId | null | undefined =>
  model.lineOf(zone).find(({ party }) => party !== undefined)?.party;

/** Who stands behind an asset outside: its owner, else who answers for its zone, else its vendor. */
export const partyBehind = (asset: Asset, model: Model): PartyId | null | undefined => {
  if (asset.owner !== undefined) return asset.owner;
  const zone = model.zoneOf(asset);
  const answerer = zone === undefined ? undefined : answererOf(zone.id, model);
  return answerer !== undefined ? answerer : asset.vendor;
};

/**
 * Whether an asset is outside the hospital: in a zone that lies outside, in one that another organisation answers for, or
 * a stranger as attack paths see it. `undefined` for the devices of guests, who are in the house: no line leads to them,
 * and theirs to the internet are not the hospital's.
 */
export const outsideIn = (model: Model): ((asset: Asset) => boolean | undefined) => {
  const graph = graphOf(model);
  const zones = new Map<string, boolean>();
  const isZoneOutside = (zone: ZoneId): boolean => {
    const known = zones.get(zone);
    if (known !== undefined) return known;
    const party = answererOf(zone, model);
    const type = zoneTypeOf(model, zone);
    const of = party === undefined || party === null ? undefined : model.source.parties.get(party)?.kind;
    const outside = OUTSIDE_ZONE_TYPES.has(type ?? '') || OTHERS.has(of);
    zones.set(zone, outside);
    return outside;
  };
  return (asset) => {
    const zone = model.zoneOf(asset);
    if (zone !== undefined && isZoneOutside(zone.id)) return true;
    const isStranger = model.categoryOf(asset) === 'external' && isOutsider(graph, asset);
    const isGuest = isStranger && zone !== undefined && zoneTypeOf(model, zone.id) === GUESTS;
    return isGuest ? undefined : isStranger;
  };
};
