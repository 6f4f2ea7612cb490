import type { Point, Rect } from '../scene';
import { channelRoute } from './channel-route';
import type { Channels } from './channels';

/** How far apart lines end at one box, and how many such places there are on each side of its middle. */
const LANE = 6;
const LANES = 4;
/** Beyond this many flows, lines only get lanes, which needs no look at the others. */
const TIDIED_AT_MOST = 800;

/**
 * Whether in a drawing of so many flows the way of each depends on nothing but its two boxes, what stands beside them
 * in the zones it passes, and its lane.
 */
export const isLaned = (flows: number): boolean => flows > TIDIED_AT_MOST;

/** The way of the flow that comes at this place, from 0, among those into the same box in the order of their ids. */
export const lanedRoute = (channels: Channels, from: Rect, to: Rect, place: number): readonly Point[] => {
  const step = ((place + 1) >> 1) % LANES;
  return channelRoute(channels, from, to, (place % 2 === 1 ? step : -step) * LANE);
};
