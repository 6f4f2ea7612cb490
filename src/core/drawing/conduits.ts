import type { Steps } from '../steps';
import type { Table } from '../table';
import { type CrossingsBefore, crossingSteps, type PerCrossing } from './per-crossing';
import { worsePurpose } from './purpose-line';
import { routeFlow } from './routing/route-flow';
import type { Point, Rect, SceneConduit, SceneFlow } from './scene';
import type { SceneInput } from './scene-input';

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

/** All drawn flows between two zones as one line from zone edge to zone edge. Linear in the flows of what is drawn anew. */
export const conduitSteps = (
  { model, frames }: SceneInput,
  flows: Table<SceneFlow>,
  before: CrossingsBefore<SceneConduit>,
): Steps<PerCrossing<SceneConduit>> =>
  crossingSteps(
    model.crossings,
    ({ id, zones, flows: crossing }) => {
      const [a, b] = zones.map((zone) => frames.rectOfZone.get(zone));
      const drawn = crossing.flatMap((flow) => flows.get(flow) ?? []);
      if (a === undefined || b === undefined || a === b || drawn.length === 0) return undefined;
      const purpose = drawn.map((flow) => flow.purpose).reduce(worsePurpose);
      const cable = drawn.every((flow) => flow.cable !== undefined);
      return { id, zones, points: between(a, b), flows: drawn.length, purpose, ...(cable ? { cable } : {}) };
    },
    before,
  );
