import { type Point, type Rect, type SceneZone, ZONE_HEADER } from '../../core/drawing/scene';
import type { Viewport } from './viewport';

/** Headers lower than this, in px of the screen, have no room for a chevron. */
const LEAST_HEADER = 18;
const LEAST_WIDTH = 64;
/** Its width with the gap behind it, in px of the screen at 100 %. */
export const CHEVRON = 14;

/** Whether a zone of this width on screen shows the chevron that collapses and expands it. */
export const hasChevron = (width: number, zoom: number): boolean =>
  ZONE_HEADER * zoom >= LEAST_HEADER && width >= LEAST_WIDTH;

/** Where the chevron of a zone can be pressed, on screen; `undefined` where it has none. */
const chevronArea = ({ rect }: SceneZone, { x, y, zoom }: Viewport): Rect | undefined => {
  if (!hasChevron(rect.width * zoom, zoom)) return undefined;
  const scale = Math.max(1, zoom);
  return { x: rect.x * zoom + x + 3, y: rect.y * zoom + y + 2, width: 20 * scale, height: 22 * scale };
};

/** Whether a point of the screen lies on the chevron of a zone. */
export const isOnChevron = (zone: SceneZone, viewport: Viewport, at: Point): boolean => {
  const area = chevronArea(zone, viewport);
  if (area === undefined) return false;
  return at.x >= area.x && at.x <= area.x + area.width && at.y >= area.y && at.y <= area.y + area.height;
};
