import type { ViewId } from '../../model/id';
import type { HospitalDocument, View } from '../document';
import { levelOf, PLACE_LEVELS, type PlaceLevel, type PlacePath, placeIdOf, placeOf, placePathOf } from '../places';
import { patched } from '../references';
import { ZONE_HEIGHT, ZONE_WIDTH } from '../sizes';
import { assetAt } from './contain';
import type { Edit } from './edit';
import { keepingNotes } from './notes';
import { inView } from './placing';
import { isAllowed, withTable } from './records';

/** Whether a place is the other one or stands inside it. */
const isWithin = (path: PlacePath, around: PlacePath): boolean =>
  PLACE_LEVELS.every((level) => around[level] === undefined || path[level] === around[level]);

/**
 * Keeps a place, with or without anything in it, in a physical view: a building, floor, room or rack is there as long as
 * a view has a placement for it. Without a position it stands right of everything.
 */
export const addPlace =
  (view: ViewId, path: PlacePath, at?: { readonly x: number; readonly y: number }): Edit =>
  (document) => {
    const id = placeIdOf(path);
    if (levelOf(path) === undefined || document.views.get(view)?.preset !== 'physical') return document;
    return inView(document, view, ({ placements }) => {
      if (placements.has(id)) return placements;
      const size = { width: ZONE_WIDTH, height: ZONE_HEIGHT };
      if (at !== undefined) return placements.set({ id, ...at, ...size });
      const siblings = placements.values().filter((other) => sameContainer(other.id, id));
      const x = Math.max(20, ...siblings.map((one) => one.x + (one.width ?? ZONE_WIDTH) + 32));
      return placements.set({ id, x, y: 32, ...size });
    });
  };

const sameContainer = (a: string, b: string): boolean => {
  const [pathA, pathB] = [placePathOf(a), placePathOf(b)];
  if (pathA === undefined || pathB === undefined) return false;
  const [levelA, levelB] = [levelOf(pathA), levelOf(pathB)];
  if (levelA === undefined || levelB === undefined) return false;
  return placeIdOf({ ...pathA, [levelA]: undefined }) === placeIdOf({ ...pathB, [levelB]: undefined });
};

/** The notes on the boxes that took the place of others. Those of a box that is gone are let go later. */
const notesWith = (notes: View['notes'], idOf: (id: string) => string | undefined): View['notes'] => {
  const next = notes?.map((note) => {
    const on = note.on === undefined ? undefined : idOf(note.on);
    return on === undefined || on === note.on ? note : { ...note, on };
  });
  return next?.some((note, index) => note !== notes?.[index]) ? next : notes;
};

const viewWith = (view: View, idOf: (id: string) => string | undefined): View => {
  const gone: string[] = [];
  const moved = view.placements.values().flatMap((placement) => {
    const id = idOf(placement.id);
    if (id === placement.id) return [];
    gone.push(placement.id);
    return id === undefined || view.placements.has(id) ? [] : [{ ...placement, id }];
  });
  const ids = (list: readonly string[] | undefined): readonly string[] | undefined => {
    const next = list?.flatMap((id) => idOf(id) ?? []);
    return next?.every((id, index) => id === list?.[index]) && next.length === list?.length ? list : next;
  };
  const hidden = ids(view.hidden);
  return patched(view, {
    placements: gone.length === 0 ? view.placements : view.placements.deleteAll(gone).setAll(moved),
    hidden: hidden?.length === 0 ? undefined : hidden,
    notes: notesWith(view.notes, idOf),
    scope: view.scope === undefined ? undefined : patched(view.scope, { places: ids(view.scope.places) }),
  });
};

/** Gives every place a new path, in assets and views; `undefined` takes it away, and what stood there goes outwards. */
const withPaths = (
  document: HospitalDocument,
  pathOf: (path: PlacePath) => PlacePath,
  boxOf: (path: PlacePath) => PlacePath | undefined,
): HospitalDocument => {
  const assets = document.assets.values().flatMap((asset) => {
    const path = placePathOf(placeOf(asset)) ?? {};
    const next = pathOf(path);
    return next === path ? [] : [assetAt(asset, next)];
  });
  if (!assets.every((asset) => isAllowed('assets', asset))) return document;
  const idOf = (id: string): string | undefined => {
    const path = placePathOf(id);
    if (path === undefined) return id;
    const next = boxOf(path);
    return next === path ? id : next && placeIdOf(next);
  };
  const moved = { ...document, assets: document.assets.setAll(assets) };
  const views = document.views.setAll(document.views.values().map((view) => viewWith(view, idOf)));
  return moved.assets === document.assets && views === document.views
    ? document
    : keepingNotes(document, withTable(moved, 'views', views));
};

/** Gives a building, floor, room or rack another name, for everything in it and in every view. */
export const renamePlace =
  (id: string, name: string): Edit =>
  (document) => {
    const old = placePathOf(id);
    const level = old === undefined ? undefined : levelOf(old);
    if (old === undefined || level === undefined || name.trim() === '' || name === old[level]) return document;
    const renamed = (path: PlacePath): PlacePath => (isWithin(path, old) ? { ...path, [level]: name.trim() } : path);
    return withPaths(document, renamed, renamed);
  };

/** Calls places otherwise, whatever their level: names by the names they have now. Others keep theirs. */
export const namePlaces =
  (names: Readonly<Record<string, string>>): Edit =>
  (document) => {
    const named = (path: PlacePath): PlacePath => {
      const isNamed = PLACE_LEVELS.some((level) => Object.hasOwn(names, path[level] ?? ''));
      if (!isNamed) return path;
      return Object.fromEntries(Object.entries(path).map(([level, name]) => [level, names[name ?? ''] ?? name]));
    };
    return withPaths(document, named, named);
  };

/** Puts a place with everything in it into another one, or on its own. Only outwards: a rack goes into a room. */
export const movePlace =
  (id: string, into: string | undefined): Edit =>
  (document) => {
    const old = placePathOf(id);
    const level = old === undefined ? undefined : levelOf(old);
    const target = into === undefined ? {} : placePathOf(into);
    if (old === undefined || level === undefined || target === undefined) return document;
    const targetLevel = levelOf(target);
    const rank = (one: PlaceLevel | undefined): number => (one === undefined ? -1 : PLACE_LEVELS.indexOf(one));
    if (rank(targetLevel) >= rank(level)) return document;
    const outer = PLACE_LEVELS.slice(0, rank(level));
    const moved = (path: PlacePath): PlacePath =>
      isWithin(path, old) ? { ...path, ...Object.fromEntries(outer.map((one) => [one, target[one]] as const)) } : path;
    return withPaths(document, moved, moved);
  };

/** Takes a place away. What stood in it stands in the place around from then on; places inside go with it. */
export const removePlace =
  (id: string): Edit =>
  (document) => {
    const old = placePathOf(id);
    const level = old === undefined ? undefined : levelOf(old);
    if (old === undefined || level === undefined) return document;
    const inner = PLACE_LEVELS.slice(PLACE_LEVELS.indexOf(level));
    const left = (path: PlacePath): PlacePath =>
      isWithin(path, old) ? { ...path, ...Object.fromEntries(inner.map((one) => [one, undefined] as const)) } : path;
    return withPaths(document, left, (path) => (isWithin(path, old) ? undefined : path));
  };
