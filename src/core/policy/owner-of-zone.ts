import type { Model } from '../model/model';

/** The id of the party that answers for a zone, named by its id; `undefined` where nobody said. */
export const ownerOfZone = (model: Model, zone: string): string | undefined => {
  const found = model.zone(zone);
  return found === undefined ? undefined : model.partyOf(found.id);
};
