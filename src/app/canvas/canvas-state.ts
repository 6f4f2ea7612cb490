import { createStore, type StoreApi } from 'zustand';
import type { Point, Rect } from '../../core/drawing/scene';
import type { Snap } from './hand/snap';
import type { Size, Viewport } from './viewport';

/** Elements in the hand, moved by so much without the document knowing yet. */
export interface DragPreview {
  readonly ids: ReadonlySet<string>;
  readonly dx: number;
  readonly dy: number;
  /** The zone they would be dropped into, where that is another than now. */
  readonly target: string | undefined;
  /** What zones come to be that grow to hold them. */
  readonly grown?: readonly Rect[];
  /** Whether copies are in the hand, so that the elements themselves stay where they are. */
  readonly copies?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** The elements that are not where the document has them, since the hand has them. */
export const liftedBy = (drag: DragPreview | undefined): ReadonlySet<string> =>
  drag === undefined || drag.copies === true ? NONE : drag.ids;

/** A flow in the hand, from the device at its other end to where the pointer is. */
export interface LooseEnd {
  readonly from: string;
  readonly at: Point;
  /** The device that it would end at. */
  readonly to: string | undefined;
  /** The element there at which it cannot end, and why, in words. */
  readonly refused: { readonly at: string; readonly why: string } | undefined;
}

/** What lives only while the hand moves: where we look, what is under the pointer, what is being dragged. */
export interface CanvasState {
  readonly viewport: Viewport;
  readonly size: Size;
  /** The element the keyboard is on. */
  readonly active: string | undefined;
  /** Where that is a data flow: the device from which it was reached. */
  readonly by?: string | undefined;
  readonly focused: boolean;
  readonly hovered: string | undefined;
  readonly drag: DragPreview | undefined;
  /** What was put down last, as long as the drawing does not have it there yet. */
  readonly held: DragPreview | undefined;
  readonly rubber: { readonly rect: Rect; readonly kind: 'marquee' | 'zone' } | undefined;
  /** The lines and gaps that what is in the hand snaps to. */
  readonly snap: Pick<Snap, 'guides' | 'gaps'> | undefined;
  /** A flow of which one end is in the hand. */
  readonly connecting: LooseEnd | undefined;
  /** Where the pointer is, in the drawing; `undefined` while it is elsewhere. */
  readonly pointer: Point | undefined;
  /** Where on the canvas the menu of the selection stands open. */
  readonly menu: Point | undefined;
  /** The element whose name is being typed. */
  readonly renaming: string | undefined;
  /** The note that is being written and is not there yet: what it is about, and where it begins. */
  readonly newNote: { readonly on: string | undefined; readonly at: Point } | undefined;
  /** Whether the space bar is held, so that any drag pans. */
  readonly panning: boolean;
}

export type CanvasStore = StoreApi<CanvasState>;

export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>()(() => ({
    viewport: { x: 0, y: 0, zoom: 1 },
    size: { width: 1, height: 1 },
    active: undefined,
    focused: false,
    hovered: undefined,
    drag: undefined,
    held: undefined,
    rubber: undefined,
    snap: undefined,
    connecting: undefined,
    pointer: undefined,
    menu: undefined,
    renaming: undefined,
    newNote: undefined,
    panning: false,
  }));
