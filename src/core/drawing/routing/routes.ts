import type { DataFlow } from '../../model/data-flow';
import type { Frames } from '../frames';
import { overlaps } from '../geometry';
import type { Point, Rect } from '../scene';
import { type CarefulFlow, carefulRoutes } from './careful';
import { routeFlow } from './route-flow';
import { tidied } from './tidy';

/** Drawings up to this size get the careful ways; beyond, a quick way for each flow must do. */
const CAREFUL_FLOWS = 300;
const CAREFUL_BOXES = 300;
/** How far apart quick ways between the same two boxes run, and how far they may be moved aside at most. */
const LANE = 8;
const WIDEST = 20;
/** The longest straight line that is taken without a search. */
const STRAIGHT = 600;

/** The n-th lane: 0, then ever further out on alternating sides. */
const laneOf = (index: number): number => {
  const step = (index + 1) >> 1;
  const lane = (index % 2 === 1 ? step : -step) * LANE;
  return Math.max(-WIDEST, Math.min(WIDEST, lane));
};

interface Ends {
  readonly flow: DataFlow;
  readonly from: Rect;
  readonly to: Rect;
}

const quickRoutes = (drawn: readonly Ends[]): ReadonlyMap<string, readonly Point[]> => {
  const routes = new Map<string, readonly Point[]>();
  const taken = new Map<string, number>();
  for (const { flow, from, to } of drawn) {
    const pair = flow.from < flow.to ? `${flow.from}\n${flow.to}` : `${flow.to}\n${flow.from}`;
    const lane = taken.get(pair) ?? 0;
    taken.set(pair, lane + 1);
    routes.set(flow.id, routeFlow(from, to, laneOf(lane)));
  }
  return routes;
};

const corridor = ([a, b]: readonly Point[], clearance: number): Rect | undefined =>
  a === undefined || b === undefined
    ? undefined
    : {
        x: Math.min(a.x, b.x) - (a.x === b.x ? clearance : 0),
        y: Math.min(a.y, b.y) - (a.y === b.y ? clearance : 0),
        width: Math.max(1, Math.abs(a.x - b.x)) + (a.x === b.x ? 2 * clearance : 0),
        height: Math.max(1, Math.abs(a.y - b.y)) + (a.y === b.y ? 2 * clearance : 0),
      };

/** The straight line between two boxes that face each other, when nothing foreign is in the way. */
const straightRoute = (
  { from, to }: Ends,
  boxes: readonly Rect[],
  foreign: readonly Rect[],
): readonly Point[] | undefined => {
  const points = routeFlow(from, to);
  const way = points.length === 2 ? corridor(points, 6) : undefined;
  if (way === undefined || way.width > STRAIGHT || way.height > STRAIGHT) return undefined;
  if (foreign.some((zone) => overlaps(zone, way))) return undefined;
  return boxes.some((box) => box !== from && box !== to && overlaps(box, way)) ? undefined : points;
};

const niceRoutes = (drawn: readonly Ends[], frames: Frames): ReadonlyMap<string, readonly Point[]> => {
  const boxes = [...new Set(frames.ends.values())];
  const zones = frames.zones.map(({ rect }) => rect);
  const indexOf = new Map(frames.zones.map(({ zone }, index) => [zone.id as string, index]));
  const parentOf = new Map(frames.zones.map(({ zone, parent }) => [zone.id as string, parent]));
  const zoneOf = new Map(frames.devices.map(({ asset, zone }) => [asset.id as string, zone]));
  const around = (asset: string): readonly number[] => {
    const indices: number[] = [];
    for (let id = zoneOf.get(asset); id !== undefined; id = parentOf.get(id)) indices.push(indexOf.get(id) ?? -1);
    return indices;
  };
  const straight = new Map<string, readonly Point[]>();
  const careful: CarefulFlow[] = [];
  for (const ends of drawn) {
    const { flow, from, to } = ends;
    const own = new Set([...around(flow.from), ...around(flow.to)]);
    const line = straightRoute(
      ends,
      boxes,
      zones.filter((_, index) => !own.has(index)),
    );
    if (line !== undefined) straight.set(flow.id, line);
    else careful.push({ id: flow.id, from, to, zones: own });
  }
  const found = carefulRoutes(careful, boxes, zones);
  const drafts = drawn.map(({ flow, from, to }) => ({
    id: flow.id,
    from,
    to,
    points: (straight.get(flow.id) ?? found.get(flow.id) ?? routeFlow(from, to)).map((point) => ({ ...point })),
  }));
  return tidied(drafts);
};

/**
 * The way of each flow by its id. Flows whose ends are hidden in one collapsed zone have none. Small drawings get ways
 * that go round boxes and keep apart; large ones a quick way each, in linear time.
 */
export const routesOf = (flows: readonly DataFlow[], frames: Frames): ReadonlyMap<string, readonly Point[]> => {
  const drawn = flows.flatMap((flow): readonly Ends[] => {
    const from = frames.ends.get(flow.from);
    const to = frames.ends.get(flow.to);
    if (from === undefined || to === undefined || (from === to && flow.from !== flow.to)) return [];
    return [{ flow, from, to }];
  });
  const small = drawn.length <= CAREFUL_FLOWS && frames.ends.size <= CAREFUL_BOXES;
  return small ? niceRoutes(drawn, frames) : quickRoutes(drawn);
};
