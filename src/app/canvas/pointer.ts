import type { Point, Rect } from '../../core/drawing/scene';
import type { ViewId } from '../../core/model/id';
import type { EditorStore } from '../store/editor';
import type { CanvasStore } from './canvas-state';
import { connectDevices, draggedWith, drawZone, dropElements, reshapeZone, snapped, zoneUnder } from './gestures';
import { levelOf } from './level';
import { HANDLE, handlePlaces } from './painter/paint-over';
import { type Hit, hitAt, type SceneIndex } from './scene-index';
import { toDrawing, type Viewport, zoomAt } from './viewport';

/** What the hand may work on, asked anew at each move since it changes meanwhile. */
export interface Hands {
  readonly store: EditorStore;
  readonly canvas: CanvasStore;
  readonly index: () => SceneIndex;
  readonly view: () => ViewId | undefined;
  readonly newZoneName: () => string;
}

/** Below this many px a press is a click. */
const CLICK = 4;

type Gesture =
  | { readonly kind: 'pan'; readonly from: Point; readonly viewport: Viewport }
  | { readonly kind: 'press'; readonly from: Point; readonly hit: Hit | undefined; readonly additive: boolean }
  | {
      readonly kind: 'drag';
      readonly from: Point;
      readonly ids: readonly string[];
      readonly all: ReadonlySet<string>;
      readonly start: Rect;
    }
  | { readonly kind: 'rubber'; readonly from: Point; readonly what: 'marquee' | 'zone'; readonly additive: boolean }
  | {
      readonly kind: 'resize';
      readonly from: Point;
      readonly id: string;
      readonly rect: Rect;
      readonly dx: -1 | 0 | 1;
      readonly dy: -1 | 0 | 1;
    }
  | { readonly kind: 'connect'; readonly from: string };

const idOfHit = (hit: Hit | undefined): string | undefined => {
  switch (hit?.kind) {
    case 'device':
      return hit.device.id;
    case 'gate':
      return hit.gate.id;
    case 'flow':
      return hit.flow.id;
    case 'zone':
      return hit.header ? hit.zone.id : undefined;
    case undefined:
      return undefined;
  }
};

const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const resized = (rect: Rect, dx: -1 | 0 | 1, dy: -1 | 0 | 1, by: Point): Rect => {
  const left = dx === -1 ? snapped(rect.x + by.x) : rect.x;
  const top = dy === -1 ? snapped(rect.y + by.y) : rect.y;
  const right = dx === 1 ? snapped(rect.x + rect.width + by.x) : rect.x + rect.width;
  const bottom = dy === 1 ? snapped(rect.y + rect.height + by.y) : rect.y + rect.height;
  return { x: left, y: top, width: Math.max(48, right - left), height: Math.max(48, bottom - top) };
};

/** Joins pointer and wheel with the drawing until the returned function is called. Every gesture is at most one edit. */
export const attachPointer = (element: HTMLElement, hands: Hands): (() => void) => {
  const { store, canvas } = hands;
  let gesture: Gesture | undefined;

  const screenPoint = (event: { clientX: number; clientY: number }): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.x, y: event.clientY - box.y };
  };
  const drawingPoint = (event: { clientX: number; clientY: number }): Point =>
    toDrawing(canvas.getState().viewport, screenPoint(event));
  const isDetailed = (): boolean => levelOf(canvas.getState().viewport.zoom, undefined) !== 'far';
  const hit = (event: PointerEvent | MouseEvent): Hit | undefined =>
    hitAt(hands.index(), drawingPoint(event), 6 / canvas.getState().viewport.zoom, isDetailed());

  const handleUnder = (at: Point) => {
    const [only, ...others] = store.getState().selection;
    const zone = others.length > 0 || only === undefined ? undefined : hands.index().zoneById.get(only);
    if (zone === undefined || zone.locked || zone.collapsed) return undefined;
    const { x, y, zoom } = canvas.getState().viewport;
    const rect = {
      x: zone.rect.x * zoom + x,
      y: zone.rect.y * zoom + y,
      width: zone.rect.width * zoom,
      height: zone.rect.height * zoom,
    };
    if (rect.width < 40 || rect.height < 30) return undefined;
    const handle = handlePlaces(rect).find(
      (one) => Math.abs(one.x - at.x) <= HANDLE && Math.abs(one.y - at.y) <= HANDLE,
    );
    return handle === undefined ? undefined : { zone, handle };
  };

  const begin = (event: PointerEvent): Gesture | undefined => {
    const at = screenPoint(event);
    const { tool } = store.getState();
    const { viewport, panning } = canvas.getState();
    if (event.button === 1 || panning || tool === 'pan') return { kind: 'pan', from: at, viewport };
    if (event.button !== 0) return undefined;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    if (tool === 'zone') return { kind: 'rubber', from: drawingPoint(event), what: 'zone', additive };
    const handle = handleUnder(at);
    if (handle !== undefined)
      return {
        kind: 'resize',
        from: drawingPoint(event),
        id: handle.zone.id,
        rect: handle.zone.rect,
        dx: handle.handle.dx,
        dy: handle.handle.dy,
      };
    const port = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-port]') : null;
    if (port?.dataset.port !== undefined) return { kind: 'connect', from: port.dataset.port };
    const under = hit(event);
    if (tool === 'flow' && under?.kind === 'device') return { kind: 'connect', from: under.device.id };
    return { kind: 'press', from: at, hit: under, additive };
  };

  const startDrag = (press: Extract<Gesture, { kind: 'press' }>): Gesture => {
    const from = toDrawing(canvas.getState().viewport, press.from);
    const id = idOfHit(press.hit);
    const isMovable = id !== undefined && (press.hit?.kind === 'device' || press.hit?.kind === 'zone');
    if (!isMovable) return { kind: 'rubber', from, what: 'marquee', additive: press.additive };
    const { selection, select } = store.getState();
    const index = hands.index();
    const movable = (one: string): boolean => index.deviceById.has(one) || index.zoneById.has(one);
    const ids = selection.includes(id) ? selection.filter(movable) : [id];
    if (!selection.includes(id)) select(ids);
    const start = (index.deviceById.get(id) ?? index.zoneById.get(id))?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    return { kind: 'drag', from, ids, all: draggedWith(index, ids), start };
  };

  const move = (event: PointerEvent, now: Gesture): void => {
    const at = drawingPoint(event);
    if (now.kind === 'pan') {
      const screen = screenPoint(event);
      canvas.setState({
        viewport: {
          ...now.viewport,
          x: now.viewport.x + screen.x - now.from.x,
          y: now.viewport.y + screen.y - now.from.y,
        },
      });
    }
    if (now.kind === 'drag') {
      const dx = snapped(now.start.x + at.x - now.from.x) - now.start.x;
      const dy = snapped(now.start.y + at.y - now.from.y) - now.start.y;
      canvas.setState({ drag: { ids: now.all, dx, dy, target: zoneUnder(hands.index(), at, now.all) } });
    }
    if (now.kind === 'rubber') canvas.setState({ rubber: { rect: rectBetween(now.from, at), kind: now.what } });
    if (now.kind === 'resize') {
      const by = { x: at.x - now.from.x, y: at.y - now.from.y };
      canvas.setState({ rubber: { rect: resized(now.rect, now.dx, now.dy, by), kind: 'zone' } });
    }
    if (now.kind === 'connect') {
      const under = hit(event);
      canvas.setState({
        connecting: { from: now.from, at },
        hovered: under?.kind === 'device' ? under.device.id : undefined,
      });
    }
  };

  const click = (press: Extract<Gesture, { kind: 'press' }>): void => {
    const id = idOfHit(press.hit);
    const { selection, select } = store.getState();
    if (id === undefined) {
      const ground = press.hit?.kind === 'zone' ? [press.hit.zone.id] : [];
      if (!press.additive) select(ground);
      canvas.setState({ active: ground[0] });
      return;
    }
    canvas.setState({ active: id });
    if (!press.additive) select([id]);
    else select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
  };

  const finishRubber = (event: PointerEvent, now: Extract<Gesture, { kind: 'rubber' }>): void => {
    const rect = rectBetween(now.from, drawingPoint(event));
    const index = hands.index();
    const view = hands.view();
    if (now.what === 'zone') {
      store.getState().put({ tool: 'select' });
      if (view !== undefined) canvas.setState({ renaming: drawZone(store, index, view, rect, hands.newZoneName()) });
      return;
    }
    const inside = (one: Rect): boolean =>
      one.x >= rect.x &&
      one.y >= rect.y &&
      one.x + one.width <= rect.x + rect.width &&
      one.y + one.height <= rect.y + rect.height;
    const caught = [
      ...index.devices.within(rect).map(({ id }) => id),
      ...index.zones
        .within(rect)
        .filter((zone) => inside(zone.rect))
        .map(({ id }) => id),
    ];
    const { selection, select } = store.getState();
    select(now.additive ? [...new Set([...selection, ...caught])] : caught);
  };

  const end = (event: PointerEvent): void => {
    const now = gesture;
    gesture = undefined;
    const { drag, rubber } = canvas.getState();
    canvas.setState({ drag: undefined, rubber: undefined, connecting: undefined });
    const view = hands.view();
    if (now === undefined) return;
    if (now.kind === 'press') click(now);
    if (now.kind === 'drag' && drag !== undefined && view !== undefined)
      dropElements(store, hands.index(), view, now.ids, drag, drag.target);
    if (now.kind === 'rubber' && rubber !== undefined) finishRubber(event, now);
    if (now.kind === 'resize' && rubber !== undefined && view !== undefined)
      reshapeZone(store, hands.index(), view, now.id, rubber.rect);
    if (now.kind === 'connect') {
      const under = hit(event);
      if (under?.kind === 'device') connectDevices(store, now.from, under.device.id);
    }
  };

  const isOurs = (event: Event): boolean =>
    !(event.target instanceof Element && event.target.closest('[data-above]') !== null);

  const down = (event: PointerEvent): void => {
    if (!isOurs(event)) return;
    gesture = begin(event);
    if (gesture === undefined) return;
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const moved = (event: PointerEvent): void => {
    canvas.setState({ pointer: drawingPoint(event) });
    if (gesture === undefined) {
      const id = isOurs(event) ? idOfHit(hit(event)) : canvas.getState().hovered;
      if (id !== canvas.getState().hovered) canvas.setState({ hovered: id });
      return;
    }
    if (gesture.kind === 'press') {
      const at = screenPoint(event);
      if (Math.hypot(at.x - gesture.from.x, at.y - gesture.from.y) < CLICK) return;
      gesture = startDrag(gesture);
    }
    move(event, gesture);
  };
  const cancel = (): void => {
    gesture = undefined;
    canvas.setState({ drag: undefined, rubber: undefined, connecting: undefined });
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || gesture === undefined) return;
    cancel();
    event.stopPropagation();
  };
  const leave = (): void => canvas.setState({ hovered: undefined, pointer: undefined });
  const double = (event: MouseEvent): void => {
    const id = isOurs(event) ? idOfHit(hit(event)) : undefined;
    if (id !== undefined) canvas.setState({ renaming: id });
  };
  const menu = (event: MouseEvent): void => {
    if (!isOurs(event)) return;
    event.preventDefault();
    const under = hit(event);
    const id = idOfHit(under) ?? (under?.kind === 'zone' ? under.zone.id : undefined);
    const { selection, select } = store.getState();
    if (id === undefined) select([]);
    else if (!selection.includes(id)) select([id]);
    canvas.setState({ menu: screenPoint(event), ...(id === undefined ? {} : { active: id }) });
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { viewport } = canvas.getState();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp((-event.deltaY * unit) / 300);
      canvas.setState({ viewport: zoomAt(viewport, viewport.zoom * factor, screenPoint(event)) });
      return;
    }
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    canvas.setState({ viewport: { ...viewport, x: viewport.x - dx * unit, y: viewport.y - dy * unit } });
  };

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', moved, { signal });
  element.addEventListener('pointerup', end, { signal });
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', double, { signal });
  element.addEventListener('contextmenu', menu, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', onEscape, { signal, capture: true });
  return () => stop.abort();
};
