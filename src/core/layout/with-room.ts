import { showsZones } from '../document/containment';
import type { HospitalDocument } from '../document/document';
import { hideElements, setPlacements } from '../document/edits/arrange';
import type { Edit } from '../document/edits/edit';
import type { Library } from '../library/library';
import type { ViewId } from '../model/id';
import { modelOf } from '../model/model';
import { layOut } from './layout';

/** Gives elements of the view that moved, and what is new, a place where there is room; what the view leaves out stays out. */
export const placedAnew = (
  next: HospitalDocument,
  before: HospitalDocument,
  moved: readonly string[],
  viewId: ViewId,
  library: Library,
): HospitalDocument => {
  const known = before.views.get(viewId)?.placements;
  const isNew = ({ id }: { readonly id: string }): boolean => !before.zones.has(id) && !before.assets.has(id);
  const shown = moved.filter((id) => known?.has(id));
  const isDone = shown.length === 0 && !next.zones.values().some(isNew) && !next.assets.values().some(isNew);
  if (known === undefined || isDone) return next;
  const cleared = hideElements(viewId, shown)(next);
  const now = cleared.views.get(viewId)?.placements;
  const places = now === undefined ? [] : (layOut(modelOf(cleared, library), now) ?? []);
  return setPlacements(
    viewId,
    places.filter((place) => known.has(place.id) || isNew(place)),
  )(cleared);
};

/**
 * A change that may put assets into another zone or a new one, drawn in the view where there is room. Costs a model and a
 * layout of the view where something moves or is new.
 */
export const withRoom =
  (change: Edit, viewId: ViewId | undefined, library: Library): Edit =>
  (document: HospitalDocument): HospitalDocument => {
    const next = change(document);
    const preset = viewId === undefined ? undefined : document.views.get(viewId)?.preset;
    if (next.assets === document.assets || viewId === undefined || preset === undefined || !showsZones(preset))
      return next;
    const moved = next.assets.values().filter(({ id, zone }) => {
      const was = document.assets.get(id);
      return was !== undefined && was.zone !== zone;
    });
    return placedAnew(
      next,
      document,
      moved.map(({ id }) => id),
      viewId,
      library,
    );
  };
