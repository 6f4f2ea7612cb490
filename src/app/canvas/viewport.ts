import type { Point, Rect } from '../../core/drawing/scene';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of the drawing is seen: a point of the drawing times `zoom`, plus `x` and `y`, is its place on the canvas. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const SMALLEST = 0.01;
export const LARGEST = 4;
const MARGIN = 24;

export const clampZoom = (zoom: number): number => Math.min(LARGEST, Math.max(SMALLEST, zoom));

export const toWorld = ({ x, y, zoom }: Viewport, at: Point): Point => ({ x: (at.x - x) / zoom, y: (at.y - y) / zoom });
export const toScreen = ({ x, y, zoom }: Viewport, at: Point): Point => ({ x: at.x * zoom + x, y: at.y * zoom + y });

export const rectToScreen = (viewport: Viewport, rect: Rect): Rect => ({
  ...toScreen(viewport, rect),
  width: rect.width * viewport.zoom,
  height: rect.height * viewport.zoom,
});

/** What is seen, in coordinates of the drawing. */
export const seen = (viewport: Viewport, { width, height }: Size): Rect => ({
  ...toWorld(viewport, { x: 0, y: 0 }),
  width: width / viewport.zoom,
  height: height / viewport.zoom,
});

export const pannedBy = ({ x, y, zoom }: Viewport, dx: number, dy: number): Viewport => ({ x: x + dx, y: y + dy, zoom });

/** Another zoom; what lies under the point stays there. */
export const zoomedAt = (viewport: Viewport, at: Point, zoom: number): Viewport => {
  const next = clampZoom(zoom);
  const fixed = toWorld(viewport, at);
  return { x: at.x - fixed.x * next, y: at.y - fixed.y * next, zoom: next };
};

const centred = (rect: Rect, { width, height }: Size, zoom: number): Viewport => ({
  x: width / 2 - (rect.x + rect.width / 2) * zoom,
  y: height / 2 - (rect.y + rect.height / 2) * zoom,
  zoom,
});

/** All of the rectangle in the middle, no larger than 100 %. */
export const fitted = (rect: Rect, size: Size, largest = 1): Viewport => {
  const room = { width: Math.max(1, size.width - MARGIN), height: Math.max(1, size.height - MARGIN) };
  const zoom = Math.min(largest, room.width / Math.max(1, rect.width), room.height / Math.max(1, rect.height));
  return centred(rect, size, clampZoom(zoom));
};

const shiftInto = (start: number, length: number, room: number): number => {
  if (start < MARGIN) return MARGIN - start;
  const over = start + length - (room - MARGIN);
  return over > 0 ? -over : 0;
};

/** The least pan that shows the rectangle with a margin; zoomed out only when it does not fit. The same when it is seen. */
export const revealing = (viewport: Viewport, rect: Rect, size: Size): Viewport => {
  const { x, y, width, height } = rectToScreen(viewport, rect);
  if (width > size.width - 2 * MARGIN || height > size.height - 2 * MARGIN) return fitted(rect, size, viewport.zoom);
  const dx = shiftInto(x, width, size.width);
  const dy = shiftInto(y, height, size.height);
  return dx === 0 && dy === 0 ? viewport : pannedBy(viewport, dx, dy);
};

/** Part of the way from one viewport to another, `part` from 0 to 1. */
export const between = (from: Viewport, to: Viewport, part: number): Viewport => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
  zoom: from.zoom + (to.zoom - from.zoom) * part,
});
