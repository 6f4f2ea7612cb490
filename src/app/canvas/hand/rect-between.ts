import type { Point, Rect } from '../../../core/drawing/scene';

/** The rectangle with these two corners, whichever they are. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
