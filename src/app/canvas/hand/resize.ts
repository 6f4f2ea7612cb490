import type { Point, Rect } from '../../../core/drawing/scene';
import { reshapeZone } from '../gestures';
import { HANDLE, handlePlaces } from '../painter/paint-over';
import type { GestureKind, Hands, Spot } from './gesture';
import { type Snap, snap } from './snap';
import { snapTo } from './snap-to';

type Side = -1 | 0 | 1;

const SMALLEST = 48;
const NO_SNAP: Snap = { dx: 0, dy: 0, guides: [], gaps: [] };

/** The rectangle with its sides moved so far, those that the handle moves. */
const resized = (rect: Rect, dx: Side, dy: Side, by: Point): Rect => {
  const left = rect.x + (dx === -1 ? by.x : 0);
  const top = rect.y + (dy === -1 ? by.y : 0);
  const right = rect.x + rect.width + (dx === 1 ? by.x : 0);
  const bottom = rect.y + rect.height + (dy === 1 ? by.y : 0);
  return { x: left, y: top, width: Math.max(SMALLEST, right - left), height: Math.max(SMALLEST, bottom - top) };
};

const linesFor = (side: Side): readonly (0 | 1)[] => (side === 0 ? [] : side === -1 ? [0] : [1]);

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
    const to = snapTo(hands, new Set([zone.id]), zone.rect);
    const lines = { x: linesFor(handle.dx), y: linesFor(handle.dy) };
    const resizedTo = (spot: Spot): { readonly rect: Rect; readonly snapped: Snap } => {
      const by = { x: spot.at.x - at.x, y: spot.at.y - at.y };
      const there = resized(zone.rect, handle.dx, handle.dy, by);
      const snapped = there.width > SMALLEST && there.height > SMALLEST ? snap(there, to(spot), lines) : NO_SNAP;
      const rect = resized(zone.rect, handle.dx, handle.dy, { x: by.x + snapped.dx, y: by.y + snapped.dy });
      return { rect, snapped };
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
