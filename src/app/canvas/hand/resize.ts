import type { Point, Rect } from '../../../core/drawing/scene';
import { reshapeZone, snapped } from '../gestures';
import { HANDLE, handlePlaces } from '../painter/paint-over';
import type { GestureKind, Hands } from './gesture';

type Side = -1 | 0 | 1;

const resized = (rect: Rect, dx: Side, dy: Side, by: Point): Rect => {
  const left = dx === -1 ? snapped(rect.x + by.x) : rect.x;
  const top = dy === -1 ? snapped(rect.y + by.y) : rect.y;
  const right = dx === 1 ? snapped(rect.x + rect.width + by.x) : rect.x + rect.width;
  const bottom = dy === 1 ? snapped(rect.y + rect.height + by.y) : rect.y + rect.height;
  return { x: left, y: top, width: Math.max(48, right - left), height: Math.max(48, bottom - top) };
};

/** The handle of the one selected zone that lies there on screen. */
const handleAt = (at: Point, { store, canvas, index }: Hands) => {
  const [only, ...others] = store.getState().selection;
  const zone = others.length > 0 || only === undefined ? undefined : index().zoneById.get(only);
  if (zone === undefined || zone.locked || zone.collapsed) return undefined;
  const { x, y, zoom } = canvas.getState().viewport;
  const rect = {
    x: zone.rect.x * zoom + x,
    y: zone.rect.y * zoom + y,
    width: zone.rect.width * zoom,
    height: zone.rect.height * zoom,
  };
  if (rect.width < 40 || rect.height < 30) return undefined;
  const handle = handlePlaces(rect).find((one) => Math.abs(one.x - at.x) <= HANDLE && Math.abs(one.y - at.y) <= HANDLE);
  return handle === undefined ? undefined : { zone, handle };
};

/** Gives the selected zone another size by one of its eight handles. */
export const resize: GestureKind = {
  id: 'resize',
  begin: ({ at, screen }, hands) => {
    const found = handleAt(screen, hands);
    if (found === undefined) return undefined;
    const { store, canvas, index, view } = hands;
    const { zone, handle } = found;
    const rectAt = (now: Point): Rect => resized(zone.rect, handle.dx, handle.dy, { x: now.x - at.x, y: now.y - at.y });
    return {
      move: (spot) => canvas.setState({ rubber: { rect: rectAt(spot.at), kind: 'zone' } }),
      end: (spot) => {
        const shown = view();
        if (shown !== undefined) reshapeZone(store, index(), shown, zone.id, rectAt(spot.at));
      },
    };
  },
};
