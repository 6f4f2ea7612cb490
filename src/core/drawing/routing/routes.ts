import type { DataFlow } from '../../model/data-flow';
import type { Steps } from '../../steps';
import type { Perimeter } from '../boundaries';
import type { Frames } from '../frames';
import { overlaps } from '../geometry';
import type { Point, Rect } from '../scene';
import { type CarefulFlow, carefulRoutes } from './careful';
import { channelRoute } from './channel-route';
import { channelsIn } from './channels';
import { isLaned, lanedRoute } from './lanes';
import { type Draft, tidied } from './tidy';

/** So many quick ways are found before a pause. */
const AT_ONCE = 2_500;

/**
 * Drawings with up to so many flows, times the boxes and areas that a way may have to go round, get careful ways; beyond,
 * a quick way each must do. Counted, not measured on the drawing, so that moving something never changes all ways.
 */
const CAREFUL_WORK = 6_000;
/** The longest straight line that is taken without a search, how near it may pass a box, and what boxes must share. */
const STRAIGHT = 1200;
const CLEARANCE = 6;
const FACING = 16;

interface Ends {
  readonly flow: DataFlow;
  readonly from: Rect;
  readonly to: Rect;
}

const copied = (points: readonly Point[]): Draft['points'] => points.map((point) => ({ ...point }));

function* quickRoutes(drawn: readonly Ends[], frames: Frames): Steps<ReadonlyMap<string, readonly Point[]>> {
  const channels = channelsIn(frames);
  yield;
  if (!isLaned(drawn.length)) {
    const found = ({ from, to }: Ends): Draft['points'] => copied(channelRoute(channels, from, to, 0));
    return tidied(drawn.map((ends) => ({ id: ends.flow.id, from: ends.from, to: ends.to, points: found(ends) })));
  }
  const routes = new Map<string, readonly Point[]>();
  const taken = new Map<Rect, number>();
  for (const { flow, from, to } of drawn) {
    const lane = taken.get(to) ?? 0;
    taken.set(to, lane + 1);
    routes.set(flow.id, lanedRoute(channels, from, to, lane));
    if (routes.size % AT_ONCE === 0) yield;
  }
  return routes;
}

const corridor = ([a, b]: readonly Point[], clearance: number): Rect | undefined =>
  a === undefined || b === undefined
    ? undefined
    : {
        x: Math.min(a.x, b.x) - (a.x === b.x ? clearance : 0),
        y: Math.min(a.y, b.y) - (a.y === b.y ? clearance : 0),
        width: Math.max(1, Math.abs(a.x - b.x)) + (a.x === b.x ? 2 * clearance : 0),
        height: Math.max(1, Math.abs(a.y - b.y)) + (a.y === b.y ? 2 * clearance : 0),
      };

const middleOf = (a: number, aLength: number, b: number, bLength: number): number | undefined => {
  const start = Math.max(a, b);
  const end = Math.min(a + aLength, b + bLength);
  return end - start >= FACING ? (start + end) / 2 : undefined;
};

/** The straight line between two boxes that face each other, whatever lies between. */
const facing = (from: Rect, to: Rect): readonly Point[] | undefined => {
  const y = middleOf(from.y, from.height, to.y, to.height);
  if (y !== undefined) {
    const [start, end] = to.x > from.x ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
    return [
      { x: start, y },
      { x: end, y },
    ];
  }
  const x = middleOf(from.x, from.width, to.x, to.width);
  if (x === undefined) return undefined;
  const [start, end] = to.y > from.y ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  return [
    { x, y: start },
    { x, y: end },
  ];
};

/** The straight line between two boxes that face each other, when nothing foreign is in the way. */
const straightRoute = (
  { from, to }: Ends,
  boxes: readonly Rect[],
  foreign: readonly Rect[],
): readonly Point[] | undefined => {
  if (from === to) return undefined;
  const points = facing(from, to);
  const way = points === undefined ? undefined : corridor(points, CLEARANCE);
  if (way === undefined || way.width > STRAIGHT || way.height > STRAIGHT) return undefined;
  if (foreign.some((area) => overlaps(area, way))) return undefined;
  return boxes.some((box) => box !== from && box !== to && overlaps(box, way)) ? undefined : points;
};

/** Index of the open ground between zones, among the areas a way may lead through. */
const OPEN_GROUND = -1;

/**
 * Says through which areas a flow may go: those around its two ends, out to the innermost one that holds both. The
 * first area is the perimeter, where there is one.
 */
const homeAreas = (frames: Frames, perimeter: Perimeter | undefined) => {
  const first = perimeter === undefined ? 0 : 1;
  const areas = [...(perimeter === undefined ? [] : [perimeter.rect]), ...frames.zones.map(({ rect }) => rect)];
  const indexOf = new Map(frames.zones.map(({ zone }, index) => [zone.id as string, index + first]));
  const parentOf = new Map(frames.zones.map(({ zone, parent }) => [zone.id as string, parent]));
  const zoneOf = new Map(frames.devices.map(({ asset, zone }) => [asset.id as string, zone]));
  /** From the inside outwards, the open ground last. */
  const lineOf = (asset: string): readonly number[] => {
    const line: number[] = [];
    let outermost: string | undefined;
    for (let id = zoneOf.get(asset); id !== undefined; id = parentOf.get(id)) {
      line.push(indexOf.get(id) ?? OPEN_GROUND);
      outermost = id;
    }
    if (outermost !== undefined && perimeter?.zones.has(outermost) === true) line.push(0);
    return [...line, OPEN_GROUND];
  };
  const homeOf = ({ from, to }: DataFlow): ReadonlySet<number> => {
    const [a, b] = [lineOf(from), lineOf(to)];
    const shared = a.find((area) => b.includes(area)) ?? OPEN_GROUND;
    return new Set([...a.slice(0, a.indexOf(shared) + 1), ...b.slice(0, b.indexOf(shared) + 1)]);
  };
  return { areas, homeOf };
};

const holdsAny = (area: Rect, boxes: readonly Rect[]): boolean => boxes.some((box) => overlaps(area, box));

const niceRoutes = (
  drawn: readonly Ends[],
  frames: Frames,
  perimeter: Perimeter | undefined,
): ReadonlyMap<string, readonly Point[]> => {
  const boxes = [...new Set(frames.ends.values())];
  const { areas, homeOf } = homeAreas(frames, perimeter);
  const straight = new Map<string, readonly Point[]>();
  const careful: CarefulFlow[] = [];
  for (const ends of drawn) {
    const { flow, from, to } = ends;
    const home = homeOf(flow);
    const line = straightRoute(
      ends,
      boxes,
      areas.filter((area, index) => !home.has(index) && !holdsAny(area, [from, to])),
    );
    if (line !== undefined) straight.set(flow.id, line);
    else careful.push({ id: flow.id, from, to, home });
  }
  const found = carefulRoutes(careful, boxes, areas);
  const drafts = drawn.map(({ flow, from, to }) => ({
    id: flow.id,
    from,
    to,
    points: copied(straight.get(flow.id) ?? found.get(flow.id) ?? channelRoute(channelsIn(frames), from, to, 0)),
  }));
  return tidied(drafts);
};

/**
 * The way of each flow by its id. Flows whose ends are hidden in one collapsed zone have none. Small drawings get ways
 * that go round boxes and keep apart; large ones a quick way each in the free strips between boxes, in nearly linear time.
 */
export function* routeSteps(
  flows: readonly DataFlow[],
  frames: Frames,
  perimeter: Perimeter | undefined,
): Steps<ReadonlyMap<string, readonly Point[]>> {
  const drawn = flows.flatMap((flow): readonly Ends[] => {
    const from = frames.ends.get(flow.from);
    const to = frames.ends.get(flow.to);
    if (from === undefined || to === undefined || (from === to && flow.from !== flow.to)) return [];
    return [{ flow, from, to }];
  });
  const obstacles = new Set(frames.ends.values()).size + frames.zones.length;
  const small = drawn.length * obstacles <= CAREFUL_WORK;
  return small ? niceRoutes(drawn, frames, perimeter) : yield* quickRoutes(drawn, frames);
}
