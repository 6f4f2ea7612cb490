import type { Placement } from '../document/view';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import type { Table } from '../table';

/** What an element gives up to be placed anew: where it stands, and, for a zone, how large it is. */
export interface Freed {
  readonly place: boolean;
  readonly size: boolean;
}

/**
 * What is placed anew though it has a place: everything, what stands in some zones, or single elements with all that
 * stands in them going along. Locked elements never move, nor do the zones around them. What a person placed by hand
 * stays where it is in its zone, unless it is named itself or `includingHand` says otherwise.
 */
export interface Tidy {
  readonly what: 'all' | 'content' | 'places';
  /** Zones for `content`, zones and assets for `places`. */
  readonly ids?: readonly string[] | undefined;
  readonly includingHand?: boolean | undefined;
}

const KEEPS: Freed = { place: false, size: false };
const MOVES: Freed = { place: true, size: false };
const SHRINKS: Freed = { place: false, size: true };
const FREE: Freed = { place: true, size: true };

export const keepsAll = (): Freed => KEEPS;

/** What each element gives up. Linear in zones and assets. */
export const freedBy = (
  model: Model,
  placements: Table<Placement>,
  { what, ids = [], includingHand = false }: Tidy,
): ((id: string) => Freed) => {
  const wanted = new Set(ids);
  const freed = new Map<string, Freed>();

  /** Says whether something locked stands in the zone, which holds the zone where it is. */
  const visitZone = (id: ZoneId, free: boolean, fixed: boolean): boolean => {
    const placement = placements.get(id);
    const staysPut = fixed || placement?.locked === true;
    const inner = free || (what === 'content' && wanted.has(id));
    let holdsLocked = staysPut;
    for (const asset of model.assetsIn(id)) holdsLocked = visitAsset(asset.id, inner, staysPut) || holdsLocked;
    for (const zone of model.zonesIn(id)) holdsLocked = visitZone(zone.id, inner, staysPut) || holdsLocked;
    const byHand = placement?.by === 'hand' && !includingHand;
    const named = what === 'places' && wanted.has(id);
    if (staysPut) freed.set(id, KEEPS);
    else if (holdsLocked) freed.set(id, inner ? SHRINKS : KEEPS);
    else if (named) freed.set(id, MOVES);
    else if (free && !byHand) freed.set(id, FREE);
    else if (inner) freed.set(id, SHRINKS);
    return holdsLocked;
  };
  const visitAsset = (id: string, free: boolean, fixed: boolean): boolean => {
    const placement = placements.get(id);
    if (fixed || placement?.locked === true) return placement?.locked === true;
    const named = what === 'places' && wanted.has(id);
    if (named || (free && (placement?.by !== 'hand' || includingHand))) freed.set(id, FREE);
    return false;
  };
  const all = what === 'all';
  for (const zone of model.zonesIn(undefined)) visitZone(zone.id, all, false);
  for (const asset of model.assetsIn(undefined)) visitAsset(asset.id, all, false);
  return (id) => freed.get(id) ?? KEEPS;
};
