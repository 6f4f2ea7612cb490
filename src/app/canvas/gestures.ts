import { resizeZone } from '../../core/document/edits/arrange';
import { inTurn } from '../../core/document/edits/edit';
import { addZone } from '../../core/document/edits/elements';
import { moveElements } from '../../core/document/edits/move';
import type { Point, Rect, SceneZone } from '../../core/drawing/scene';
import type { ViewId, ZoneId } from '../../core/model/id';
import type { EditorStore } from '../store/editor';
import { dropNotes } from './note-places';
import type { SceneIndex } from './scene-index';

/** Everything snaps to this grid, in px of the drawing. */
export const GRID = 8;
export const snapped = (value: number): number => Math.round(value / GRID) * GRID;

/** A short id that is easy to read in a file and will not meet another. */
export const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;

/** The innermost zone that holds the point and is none of those, nor inside one of them. */
export const zoneUnder = (index: SceneIndex, point: Point, except: ReadonlySet<string>): ZoneId | undefined => {
  const isExcepted = (id: string | undefined): boolean => {
    for (let zone = id; zone !== undefined; zone = index.zoneById.get(zone)?.parent) if (except.has(zone)) return true;
    return false;
  };
  const [deepest] = index.zones
    .at(point)
    .filter(({ id }) => !isExcepted(id))
    .sort((a, b) => b.depth - a.depth);
  return deepest?.id as ZoneId | undefined;
};

/** Ends a drag: one edit, into the zone below the pointer where that is another than before. */
export const dropElements = (
  store: EditorStore,
  index: SceneIndex,
  view: ViewId,
  ids: readonly string[],
  { dx, dy }: { readonly dx: number; readonly dy: number },
  target: string | undefined,
): void => {
  if (dx === 0 && dy === 0) return;
  const notes = dropNotes(index, view, ids, { dx, dy }, target ?? null);
  const places = ids.filter((id) => !index.noteById.has(id));
  if (places.length === 0) {
    store.getState().edit('canvas.step.move', inTurn(...notes));
    return;
  }
  const containers = new Set(places.map((id) => index.deviceById.get(id)?.zone ?? index.zoneById.get(id)?.parent));
  const stays = containers.size === 1 && containers.has(target);
  const into = stays ? undefined : ((target ?? null) as ZoneId | null);
  store.getState().edit('canvas.step.move', inTurn(...notes, moveElements(view, places, { dx, dy, into })));
};

/** A new zone in a rectangle of the drawing, inside the zone that holds the whole of it. */
export const drawZone = (store: EditorStore, index: SceneIndex, view: ViewId, rect: Rect, name: string): string => {
  const id = newId('zone') as ZoneId;
  const corners = [
    { x: rect.x, y: rect.y },
    { x: rect.x + rect.width, y: rect.y + rect.height },
  ];
  const [start, end] = corners.map((corner) => zoneUnder(index, corner, new Set()));
  const parent = start === end ? start : undefined;
  const around = parent === undefined ? { x: 0, y: 0 } : (index.zoneById.get(parent)?.rect ?? { x: 0, y: 0 });
  const place = {
    view,
    x: snapped(rect.x - around.x),
    y: snapped(rect.y - around.y),
    width: Math.max(2 * GRID * GRID, snapped(rect.width)),
    height: Math.max(10 * GRID, snapped(rect.height)),
  };
  const { edit, select } = store.getState();
  edit('canvas.step.drawZone', addZone({ id, name, ...(parent === undefined ? {} : { parent }) }, place));
  select([id]);
  return id;
};

/** A rectangle of the drawing as the placement of a zone has it: relative to the zone around. */
export const relativeTo = (index: SceneIndex, zone: SceneZone, rect: Rect): Rect => {
  const around = zone.parent === undefined ? undefined : index.zoneById.get(zone.parent)?.rect;
  return { ...rect, x: rect.x - (around?.x ?? 0), y: rect.y - (around?.y ?? 0) };
};

/** Gives a zone another rectangle of the drawing. */
export const reshapeZone = (store: EditorStore, index: SceneIndex, view: ViewId, id: string, rect: Rect): void => {
  const zone = index.zoneById.get(id);
  if (zone === undefined) return;
  store.getState().edit('canvas.step.resize', resizeZone(view, id as ZoneId, relativeTo(index, zone, rect)));
};
