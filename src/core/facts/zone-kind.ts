import { isUnclassified, OUTSIDE_ZONE_TYPES } from '../model/defaults';
import type { Graph } from '../model/graph';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import { zoneContentsIn } from '../model/zone-contents';

/** The kind of zone for what nobody has put a use to: it says that the kind is not known. */
export const UNKNOWN_KIND = 'unknown';

interface Around {
  readonly model: Model;
  readonly graph: Graph;
}

/** The kind of a zone; `undefined` while nobody said, or said that nobody knows. */
export const kindOfZone = (zone: string, { graph }: Pick<Around, 'graph'>): string | undefined => {
  const kind = graph.zoneTypeOf(zone);
  return kind === UNKNOWN_KIND ? undefined : kind;
};

/**
 * How far a zone is trusted: stated, else usual for its kind. Where nobody knows its kind it is `undefined`, unless
 * something stands there that belongs where attacks begin: then it is as little as it can be.
 */
export const trustOfZone = (zone: ZoneId, { model, graph }: Around): number | undefined =>
  isUnclassified(model, zone) && !zoneContentsIn(graph).holdsEntry(zone) ? undefined : model.trustOf(zone);

/**
 * Whether a zone is a network of others (internet, vendor, cloud, home, regional). `undefined` while nobody knows its
 * kind and no medical device of a ward stands there, either.
 */
export const isOutsideZone = (zone: string, around: Around): boolean | undefined => {
  const kind = kindOfZone(zone, around);
  if (kind !== undefined) return OUTSIDE_ZONE_TYPES.has(kind);
  return zoneContentsIn(around.graph).holdsWard(zone) ? false : undefined;
};
