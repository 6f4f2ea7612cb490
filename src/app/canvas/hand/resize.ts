import { DEVICE_HEIGHT, GAP, type Point, type Rect, ZONE_HEADER } from '../../../core/drawing/scene';
import { reshapeZone } from '../gestures';
import { HANDLE, handlePlaces } from '../painter/paint-over';
import { contentOf } from './content-of';
import type { GestureKind, Hands, Press, Spot } from './gesture';
import { type Snap, snap } from './snap';
import { snapTo } from './snap-to';

type Side = -1 | 0 | 1;

const SMALLEST = { width: 3 * GAP, height: ZONE_HEADER + DEVICE_HEIGHT };
const REACH = { mouse: HANDLE, pen: 12, touch: 22 } as const;

/** Moves the sides that the handle moves, never over what must stay inside. */
const resized = (rect: Rect, dx: Side, dy: Side, by: Point, inside: Rect | undefined): Rect => {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const most = {
    left: Math.min(right - SMALLEST.width, inside?.x ?? Infinity),
    top: Math.min(bottom - SMALLEST.height, inside?.y ?? Infinity),
    right: Math.max(rect.x + SMALLEST.width, inside === undefined ? -Infinity : inside.x + inside.width),
    bottom: Math.max(rect.y + SMALLEST.height, inside === undefined ? -Infinity : inside.y + inside.height),
  };
  const x = dx === -1 ? Math.min(rect.x + by.x, most.left) : rect.x;
  const y = dy === -1 ? Math.min(rect.y + by.y, most.top) : rect.y;
  const x2 = dx === 1 ? Math.max(right + by.x, most.right) : right;
  const y2 = dy === 1 ? Math.max(bottom + by.y, most.bottom) : bottom;
  return { x, y, width: x2 - x, height: y2 - y };
};

const linesFor = (side: Side): readonly (0 | 1)[] => (side === 0 ? [] : side === -1 ? [0] : [1]);

/** The handle of the one selected zone that lies there on screen. */
const handleAt = ({ screen: at, pointer }: Press, { store, canvas, index }: Hands) => {
  const reach = REACH[pointer];
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
  const distance = (one: Point): number => Math.max(Math.abs(one.x - at.x), Math.abs(one.y - at.y));
  const [handle] = handlePlaces(rect)
    .filter((one) => distance(one) <= reach)
    .sort((a, b) => distance(a) - distance(b));
  return handle === undefined ? undefined : { zone, handle };
};

/** Gives the selected zone another size by one of its eight handles. */
export const resize: GestureKind = {
  id: 'resize',
  begin: (press, hands) => {
    const found = handleAt(press, hands);
    const { at } = press;
    if (found === undefined) return undefined;
    const { store, canvas, index, view } = hands;
    const { zone, handle } = found;
    const to = snapTo(hands, new Set([zone.id]), zone.rect);
    const lines = { x: linesFor(handle.dx), y: linesFor(handle.dy) };
    const inside = contentOf(index(), zone.id);
    const resizedTo = (spot: Spot): { readonly rect: Rect; readonly snapped: Snap } => {
      const by = { x: spot.at.x - at.x, y: spot.at.y - at.y };
      const free = resized(zone.rect, handle.dx, handle.dy, by, inside);
      const snapped = snap(free, to(spot), lines);
      const there = { x: by.x + snapped.dx, y: by.y + snapped.dy };
      return { rect: resized(zone.rect, handle.dx, handle.dy, there, inside), snapped };
    };
    return {
      move: (spot) => {
        const { rect, snapped } = resizedTo(spot);
        canvas.setState({ rubber: { rect, kind: 'zone' }, snap: snapped });
      },
      end: (spot) => {
        const shown = view();
        if (shown !== undefined) reshapeZone(store, index(), shown, zone.id, resizedTo(spot).rect);
      },
    };
  },
};
