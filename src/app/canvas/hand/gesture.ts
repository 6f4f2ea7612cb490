import type { Point } from '../../../core/drawing/scene';
import type { ViewId } from '../../../core/model/id';
import type { Desk } from '../desk';
import type { Hit } from '../scene-index';
import type { Viewport } from '../viewport';

/** What the hand may work on, asked anew at each move since it changes meanwhile. */
export interface Hands extends Desk {
  readonly view: () => ViewId | undefined;
}

/** Where the pointer is, and which keys are held with it. */
export interface Spot {
  /** In coordinates of the drawing. */
  readonly at: Point;
  /** In CSS pixels from the corner of the canvas. */
  readonly screen: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or ⌘: nothing snaps. */
  readonly free: boolean;
}

/** The pointer going down, from which a gesture may begin once it has moved a little. */
export interface Press extends Spot {
  readonly pointer: 'mouse' | 'touch' | 'pen';
  /** The middle button, or any button while the space bar is held. */
  readonly pans: boolean;
  readonly target: Element | null;
  readonly hit: Hit | undefined;
  readonly viewport: Viewport;
  /** Whether it comes right after another one there, so that together they are a double click. */
  readonly again: boolean;
  /** It rested on empty ground until the menu opened: moving on from there draws a lasso. */
  readonly held?: true;
}

/** Something the hand does from going down to going up. Only `end` may change the document, by one edit at most. */
export interface Gesture {
  readonly move: (spot: Spot) => void;
  readonly end: (spot: Spot) => void;
}

/** A gesture that can be made here, or not. */
export interface GestureKind {
  readonly id: string;
  readonly begin: (press: Press, hands: Hands) => Gesture | undefined;
}

/** What only exists while a gesture goes on; put down at its end or when it is called off. */
export const AT_REST = { drag: undefined, rubber: undefined, connecting: undefined, snap: undefined } as const;
