import { contains } from '../../core/drawing/geometry';
import { type Point, type Rect, type SceneFlow, type SceneZone, ZONE_HEADER } from '../../core/drawing/scene';
import type { Detail } from './detail';
import type { SceneIndex } from './scene-index';

/** What lies under a point: the topmost thing, or the ground of a zone, or nothing. */
export type Hit =
  | { readonly kind: 'device' | 'flow' | 'gate' | 'zone'; readonly id: string }
  | { readonly kind: 'ground'; readonly zone: string | undefined };

/** How near to a line or an edge counts as on it, in CSS pixels on the canvas. */
const REACH = 5;
const GATE_REACH = 12;
const SMALLEST_HEADER = 22;

const distanceToRun = (at: Point, a: Point, b: Point): number => {
  const x = Math.min(Math.max(at.x, Math.min(a.x, b.x)), Math.max(a.x, b.x));
  const y = Math.min(Math.max(at.y, Math.min(a.y, b.y)), Math.max(a.y, b.y));
  return Math.hypot(at.x - x, at.y - y);
};

/** How far a point lies from an orthogonal line. */
export const distanceToLine = (at: Point, points: readonly Point[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) least = Math.min(least, distanceToRun(at, a, b));
  }
  return least;
};

const square = ({ x, y }: Point, reach: number): Rect => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

/** The innermost zone that holds the point. Linear in zones. */
export const zoneAt = (
  { scene }: SceneIndex,
  at: Point,
  without: ReadonlySet<string> = new Set(),
): SceneZone | undefined => {
  for (let i = scene.zones.length - 1; i >= 0; i -= 1) {
    const zone = scene.zones[i];
    if (zone !== undefined && !without.has(zone.id) && contains(zone.rect, at)) return zone;
  }
  return undefined;
};

const isOnFrame = ({ rect, collapsed }: SceneZone, at: Point, detail: Detail, zoom: number): boolean => {
  if (collapsed || detail === 'far') return true;
  const reach = REACH / zoom;
  const header = Math.max(ZONE_HEADER * 0.75, SMALLEST_HEADER / zoom);
  return (
    at.y < rect.y + Math.min(header, rect.height) ||
    at.x < rect.x + reach ||
    at.x > rect.x + rect.width - reach ||
    at.y > rect.y + rect.height - reach
  );
};

const nearestFlow = (index: SceneIndex, at: Point, reach: number): SceneFlow | undefined => {
  let nearest: SceneFlow | undefined;
  let least = reach;
  for (const flow of index.flowsIn(square(at, reach))) {
    const distance = distanceToLine(at, flow.points);
    if (distance > least) continue;
    least = distance;
    nearest = flow;
  }
  return nearest;
};

/**
 * What a pointer at a place of the drawing points at. From far only zones can be hit; otherwise gates lie above devices,
 * devices above flows, flows above the frames of zones, and what is left is ground.
 */
export const hitAt = (index: SceneIndex, at: Point, zoom: number, detail: Detail): Hit => {
  if (detail !== 'far') {
    const gate = index
      .gatesIn(square(at, GATE_REACH / zoom))
      .find((item) => Math.abs(item.at.x - at.x) * zoom <= 8 && Math.abs(item.at.y - at.y) * zoom <= GATE_REACH);
    if (gate !== undefined) return { kind: 'gate', id: gate.id };
    const device = index.devicesIn(square(at, 0.01)).at(-1);
    if (device !== undefined) return { kind: 'device', id: device.id };
    const flow = nearestFlow(index, at, REACH / zoom);
    if (flow !== undefined) return { kind: 'flow', id: flow.id };
  }
  const zone = zoneAt(index, at);
  if (zone === undefined) return { kind: 'ground', zone: undefined };
  return isOnFrame(zone, at, detail, zoom) ? { kind: 'zone', id: zone.id } : { kind: 'ground', zone: zone.id };
};
