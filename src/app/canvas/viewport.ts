import type { Point, Rect } from '../../core/drawing/scene';

/** Which part of the drawing is shown: screen = drawing × zoom + (x, y), in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM_LEAST = 0.01;
export const ZOOM_MOST = 3;
const FIT_MARGIN = 12;

export const clampZoom = (zoom: number): number => Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, zoom));

export const toDrawing = ({ x, y, zoom }: Viewport, point: Point): Point => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
});

/** The part of the drawing that a screen of this size shows. */
export const shownRect = (viewport: Viewport, { width, height }: Size): Rect => ({
  x: -viewport.x / viewport.zoom,
  y: -viewport.y / viewport.zoom,
  width: width / viewport.zoom,
  height: height / viewport.zoom,
});

/** Zooms so that the point of the screen stays where it is. */
export const zoomAt = (viewport: Viewport, zoom: number, { x, y }: Point): Viewport => {
  const next = clampZoom(zoom);
  const ratio = next / viewport.zoom;
  return { zoom: next, x: x - (x - viewport.x) * ratio, y: y - (y - viewport.y) * ratio };
};

/** Shows the whole rectangle in the middle, never larger than `most`. */
export const fitting = (rect: Rect, size: Size, most = 1): Viewport => {
  const room = { width: Math.max(1, size.width - 2 * FIT_MARGIN), height: Math.max(1, size.height - 2 * FIT_MARGIN) };
  const zoom = clampZoom(Math.min(most, room.width / rect.width, room.height / rect.height));
  return {
    zoom,
    x: size.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: size.height / 2 - (rect.y + rect.height / 2) * zoom,
  };
};

/** The least move that brings the rectangle into view with some room around it; the same viewport when it is in view. */
export const revealing = (viewport: Viewport, rect: Rect, size: Size): Viewport => {
  const margin = 24;
  const left = rect.x * viewport.zoom + viewport.x;
  const top = rect.y * viewport.zoom + viewport.y;
  const right = left + rect.width * viewport.zoom;
  const bottom = top + rect.height * viewport.zoom;
  const shift = (low: number, high: number, room: number): number => {
    if (high - low > room - 2 * margin) return room / 2 - (low + high) / 2;
    if (low < margin) return margin - low;
    return high > room - margin ? room - margin - high : 0;
  };
  const outside = right < 0 || bottom < 0 || left > size.width || top > size.height;
  const isLarge = right - left > size.width - 2 * margin || bottom - top > size.height - 2 * margin;
  if (isLarge && !outside) return viewport;
  const dx = shift(left, right, size.width);
  const dy = shift(top, bottom, size.height);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
};

/**
 * The same zoom with the rectangle moved clear of a covered lower right corner: up where it then still is in view,
 * else to the left, by the least that is needed. The same viewport where the corner hides nothing of it.
 */
export const clearOf = (viewport: Viewport, rect: Rect, size: Size, corner: Size | undefined): Viewport => {
  if (corner === undefined) return viewport;
  const left = rect.x * viewport.zoom + viewport.x;
  const top = rect.y * viewport.zoom + viewport.y;
  const over = {
    x: left + rect.width * viewport.zoom - (size.width - corner.width),
    y: top + rect.height * viewport.zoom - (size.height - corner.height),
  };
  const isHidden = over.x > 0 && over.y > 0 && left < size.width && top < size.height;
  if (!isHidden) return viewport;
  if (top >= over.y) return { ...viewport, y: viewport.y - over.y };
  return left >= over.x ? { ...viewport, x: viewport.x - over.x } : viewport;
};
