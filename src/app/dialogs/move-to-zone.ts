import { showsZones } from '../../core/document/containment';
import type { HospitalDocument } from '../../core/document/document';
import { hideElements, setPlacements } from '../../core/document/edits/arrange';
import type { Edit } from '../../core/document/edits/edit';
import { moveInto } from '../../core/document/edits/move';
import { layOut } from '../../core/layout/layout';
import type { Library } from '../../core/library/library';
import type { ViewId, ZoneId } from '../../core/model/id';
import { modelOf } from '../../core/model/model';

/** Gives elements of the view that moved, and what is new, a place where there is room; what the view leaves out stays out. */
const placedAnew = (
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

/** Puts elements into a zone, or out of all, where there is room in the view; what the view leaves out stays out. */
export const moveToZone =
  (ids: readonly string[], zone: ZoneId | undefined, viewId: ViewId | undefined, library: Library): Edit =>
  (document: HospitalDocument): HospitalDocument => {
    const shown = viewId === undefined ? [] : ids.filter((id) => document.views.get(viewId)?.placements.has(id));
    if (viewId === undefined || shown.length === 0) return moveInto(ids, zone)(document);
    // Out of the view while they move, so that no zone grows to where they stood.
    return placedAnew(moveInto(ids, zone)(hideElements(viewId, shown)(document)), document, shown, viewId, library);
  };

/** A change that may put assets into another zone or a new one, drawn in the view where there is room. */
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
