import type { HospitalDocument } from '../../core/document/document';
import { hideElements, setPlacements } from '../../core/document/edits/arrange';
import type { Edit } from '../../core/document/edits/edit';
import { moveInto } from '../../core/document/edits/move';
import { layOut } from '../../core/layout/layout';
import type { Library } from '../../core/library/library';
import type { ViewId, ZoneId } from '../../core/model/id';
import { modelOf } from '../../core/model/model';

/** Puts elements into a zone, or out of all, where there is room in the view; what the view leaves out stays out. */
export const moveToZone =
  (ids: readonly string[], zone: ZoneId | undefined, viewId: ViewId | undefined, library: Library): Edit =>
  (document: HospitalDocument): HospitalDocument => {
    const before = viewId === undefined ? undefined : document.views.get(viewId)?.placements;
    if (viewId === undefined || before === undefined) return moveInto(ids, zone)(document);
    const shown = ids.filter((id) => before.has(id));
    const moved = moveInto(ids, zone)(hideElements(viewId, shown)(document));
    const now = moved.views.get(viewId)?.placements;
    if (now === undefined || shown.length === 0) return moved;
    const places = layOut(modelOf(moved, library), now) ?? [];
    return setPlacements(
      viewId,
      places.filter(({ id }) => before.has(id)),
    )(moved);
  };
