import { sameRect } from '../geometry';
import type { Point, Rect } from '../scene';
import { routeFlow } from './route-flow';

/** A box where it stood and where it stands. */
export interface Moved {
  readonly before: Rect;
  readonly after: Rect;
}

/** A line follows a box so far with the run at its end; beyond, it is drawn as while the hand moves the box. */
const FOLLOWED = 48;
/** The run at a box stays at least so long. */
const LEAST = 4;

const shiftOf = ({ before, after }: Moved): Point => ({ x: after.x - before.x, y: after.y - before.y });

/** The way with its first point moved: the run there keeps its direction, and its corner gives way. */
const withStart = (points: readonly Point[], { x, y }: Point): readonly Point[] | undefined => {
  const [start, corner, ...rest] = points;
  if ((x === 0 && y === 0) || start === undefined || corner === undefined) return points;
  const moved = { x: start.x + x, y: start.y + y };
  const isAcross = start.y === corner.y;
  const [before, now] = isAcross ? [corner.x - start.x, corner.x - moved.x] : [corner.y - start.y, corner.y - moved.y];
  if (Math.sign(before) !== Math.sign(now) || Math.abs(now) < LEAST) return undefined;
  if (rest.length > 0)
    return [moved, isAcross ? { x: corner.x, y: corner.y + y } : { x: corner.x + x, y: corner.y }, ...rest];
  if (isAcross ? y === 0 : x === 0) return [moved, corner];
  // A straight line gets a jog in its middle.
  const middle = isAcross ? (moved.x + corner.x) / 2 : (moved.y + corner.y) / 2;
  return isAcross
    ? [moved, { x: middle, y: moved.y }, { x: middle, y: corner.y }, corner]
    : [moved, { x: moved.x, y: middle }, { x: corner.x, y: middle }, corner];
};

const withEnd = (points: readonly Point[], shift: Point): readonly Point[] | undefined =>
  withStart(points.toReversed(), shift)?.toReversed();

/**
 * How a line runs for the moment after its boxes moved, until its way among all others is found: as it ran, led after
 * the boxes. It looks at nothing else, and costs as many steps as it has corners.
 */
export const followedWay = (points: readonly Point[], from: Moved, to: Moved): readonly Point[] => {
  if (sameRect(from.before, from.after) && sameRect(to.before, to.after)) return points;
  const [start, end] = [shiftOf(from), shiftOf(to)];
  if (start.x === end.x && start.y === end.y) return points.map(({ x, y }) => ({ x: x + start.x, y: y + start.y }));
  const isNear = [start, end].every(({ x, y }) => Math.abs(x) <= FOLLOWED && Math.abs(y) <= FOLLOWED);
  const led = isNear ? withStart(points, start) : undefined;
  const way = led === undefined ? undefined : withEnd(led, end);
  return way ?? routeFlow(from.after, to.after);
};
