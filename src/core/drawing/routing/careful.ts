import type { Point, Rect } from '../scene';
import { type Exit, exitsOf, isClear, type Way } from './exits';
import { gridOf } from './grid';
import { costQueue } from './queue';

/** What a corner costs, in pixels of detour. */
const BEND = 70;
/** Leaving a box upwards or downwards is harder to see than sideways. */
const UP_OR_DOWN = 50;
/** How much longer a way through an area it has no business in counts. */
const FOREIGN = 2.4;
/** What meeting another flow costs: crossing it once, or running along with it, per pixel. */
const CROSSING = 26;
const BESIDE = 0.25;

export interface CarefulFlow {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  /** Indices of the areas it may lead through; -1 for the ground outside all. */
  readonly home: ReadonlySet<number>;
}

/** Drops corners that are none, and points that stand on each other, which would look like runs without a way. */
const simplified = (all: readonly Point[]): readonly Point[] => {
  const points = all.filter((point, index) => {
    const before = all[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
};

/** The cheapest way that stays on one line, where both boxes have an exit to it. */
const onOneLine = (
  grid: Parameters<typeof isClear>[0],
  starts: readonly Exit[],
  goals: readonly Exit[],
): { readonly cost: number; readonly points: readonly Point[] } | undefined => {
  let best: { cost: number; points: readonly Point[] } | undefined;
  for (const start of starts) {
    for (const goal of goals) {
      if (start.way !== goal.way || start.line !== goal.line || !isClear(grid, start, goal)) continue;
      const length = Math.abs(start.corner.x - goal.corner.x) + Math.abs(start.corner.y - goal.corner.y);
      const cost = length + 2 * BEND + (start.way === 0 ? 2 * UP_OR_DOWN : 0);
      if (best !== undefined && cost >= best.cost) continue;
      best = { cost, points: [start.side, start.corner, goal.corner, goal.side] };
    }
  }
  return best;
};

/** How much searching a drawing asks for: flows times crossings of lines. */
export const searchWork = (flows: number, boxes: readonly Rect[], areas: readonly Rect[]): number => {
  const { xs, ys } = gridOf(boxes, areas);
  return flows * xs.length * ys.length;
};

/**
 * Ways along the lines of a grid that go round boxes, avoid areas they have no business in, and cross each other
 * little: the cheapest way for one flow after the other (A*), shorter ones first. For up to some hundred flows.
 */
export const carefulRoutes = (
  flows: readonly CarefulFlow[],
  boxes: readonly Rect[],
  areas: readonly Rect[],
): ReadonlyMap<string, readonly Point[]> => {
  const grid = gridOf(boxes, areas);
  const { xs, ys } = grid;
  const columns = xs.length;
  const nodes = columns * ys.length;
  const goalState = nodes * 2;
  const usedRight = new Uint8Array(nodes);
  const usedDown = new Uint8Array(nodes);
  const best = new Float64Array(goalState + 1);
  const came = new Int32Array(goalState + 1);
  const done = new Uint8Array(goalState + 1);
  const queue = costQueue();

  const xOf = (node: number): number => xs[node % columns] ?? 0;
  const yOf = (node: number): number => ys[Math.floor(node / columns)] ?? 0;

  const markUsed = (way: readonly number[]): void => {
    way.forEach((state, index) => {
      const before = way[index - 1];
      if (before === undefined) return;
      const [a, b] = [Math.min(state >> 1, before >> 1), Math.max(state >> 1, before >> 1)];
      const used = b - a === 1 ? usedRight : usedDown;
      used[a] = Math.min(255, (used[a] ?? 0) + 1);
    });
  };

  const route = (flow: CarefulFlow): readonly Point[] | undefined => {
    const starts = exitsOf(grid, flow.from);
    const goals = exitsOf(grid, flow.to);
    const direct = onOneLine(grid, starts, goals);
    const goalAt = new Map<number, { readonly exit: Exit; readonly distance: number }[]>();
    for (const exit of goals)
      for (const { node, distance } of exit.first) goalAt.set(node, [...(goalAt.get(node) ?? []), { exit, distance }]);
    const target = { x: flow.to.x + flow.to.width / 2, y: flow.to.y + flow.to.height / 2 };
    const ahead = (node: number): number =>
      Math.max(0, Math.abs(xOf(node) - target.x) - flow.to.width / 2) +
      Math.max(0, Math.abs(yOf(node) - target.y) - flow.to.height / 2);
    best.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    queue.clear();
    for (const { first, way } of starts) {
      for (const { node, distance } of first) {
        const state = node * 2 + way;
        const cost = distance + BEND + (way === 0 ? UP_OR_DOWN : 0);
        best[state] = cost;
        came[state] = -1;
        queue.push(state, cost + ahead(node));
      }
    }
    if (direct !== undefined) {
      best[goalState] = direct.cost;
      came[goalState] = -1;
      queue.push(goalState, direct.cost);
    }
    let entered: Exit | undefined;
    const step = (cost: number, way: number, node: number, next: number, edge: number, nextWay: Way): void => {
      const across = nextWay === 0;
      if ((across ? grid.blockedRight : grid.blockedDown)[edge] === 1) return;
      const length = across ? Math.abs(xOf(next) - xOf(node)) : Math.abs(yOf(next) - yOf(node));
      const area = (across ? grid.areaRight : grid.areaDown)[edge] ?? -1;
      const beside = BESIDE * Math.min(4, (across ? usedRight : usedDown)[edge] ?? 0);
      const other = across ? usedDown : usedRight;
      const crossed = (other[next] ?? 0) > 0 && (other[across ? next - columns : next - 1] ?? 0) > 0;
      const factor = (flow.home.has(area) ? 1 : FOREIGN) + beside;
      const total = cost + length * factor + (way === nextWay ? 0 : BEND) + (crossed ? CROSSING : 0);
      const nextState = next * 2 + nextWay;
      if (total >= (best[nextState] ?? 0)) return;
      best[nextState] = total;
      came[nextState] = node * 2 + way;
      queue.push(nextState, total + ahead(next));
    };
    for (let state = queue.pop(); state !== undefined && state !== goalState; state = queue.pop()) {
      if (done[state] === 1) continue;
      done[state] = 1;
      const node = state >> 1;
      const way = state & 1;
      const cost = best[state] ?? 0;
      for (const { exit, distance } of goalAt.get(node) ?? []) {
        const total = cost + distance + (way === exit.way ? 0 : BEND) + BEND + (exit.way === 0 ? UP_OR_DOWN : 0);
        if (total >= (best[goalState] ?? 0)) continue;
        best[goalState] = total;
        came[goalState] = state;
        entered = exit;
        queue.push(goalState, total);
      }
      const column = node % columns;
      if (column + 1 < columns) step(cost, way, node, node + 1, node, 0);
      if (column > 0) step(cost, way, node, node - 1, node - 1, 0);
      if (node + columns < nodes) step(cost, way, node, node + columns, node, 1);
      if (node >= columns) step(cost, way, node, node - columns, node - columns, 1);
    }
    if (best[goalState] === Number.POSITIVE_INFINITY) return undefined;
    const way: number[] = [];
    for (let state = came[goalState] ?? -1; state >= 0; state = came[state] ?? -1) way.push(state);
    way.reverse();
    const first = way[0];
    if (first === undefined || entered === undefined) return direct?.points;
    markUsed(way);
    const left = starts.find((exit) => exit.way === (first & 1) && exit.first.some(({ node }) => node === first >> 1));
    if (left === undefined) return undefined;
    const corners = way.map((state) => ({ x: xOf(state >> 1), y: yOf(state >> 1) }));
    return simplified([left.side, left.corner, ...corners, entered.corner, entered.side]);
  };

  const distance = ({ from, to }: CarefulFlow): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  const routes = new Map<string, readonly Point[]>();
  for (const flow of [...flows].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))) {
    const points = route(flow);
    if (points !== undefined) routes.set(flow.id, points);
  }
  return routes;
};
