import { useSyncExternalStore } from 'react';
import type { Point } from '../../core/drawing/scene';
import type { Direction } from './nearest';

/** A part of the library, as it is dragged onto the canvas or added by key: the id of a device type or zone type. */
export interface Part {
  readonly kind: 'device' | 'zone';
  readonly id: string;
}
/** The type of a dragged part in `DataTransfer`; its data is a `Part` as JSON. */
export const PART_TYPE = 'application/x-sekisho-part';

/** A rectangle of the window, in CSS pixels. */
export type WindowBox = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** What other parts of the page may ask of the canvas. Points are coordinates of the drawing, zoom 1 is 100 %. */
export interface CanvasApi {
  zoomToFit(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  zoom(): number;
  /** Moves the picture by so many px of the screen. */
  panBy(dx: number, dy: number): void;
  /** Tells of every change of zoom or place until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Pans so that the elements are in view, and zooms out when they do not fit. */
  reveal(ids: readonly string[]): void;
  /** As `reveal`, and comes near enough to read them: for what was found by its name. */
  flyTo(ids: readonly string[]): void;
  /** Moves keyboard focus into the drawing. */
  focus(): void;
  /** The middle of what is in view. */
  centerPoint(): Point;
  /** The device at a point of the window, and where it stands there; `undefined` where none is drawn. */
  deviceAt(clientX: number, clientY: number): { readonly id: string; readonly box: WindowBox } | undefined;
  /** Adds a part in the middle of what is in view, or beside what is selected, and selects it. */
  addPart(part: Part): void;
  /** The commands of the drawing's menu, for other menus and the palette. They act on the selection. */
  run(command: CanvasCommand): void;
  /** A step of the keyboard over the drawing; those of arrow keys need the way. */
  step(step: Step, way?: Direction): void;
}

/** What keys alone do on the drawing. */
export type Step =
  | 'nearest'
  | 'extend'
  | 'along'
  | 'extendAlong'
  | 'nudge'
  | 'nudgeFar'
  | 'enter'
  | 'leave'
  | 'menu'
  | 'next'
  | 'previous'
  | 'flow';

export const CANVAS_COMMANDS = [
  'selectAll',
  'selectLike',
  'selectZone',
  'selectConnected',
  'copy',
  'cut',
  'paste',
  'duplicate',
  'delete',
  'rename',
  'addNote',
  'editNote',
  'attachNote',
  'detachNote',
  'connectTo',
  'reconnectFrom',
  'reconnectTo',
  'moveTo',
  'hideInView',
  'lookInto',
  'lookOut',
  'cables',
  'lock',
  'collapse',
  'fitContent',
  'wider',
  'narrower',
  'taller',
  'lower',
  'collapseAll',
  'expandAll',
  'alignLeft',
  'alignCenter',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'distributeHorizontal',
  'distributeVertical',
  'tidyAll',
  'tidyAllAnew',
  'tidyZone',
  'tidySelection',
] as const;
export type CanvasCommand = (typeof CANVAS_COMMANDS)[number];

const nothing = (): void => {};

/** Stands in while no canvas is on the page. */
const IDLE: CanvasApi = {
  zoomToFit: nothing,
  zoomBy: nothing,
  zoomTo: nothing,
  panBy: nothing,
  zoom: () => 1,
  subscribe: () => nothing,
  reveal: nothing,
  flyTo: nothing,
  focus: nothing,
  centerPoint: () => ({ x: 0, y: 0 }),
  deviceAt: () => undefined,
  addPart: nothing,
  run: nothing,
  step: nothing,
};

let current = IDLE;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The canvas that is on the page, or nothing that answers to the same calls. */
export const canvasApi: CanvasApi = {
  zoomToFit: () => current.zoomToFit(),
  zoomBy: (factor) => current.zoomBy(factor),
  zoomTo: (zoom) => current.zoomTo(zoom),
  zoom: () => current.zoom(),
  panBy: (dx, dy) => current.panBy(dx, dy),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  reveal: (ids) => current.reveal(ids),
  flyTo: (ids) => current.flyTo(ids),
  focus: () => current.focus(),
  centerPoint: () => current.centerPoint(),
  deviceAt: (clientX, clientY) => current.deviceAt(clientX, clientY),
  addPart: (part) => current.addPart(part),
  run: (command) => current.run(command),
  step: (step, way) => current.step(step, way),
};

/** Called by the canvas when it appears; the returned function when it goes. */
export const registerCanvas = (api: CanvasApi): (() => void) => {
  current = api;
  const unsubscribe = api.subscribe(tell);
  tell();
  return () => {
    unsubscribe();
    if (current === api) current = IDLE;
    tell();
  };
};

/** The zoom in whole percent, for showing it. */
export const useCanvasZoom = (): number =>
  useSyncExternalStore(canvasApi.subscribe, () => Math.round(canvasApi.zoom() * 100));
