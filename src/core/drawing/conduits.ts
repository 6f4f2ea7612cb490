import type { Model } from '../model/model';
import type { Frames } from './frames';
import { worsePurpose } from './purpose-line';
import { routeFlow } from './routing/route-flow';
import type { Point, Rect, SceneConduit, SceneFlow } from './scene';

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** From a zone out into the one around it: a short line from the inner edge to the outer one. */
const outOf = (inner: Rect, outer: Rect): readonly Point[] => {
  const y = inner.y + inner.height / 2;
  return [
    { x: inner.x, y },
    { x: outer.x, y },
  ];
};

const between = (a: Rect, b: Rect): readonly Point[] => {
  if (holds(a, b)) return outOf(b, a);
  if (holds(b, a)) return outOf(a, b);
  return routeFlow(a, b);
};

/** All drawn flows between two zones as one line from zone edge to zone edge. Linear in flows. */
export const conduitsOf = (
  model: Model,
  frames: Frames,
  flows: ReadonlyMap<string, SceneFlow>,
): readonly SceneConduit[] => {
  const conduits: SceneConduit[] = [];
  for (const { id, zones, flows: crossing } of model.crossings.values()) {
    const [a, b] = zones.map((zone) => frames.rectOfZone.get(zone));
    const drawn = crossing.flatMap((flow) => flows.get(flow) ?? []);
    if (a === undefined || b === undefined || a === b || drawn.length === 0) continue;
    const purpose = drawn.map((flow) => flow.purpose).reduce(worsePurpose);
    conduits.push({ id, zones, points: between(a, b), flows: drawn.length, purpose });
  }
  return conduits;
};
