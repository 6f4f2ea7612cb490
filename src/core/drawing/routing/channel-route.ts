import { rightOf } from '../geometry';
import type { Point, Rect } from '../scene';
import type { Channels, Container, Level, Strip } from './channels';
import { routeFlow } from './route-flow';

/** How far apart the lines of different pairs of zones run in one strip, and how many such lanes there are. */
const LANE = 4;
const LANES = 7;
/** Boxes at most this far apart, one above or beside the other, are joined without any way round. */
const ADJACENT = 36;
const FACING = 24;

/** From the box outwards. */
const levelsOf = ({ around, outside }: Channels, box: Rect): readonly Level[] => {
  const container = around.get(box);
  if (container === undefined) return [];
  return [{ container, slab: container.slabOf.get(box) ?? 0 }, ...(outside.get(container) ?? [])];
};

/** The same for the same two zones, whichever way a flow goes: their flows run as one bundle. */
const laneOf = (a: Level | undefined, b: Level | undefined): number =>
  (((a?.container.key ?? 0) + (b?.container.key ?? 0)) % LANES) - (LANES - 1) / 2;

const lanedAt = ({ at, room }: Strip, lane: number): number => at + lane * Math.min(LANE, (2 * room) / (LANES - 1));

const nearestStrip = (strips: readonly Strip[], y: number): Strip | undefined => {
  let best: Strip | undefined;
  for (const strip of strips) if (best === undefined || Math.abs(strip.at - y) < Math.abs(best.at - y)) best = strip;
  return best;
};

/** Adds a corner, first up or down in the channel where it lies aside, and takes away the last where it was none. */
const extend = (points: Point[], x: number, y: number): void => {
  const last = points[points.length - 1];
  if (last !== undefined && last.x === x && last.y === y) return;
  if (last !== undefined && last.x !== x && last.y !== y) extend(points, last.x, y);
  const [before, here] = [points[points.length - 2], points[points.length - 1]];
  const isStraight =
    before !== undefined &&
    here !== undefined &&
    ((before.x === here.x && here.x === x) || (before.y === here.y && here.y === y));
  if (isStraight) points[points.length - 1] = { x, y };
  else points.push({ x, y });
};

/** Follows the strips of a container from one channel to another, across the columns between, and notes the corners. */
const follow = (
  { slabs, channels }: Container,
  from: number,
  to: number,
  wish: number,
  lane: number,
  points: Point[],
): void => {
  const way = Math.sign(to - from);
  for (let at = from; at !== to; at += way) {
    const strip = nearestStrip(slabs[way > 0 ? at : at - 1]?.strips ?? [], wish);
    const [here, next] = [channels[at], channels[at + way]];
    if (strip === undefined || here === undefined || next === undefined) continue;
    const y = lanedAt(strip, lane);
    extend(points, lanedAt(here, lane), y);
    extend(points, lanedAt(next, lane), y);
  }
};

/** The corners from a box out to the edge of the container's child that holds it, on one side. */
const outwards = (levels: readonly Level[], side: 1 | -1, wish: number, lane: number, start: Point): Point[] => {
  const points: Point[] = [start];
  for (const { container, slab } of levels) {
    const channel = side > 0 ? slab + 1 : slab;
    const y = points[points.length - 1]?.y ?? start.y;
    const strip = container.channels[channel];
    if (strip !== undefined) extend(points, lanedAt(strip, lane), y);
    follow(container, channel, side > 0 ? container.slabs.length : 0, wish, lane, points);
  }
  return points;
};

const gapBetween = (a: number, aEnd: number, b: number, bEnd: number): number => Math.max(b - aEnd, a - bEnd);

const isAdjacent = (a: Rect, b: Rect): boolean => {
  const across = gapBetween(a.x, rightOf(a), b.x, rightOf(b));
  const down = gapBetween(a.y, a.y + a.height, b.y, b.y + b.height);
  return (across > 0 && across <= ADJACENT && down <= -FACING) || (down > 0 && down <= ADJACENT && across <= -FACING);
};

/**
 * A way between two boxes that runs only in the free strips between boxes, out of the zones of the one and into those
 * of the other. It depends on nothing but what stands in these zones. The flows of two zones run side by side as one
 * bundle and part at their ends; `aside` moves the ends. Costs as many steps as it passes columns.
 */
export const channelRoute = (channels: Channels, from: Rect, to: Rect, aside: number): readonly Point[] => {
  if (from === to || isAdjacent(from, to)) return routeFlow(from, to, aside);
  const [a, b] = [levelsOf(channels, from), levelsOf(channels, to)];
  // From the outside inwards, as far as both stand in the same.
  let common = 0;
  while (common < a.length && common < b.length && a.at(-1 - common)?.container === b.at(-1 - common)?.container)
    common += 1;
  const [sharedA, sharedB] = [a.length - common, b.length - common];
  const [shared, other] = [a[sharedA], b[sharedB]];
  if (shared === undefined || other === undefined) return routeFlow(from, to, aside);
  const { container, slab: slabA } = shared;
  const slabB = other.slab;
  const lane = laneOf(a[0], b[0]);
  const sideA = slabB >= slabA ? 1 : -1;
  const sideB = slabB > slabA ? -1 : 1;
  const startOf = (box: Rect, side: 1 | -1): Point => ({
    x: side > 0 ? rightOf(box) : box.x,
    y: box.y + box.height / 2 + aside,
  });
  const [start, end] = [startOf(from, sideA), startOf(to, sideB)];
  const points = outwards(a.slice(0, sharedA), sideA, end.y, lane, start);
  const left = points[points.length - 1] ?? start;
  const into = outwards(b.slice(0, sharedB), sideB, left.y, lane, end);
  const entered = into[into.length - 1] ?? end;
  const [channelA, channelB] = [sideA > 0 ? slabA + 1 : slabA, sideB > 0 ? slabB + 1 : slabB];
  const [first, last] = [container.channels[channelA], container.channels[channelB]];
  if (first !== undefined) extend(points, lanedAt(first, lane), left.y);
  follow(container, channelA, channelB, entered.y, lane, points);
  if (last !== undefined) extend(points, lanedAt(last, lane), entered.y);
  for (let at = into.length - 1; at >= 0; at -= 1) extend(points, into[at]?.x ?? end.x, into[at]?.y ?? end.y);
  return points;
};
