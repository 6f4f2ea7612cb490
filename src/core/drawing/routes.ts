import type { DataFlow } from '../model/data-flow';
import type { Frames } from './frames';
import { routeFlow } from './route-flow';
import type { Point } from './scene';

/** How far apart flows between the same two boxes run. */
const LANE = 8;
/** The most that a line is moved aside, so that it still meets its box. */
const WIDEST = 20;

/** The n-th lane: 0, then ever further out on alternating sides. */
const laneOf = (index: number): number => {
  const step = (index + 1) >> 1;
  const lane = (index % 2 === 1 ? step : -step) * LANE;
  return Math.max(-WIDEST, Math.min(WIDEST, lane));
};

/** The way of each flow by its id. Flows whose ends are hidden in one collapsed zone have none. */
export const routesOf = (flows: readonly DataFlow[], frames: Frames): ReadonlyMap<string, readonly Point[]> => {
  const routes = new Map<string, readonly Point[]>();
  const taken = new Map<string, number>();
  for (const { id, from, to } of flows) {
    const start = frames.ends.get(from);
    const end = frames.ends.get(to);
    if (start === undefined || end === undefined || (start === end && from !== to)) continue;
    const pair = from < to ? `${from}\n${to}` : `${to}\n${from}`;
    const lane = taken.get(pair) ?? 0;
    taken.set(pair, lane + 1);
    routes.set(id, routeFlow(start, end, laneOf(lane)));
  }
  return routes;
};
