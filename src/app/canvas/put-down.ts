import type { DragPreview } from './canvas-state';
import type { PaintScene } from './painter/brush';

/** What was painted, with what the hand held of it. */
export interface Held {
  readonly scene: PaintScene;
  readonly drag: DragPreview | undefined;
}

/**
 * What the hand has put down: it is painted as it was held until the tiles show it where it stands, so that these can
 * be painted over several frames while nothing is missing or seen twice.
 */
export interface PutDown {
  readonly drag: DragPreview;
  /** The scene in which it was taken up, and that which came of putting it down. */
  readonly from: PaintScene;
  readonly to: PaintScene;
}

/** What has been put down between two frames; what was, as long as nothing else happens; or nothing. */
export const putDownAfter = (put: PutDown | undefined, before: Held | undefined, now: Held): PutDown | undefined => {
  if (now.drag !== undefined) return undefined;
  if (before?.scene === now.scene) return put;
  const drag = before?.drag;
  // A copy leaves what it is a copy of where it stands, and it has no place in the scene before.
  if (before === undefined || drag === undefined || drag.copies === true) return undefined;
  return { drag, from: before.scene, to: now.scene };
};
