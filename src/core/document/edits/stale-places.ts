import type { ViewId } from '../../model/id';
import { changesBetween } from '../../table';
import { containerOf, showsZones } from '../containment';
import type { HospitalDocument } from '../document';
import { withPlacements } from './placing';

/**
 * After an edit: what stands in another box of a view than before (another room, machine or department) and was not put
 * there by hand loses its place in that view, so that the next layout finds it one in the right box. Views by zones keep
 * theirs, since moving between zones takes care of places itself. Looks only at assets that changed.
 */
export const withoutStalePlaces = (
  before: HospitalDocument,
  after: HospitalDocument,
  handled: ViewId | undefined,
): HospitalDocument => {
  if (before.assets === after.assets) return after;
  const { set } = changesBetween(before.assets, after.assets);
  if (set.length === 0) return after;
  return after.views.values().reduce((next, view) => {
    if (showsZones(view.preset)) return next;
    const around = containerOf(view);
    const old = before.views.get(view.id)?.placements;
    const stale = set.filter(({ id }) => {
      const placement = view.placements.get(id);
      if (placement === undefined || !before.assets.has(id)) return false;
      if (around(before, id) === around(after, id)) return false;
      return view.id !== handled || old?.get(id) === placement;
    });
    return withPlacements(next, view, view.placements.deleteAll(stale.map(({ id }) => id)));
  }, after);
};
