import { bottomOf, rightOf } from '../geometry';
import type { Point, Rect } from '../scene';
import { type Grid, gridOf, nearestIndex } from './grid';
import { costQueue } from './queue';

/** What a corner costs, in pixels of detour. */
const BEND = 70;
/** How much longer a way through somebody else's zone counts; and one along a way out of a box. */
const FOREIGN = 2.4;
const EXIT_LINE = 1.6;
/** What meeting another flow costs: crossing it once, or running along with it, per pixel. */
const CROSSING = 26;
const BESIDE = 0.25;

export interface CarefulFlow {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  /** Indices of the zones around its ends. */
  readonly zones: ReadonlySet<number>;
}

interface Gate {
  readonly node: number;
  /** 0: the line runs left–right there; 1: up–down. */
  readonly way: 0 | 1;
  readonly side: Point;
}

/** Where lines may leave a box: the first crossing of lines beyond the middle of each side. */
const gatesOf = ({ xs, ys }: Grid, box: Rect): readonly Gate[] => {
  const columns = xs.length;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const row = nearestIndex(ys, middle.y);
  const column = nearestIndex(xs, middle.x);
  const left = nearestIndex(xs, box.x - 14);
  const right = nearestIndex(xs, rightOf(box) + 14);
  const top = nearestIndex(ys, box.y - 10);
  const bottom = nearestIndex(ys, bottomOf(box) + 10);
  return [
    { node: row * columns + right, way: 0, side: { x: rightOf(box), y: middle.y } },
    { node: row * columns + left, way: 0, side: { x: box.x, y: middle.y } },
    { node: top * columns + column, way: 1, side: { x: middle.x, y: box.y } },
    { node: bottom * columns + column, way: 1, side: { x: middle.x, y: bottomOf(box) } },
  ];
};

/** Drops corners that are none. */
const simplified = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });

/**
 * Ways along the lines of a grid that go round boxes, avoid zones they have no business in, and cross each other
 * little: the cheapest way for one flow after the other (A*), shorter ones first. For up to some hundred flows.
 */
export const carefulRoutes = (
  flows: readonly CarefulFlow[],
  boxes: readonly Rect[],
  zones: readonly Rect[],
): ReadonlyMap<string, readonly Point[]> => {
  const grid = gridOf(boxes, zones);
  const { xs, ys } = grid;
  const columns = xs.length;
  const nodes = columns * ys.length;
  const usedRight = new Uint8Array(nodes);
  const usedDown = new Uint8Array(nodes);
  const best = new Float64Array(nodes * 2);
  const came = new Int32Array(nodes * 2);
  const queue = costQueue();

  const xOf = (node: number): number => xs[node % columns] ?? 0;
  const yOf = (node: number): number => ys[Math.floor(node / columns)] ?? 0;

  const route = (flow: CarefulFlow): readonly Point[] | undefined => {
    const starts = gatesOf(grid, flow.from);
    const goals = gatesOf(grid, flow.to);
    const target = { x: flow.to.x + flow.to.width / 2, y: flow.to.y + flow.to.height / 2 };
    const ahead = (node: number): number =>
      Math.max(0, Math.abs(xOf(node) - target.x) - flow.to.width / 2) +
      Math.max(0, Math.abs(yOf(node) - target.y) - flow.to.height / 2);
    best.fill(Number.POSITIVE_INFINITY);
    queue.clear();
    for (const { node, way } of starts) {
      best[node * 2 + way] = 0;
      came[node * 2 + way] = -1;
      queue.push(node * 2 + way, ahead(node));
    }
    const goalStates = new Map(goals.map((goal) => [goal.node * 2 + goal.way, goal]));
    let reached: number | undefined;
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      if (goalStates.has(state)) {
        reached = state;
        break;
      }
      const node = state >> 1;
      const way = state & 1;
      const cost = best[state] ?? 0;
      const step = (next: number, edge: number, nextWay: 0 | 1): void => {
        const across = nextWay === 0;
        if ((across ? grid.blockedRight : grid.blockedDown)[edge] === 1) return;
        const length = across ? Math.abs(xOf(next) - xOf(node)) : Math.abs(yOf(next) - yOf(node));
        const zone = (across ? grid.zoneRight : grid.zoneDown)[edge] ?? -1;
        const line = across ? grid.exitY[Math.floor(node / columns)] : grid.exitX[node % columns];
        let factor = zone >= 0 && !flow.zones.has(zone) ? FOREIGN : 1;
        if (line === 1) factor *= EXIT_LINE;
        factor += BESIDE * Math.min(4, (across ? usedRight : usedDown)[edge] ?? 0);
        const other = across ? usedDown : usedRight;
        const crossed = (other[next] ?? 0) > 0 && (other[across ? next - columns : next - 1] ?? 0) > 0;
        const total = cost + length * factor + (way === nextWay ? 0 : BEND) + (crossed ? CROSSING : 0);
        const nextState = next * 2 + nextWay;
        if (total >= (best[nextState] ?? 0)) return;
        best[nextState] = total;
        came[nextState] = state;
        queue.push(nextState, total + ahead(next));
      };
      const column = node % columns;
      if (column + 1 < columns) step(node + 1, node, 0);
      if (column > 0) step(node - 1, node - 1, 0);
      if (node + columns < nodes) step(node + columns, node, 1);
      if (node >= columns) step(node - columns, node - columns, 1);
    }
    if (reached === undefined) return undefined;
    const way: number[] = [];
    for (let state = reached; state >= 0; state = came[state] ?? -1) way.push(state);
    way.reverse();
    way.forEach((state, index) => {
      const before = way[index - 1];
      if (before === undefined) return;
      const [a, b] = [Math.min(state >> 1, before >> 1), Math.max(state >> 1, before >> 1)];
      const used = b - a === 1 ? usedRight : usedDown;
      used[a] = Math.min(255, (used[a] ?? 0) + 1);
    });
    const start = starts.find(({ node, way: direction }) => node * 2 + direction === way[0]);
    const goal = goalStates.get(reached);
    if (start === undefined || goal === undefined) return undefined;
    const corners = way.map((state) => ({ x: xOf(state >> 1), y: yOf(state >> 1) }));
    const out = corners[0];
    const into = corners.at(-1);
    if (out === undefined || into === undefined) return undefined;
    // The middle of a side may lie a little beside the nearest line; the line decides.
    const first = start.way === 0 ? { x: start.side.x, y: out.y } : { x: out.x, y: start.side.y };
    const last = goal.way === 0 ? { x: goal.side.x, y: into.y } : { x: into.x, y: goal.side.y };
    return simplified([first, ...corners, last]);
  };

  const distance = ({ from, to }: CarefulFlow): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  const routes = new Map<string, readonly Point[]>();
  for (const flow of [...flows].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))) {
    const points = route(flow);
    if (points !== undefined) routes.set(flow.id, points);
  }
  return routes;
};
