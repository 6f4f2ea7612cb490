import * as v from 'valibot';
import type { ViewId } from '../../model/id';
import { type Table, tableOf } from '../../table';
import { isDerivedBox } from '../containment';
import { type HospitalDocument, SavedDocumentSchema, type View } from '../document';
import { patched } from '../references';
import { DEVICE_HEIGHT, GAP, ZONE_HEADER } from '../sizes';
import { type Placement, PlacementSchema } from '../view';
import type { Edit } from './edit';
import { containerIn, growZones, inView, shiftedNotes, sizeOf, viewWithNotes, within, withPlacements } from './placing';
import { isTaken, withTable } from './records';

const isPlaceable = (document: HospitalDocument, placement: Placement): boolean =>
  v.is(PlacementSchema, placement) &&
  (document.zones.has(placement.id) || document.assets.has(placement.id) || isDerivedBox(placement.id));

/** Sets placements as they are, for a layout that knows all of them. Those of nothing, or unsound ones, are left out. */
export const setPlacements =
  (view: ViewId, placements: Iterable<Placement>): Edit =>
  (document) =>
    inView(document, view, (before) =>
      before.placements.setAll([...placements].filter((placement) => isPlaceable(document, placement))),
    );

/** Takes elements out of a view, zones with all that stands in them; the hospital keeps them. */
export const hideElements =
  (view: ViewId, ids: readonly string[]): Edit =>
  (document) =>
    inView(document, view, (before) => {
      const hidden = new Set(ids);
      const isHidden = (id: string): boolean => {
        for (let at: string | undefined = id; at !== undefined; at = containerIn(document, before, at))
          if (hidden.has(at)) return true;
        return false;
      };
      return before.placements.deleteAll(
        before.placements
          .values()
          .filter(({ id }) => isHidden(id))
          .map(({ id }) => id),
      );
    });

export interface ZoneRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SMALLEST = { width: 3 * GAP, height: ZONE_HEADER + DEVICE_HEIGHT };

/**
 * Gives a zone another rectangle, relative to the zone that contains it. What stands in it keeps its place in the
 * drawing, and the zone is never made smaller than that needs; zones around it grow to hold it.
 */
export const resizeZone =
  (viewId: ViewId, id: string, rect: ZoneRect): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    const before = view?.placements.get(id);
    if (view === undefined || before === undefined || document.assets.has(id)) return document;
    const size = sizeOf(document, before);
    const next = patched(before, {
      x: within(rect.x),
      y: within(rect.y),
      width: Math.max(SMALLEST.width, within(rect.width)),
      height: Math.max(SMALLEST.height, within(rect.height)),
    });
    if (next.x === before.x && next.y === before.y && next.width === size.width && next.height === size.height)
      return document;
    const [dx, dy] = [next.x - before.x, next.y - before.y];
    const content = view.placements
      .values()
      .filter((placement) => containerIn(document, view, placement.id) === id)
      .map((placement) => patched(placement, { x: within(placement.x - dx), y: within(placement.y - dy) }));
    const around = viewWithNotes(view, shiftedNotes(view.notes ?? [], id, -dx, -dy));
    const resized = withPlacements(document, around, view.placements.setAll([next, ...content]));
    return growZones(resized, viewId, [id]);
  };

type Look = Pick<Placement, 'locked' | 'collapsed'>;

/** Locks elements to their place, or shows zones without their content; `false` undoes it. */
export const setLook =
  (view: ViewId, ids: readonly string[], look: Look): Edit =>
  (document) => {
    const patch = Object.fromEntries(
      Object.entries(look).map(([key, value]) => [key, value === true ? true : undefined]),
    );
    return inView(document, view, ({ placements }) =>
      placements.setAll(ids.flatMap((id) => placements.get(id) ?? []).map((placement) => patched(placement, patch))),
    );
  };

type NewView = Omit<View, 'placements'> & { readonly placements?: Table<Placement> };

/** Adds a view, empty or with placements. */
export const addView =
  (view: NewView): Edit =>
  (document) => {
    const placements = (view.placements?.values() ?? []).filter((placement) => isPlaceable(document, placement));
    if (isTaken(document, view.id) || !v.is(SavedDocumentSchema.entries.views.item, { ...view, placements }))
      return document;
    return withTable(document, 'views', document.views.set({ ...view, placements: tableOf(placements) }));
  };

/** Takes a view away. The last one stays, since people would be left with nothing to look at. */
export const removeView =
  (id: ViewId): Edit =>
  (document) =>
    document.views.size <= 1 ? document : withTable(document, 'views', document.views.delete(id));

/** Gives a view another name. */
export const renameView =
  (id: ViewId, name: View['name']): Edit =>
  (document) => {
    const view = document.views.get(id);
    if (view === undefined || !v.is(SavedDocumentSchema.entries.views.item.entries.name, name)) return document;
    return withTable(document, 'views', document.views.set(patched(view, { name })));
  };
