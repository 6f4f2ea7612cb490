import type { Point, Rect } from '../scene';
import { routeFlow } from './route-flow';

/** How far apart quick ways to one box run, and how many there are on each side. */
const LANE = 6;
const LANES = 4;
/** Beyond this many flows, the lines into one box only get lanes, which needs no look at the others. */
const TIDIED_AT_MOST = 2_000;

/** Whether in a drawing of so many flows the way of each depends on nothing but its two boxes and its lane. */
export const isLaned = (flows: number): boolean => flows > TIDIED_AT_MOST;

/** The way of the flow that comes at this place, from 0, among those into the same box in the order of their ids. */
export const lanedRoute = (from: Rect, to: Rect, place: number): readonly Point[] => {
  const step = ((place + 1) >> 1) % LANES;
  return routeFlow(from, to, (place % 2 === 1 ? step : -step) * LANE);
};
