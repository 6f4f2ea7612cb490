import type { Asset } from '../../model/asset';
import type { AssetId, PartyId, ZoneId } from '../../model/id';
import { groupOf, hostIn, partyIn, systemIn } from '../containment';
import type { HospitalDocument } from '../document';
import { type PlacePath, placePathOf, UNKNOWN_PLACE } from '../places';
import { patched } from '../references';
import type { Grouping, ViewPreset } from '../view';
import { isAllowed } from './records';

const assetsWith = (
  document: HospitalDocument,
  ids: readonly string[],
  change: (asset: Asset) => Asset,
): HospitalDocument => {
  const changed = ids
    .flatMap((id) => document.assets.get(id) ?? [])
    .map(change)
    .filter((asset) => isAllowed('assets', asset));
  const assets = document.assets.setAll(changed);
  return assets === document.assets ? document : { ...document, assets };
};

/** The asset standing there, with what else is known of its location; the unknown place takes the rest away. */
export const assetAt = (asset: Asset, { building, floor, room, rack }: PlacePath): Asset => {
  const location = patched(asset.location ?? {}, { building, floor, room, rack });
  if (location === asset.location) return asset;
  return patched(asset, { location: Object.keys(location).length === 0 ? undefined : location });
};

/** The asset in another zone, with those of its interfaces that stood in its own; others keep reaching where they did. */
export const standingIn = (asset: Asset, zone: ZoneId | undefined): Asset => {
  const { zone: own, interfaces } = asset;
  if (own === zone || own === undefined || interfaces?.some((leg) => leg.zone === own) !== true)
    return patched(asset, { zone });
  const legs = interfaces.map((leg) => (leg.zone === own ? patched(leg, { zone: undefined }) : leg));
  return patched(asset, { zone, interfaces: legs });
};

const runsOn = (document: HospitalDocument, machine: string, other: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = other; at !== undefined && !seen.has(at); at = document.assets.get(at)?.host) {
    if (at === machine) return true;
    seen.add(at);
  }
  return false;
};

/**
 * Puts assets into a box of a view that is no zone: into a place, onto a machine, under a party. Boxes themselves do not
 * move into others. No box: the place is unknown, the machine is its own, the party is that of its zone.
 */
export const putInto = (
  document: HospitalDocument,
  preset: ViewPreset,
  ids: readonly string[],
  box: string | undefined,
  groupBy?: Grouping,
): HospitalDocument => {
  switch (preset) {
    case 'network':
    case 'custom':
      return document;
    case 'physical': {
      const path = placePathOf(box ?? UNKNOWN_PLACE);
      return path === undefined ? document : assetsWith(document, ids, (asset) => assetAt(asset, path));
    }
    case 'function': {
      const system = groupBy === 'system' && box === undefined ? '' : systemIn(box ?? '');
      if (system !== undefined)
        return assetsWith(document, ids, (asset) => patched(asset, { system: system === '' ? null : system }));
      if (groupBy === 'none' || groupBy === 'system') return document;
      const party = partyIn(box ?? groupOf(''));
      if (party === undefined || (party !== '' && !document.parties.has(party))) return document;
      const owner = party === '' ? undefined : (party as PartyId);
      return assetsWith(document, ids, (asset) => patched(asset, { owner }));
    }
    case 'server': {
      const host = box === undefined ? undefined : hostIn(box);
      const zone = box !== undefined && document.zones.has(box) ? (box as ZoneId) : undefined;
      if (host !== undefined && !document.assets.has(host)) return document;
      return assetsWith(document, ids, (asset) => {
        if (host === undefined)
          return patched(zone === undefined ? asset : standingIn(asset, zone), { host: undefined });
        return runsOn(document, asset.id, host) ? asset : patched(asset, { host: host as AssetId });
      });
    }
  }
};
