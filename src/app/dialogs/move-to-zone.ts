import type { HospitalDocument } from '../../core/document/document';
import { hideElements } from '../../core/document/edits/arrange';
import type { Edit } from '../../core/document/edits/edit';
import { moveInto } from '../../core/document/edits/move';
import { placedAnew } from '../../core/layout/with-room';
import type { Library } from '../../core/library/library';
import type { ViewId, ZoneId } from '../../core/model/id';

/** Puts elements into a zone, or out of all, where there is room in the view; what the view leaves out stays out. */
export const moveToZone =
  (ids: readonly string[], zone: ZoneId | undefined, viewId: ViewId | undefined, library: Library): Edit =>
  (document: HospitalDocument): HospitalDocument => {
    const shown = viewId === undefined ? [] : ids.filter((id) => document.views.get(viewId)?.placements.has(id));
    if (viewId === undefined || shown.length === 0) return moveInto(ids, zone)(document);
    // Out of the view while they move, so that no zone grows to where they stood.
    return placedAnew(moveInto(ids, zone)(hideElements(viewId, shown)(document)), document, shown, viewId, library);
  };
