import type { ViewId, ZoneId } from '../../model/id';
import { showsZones } from '../containment';
import type { HospitalDocument, View } from '../document';
import { patched } from '../references';
import { putInto, standingIn } from './contain';
import type { Edit } from './edit';
import { type At, absoluteAt, containerIn, growZones, inView, within, withPlacements } from './placing';

/** Whether the zone is the other one or stands inside it, however deep. */
const isInside = (document: HospitalDocument, zone: ZoneId | undefined, other: string): boolean => {
  for (let at = zone; at !== undefined; at = document.zones.get(at)?.parent) if (at === other) return true;
  return false;
};

/** Where elements stand in each view before an edit, so that they can be put back there after it. */
type Standing = ReadonlyMap<ViewId, ReadonlyMap<string, At>>;

const standingOf = (document: HospitalDocument, ids: readonly string[]): Standing =>
  new Map(
    document.views.values().map((view) => [
      view.id,
      new Map(
        ids.flatMap((id) => {
          const at = absoluteAt(document, view, id);
          return at === undefined ? [] : [[id, at] as const];
        }),
      ),
    ]),
  );

/** Puts elements back where they stood, whatever zone contains them now. */
const standAgain = (document: HospitalDocument, standing: Standing): HospitalDocument =>
  document.views.values().reduce((next, view) => {
    const places = standing.get(view.id) ?? new Map<string, At>();
    const placements = [...places].flatMap(([id, at]) => {
      const placement = view.placements.get(id);
      if (placement === undefined) return [];
      const container = containerIn(next, view, id);
      const around = container === undefined ? { x: 0, y: 0 } : (absoluteAt(next, view, container) ?? { x: 0, y: 0 });
      return [patched(placement, { x: within(at.x - around.x), y: within(at.y - around.y) })];
    });
    return withPlacements(next, view, view.placements.setAll(placements));
  }, document);

/** Changes which zone elements stand in without moving them in any drawing. `change` must not move them either. */
export const keepingPlaces = (
  document: HospitalDocument,
  ids: readonly string[],
  change: (document: HospitalDocument) => HospitalDocument,
): HospitalDocument => {
  const standing = standingOf(document, ids);
  const next = change(document);
  return next === document ? document : standAgain(next, standing);
};

const assigned = (document: HospitalDocument, ids: readonly string[], zone: ZoneId | undefined): HospitalDocument => {
  const assets = ids.flatMap((id) => document.assets.get(id) ?? []).map((asset) => standingIn(asset, zone));
  const zones = ids
    .flatMap((id) => document.zones.get(id) ?? [])
    .filter(({ id }) => !isInside(document, zone, id))
    .map((inner) => patched(inner, { parent: zone }));
  const next = { assets: document.assets.setAll(assets), zones: document.zones.setAll(zones) };
  return next.assets === document.assets && next.zones === document.zones ? document : { ...document, ...next };
};

const reassigned = (document: HospitalDocument, ids: readonly string[], zone: ZoneId | undefined): HospitalDocument =>
  zone !== undefined && !document.zones.has(zone)
    ? document
    : keepingPlaces(document, ids, (before) => assigned(before, ids, zone));

const grown = (document: HospitalDocument, zone: string | undefined): HospitalDocument =>
  zone === undefined
    ? document
    : document.views
        .values()
        .filter(({ preset }) => showsZones(preset))
        .reduce((next, { id }) => growZones(next, id, [zone], 'stay'), document);

/**
 * Puts assets and zones into a zone, or out of all zones. They keep their place in every drawing; the zone grows to
 * hold them. A zone is never put into itself or what stands in it.
 */
export const moveInto =
  (ids: readonly string[], zone: ZoneId | undefined): Edit =>
  (document) => {
    const next = reassigned(document, ids, zone);
    return next === document ? document : grown(next, zone);
  };

/** Those of the elements that do not stand in a zone that is moved too. */
const outermost = (document: HospitalDocument, view: View, ids: readonly string[]): readonly string[] => {
  const moved = new Set(ids);
  return ids.filter((id) => {
    for (let zone = containerIn(document, view, id); zone !== undefined; zone = containerIn(document, view, zone))
      if (moved.has(zone)) return false;
    return true;
  });
};

export interface Movement {
  readonly dx: number;
  readonly dy: number;
  /** The zone they were dropped into, or what contains things in the view; `null` for none. Absent: they stay where they are. */
  readonly into?: string | null | undefined;
}

/** Puts elements into a box of the view without moving them in any drawing. */
const dropped = (document: HospitalDocument, view: View, ids: readonly string[], box: string | undefined) => {
  if (box === undefined || document.zones.has(box)) {
    const inZone = showsZones(view.preset) || (view.preset === 'server' && box !== undefined);
    const next = inZone ? reassigned(document, ids, box as ZoneId | undefined) : document;
    return showsZones(view.preset)
      ? next
      : keepingPlaces(next, ids, (now) => putInto(now, view.preset, ids, box, view.groupBy));
  }
  return keepingPlaces(document, ids, (before) => putInto(before, view.preset, ids, box, view.groupBy));
};

/**
 * Moves elements in one view, with whatever stands in them, as one step, and remembers that a person put them there.
 * Elements dropped into a zone stand in it from then on, in every view; in a view of another containment they get that
 * place, machine or party. Zones around them grow to hold them, and what those come to cover makes room in this view;
 * locked elements stay where they are.
 */
export const moveElements =
  (viewId: ViewId, ids: readonly string[], { dx, dy, into }: Movement): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    if (view === undefined) return document;
    const free = outermost(document, view, ids).filter((id) => view.placements.get(id)?.locked !== true);
    const moved = inView(document, viewId, ({ placements }) =>
      placements.setAll(
        free.flatMap((id) => {
          const placement = placements.get(id);
          if (placement === undefined) return [];
          const place = { x: within(placement.x + dx), y: within(placement.y + dy) };
          return [patched(placement, dx === 0 && dy === 0 ? place : { ...place, by: 'hand' as const })];
        }),
      ),
    );
    const put = into === undefined ? moved : dropped(moved, view, free, into ?? undefined);
    if (put === document) return document;
    const containers = free.flatMap((id) => containerIn(put, put.views.get(viewId) ?? view, id) ?? []);
    const held = growZones(put, viewId, containers);
    return into === undefined || into === null ? held : grown(held, into);
  };
