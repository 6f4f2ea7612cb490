import type { Rect } from '../scene';
import { type Exit, exitsOf, isClear } from './exits';
import type { Grid } from './grid';
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

/** A way from one box to another: out by the one exit, over crossings of lines, in by the other. */
interface FoundWay {
  readonly out: Exit;
  readonly into: Exit;
  /** The crossings with the direction of each, `crossing * 2 + way`; none for a way that stays on one line. */
  readonly states: readonly number[];
}

/** Searches ways over one grid; those that were taken cost others. */
interface Search {
  /** The cheapest way; `undefined` where there is none. `home` holds the areas it may lead through, -1 for none. */
  readonly find: (from: Rect, to: Rect, home: ReadonlySet<number>) => FoundWay | undefined;
  readonly take: (states: readonly number[]) => void;
}

const exitCost = ({ way }: Exit): number => BEND + (way === 0 ? UP_OR_DOWN : 0);

/** The cheapest way that stays on one line, where both boxes have an exit to it. */
const onOneLine = (grid: Grid, starts: readonly Exit[], goals: readonly Exit[]) => {
  let best: { readonly cost: number; readonly way: FoundWay } | undefined;
  for (const out of starts) {
    for (const into of goals) {
      if (out.way !== into.way || out.line !== into.line || !isClear(grid, out, into)) continue;
      const length = Math.abs(out.corner.x - into.corner.x) + Math.abs(out.corner.y - into.corner.y);
      const cost = length + exitCost(out) + exitCost(into);
      if (best === undefined || cost < best.cost) best = { cost, way: { out, into, states: [] } };
    }
  }
  return best;
};

/**
 * The least that is still to pay from each line across the exits of one direction, once for those who run along it and
 * once for those who meet it: the way to the nearest exit, and the corners without which it is not reached.
 */
const leastFrom = (exits: readonly Exit[], lines: Float64Array): readonly [Float64Array, Float64Array] => {
  const along = new Float64Array(lines.length).fill(Number.POSITIVE_INFINITY);
  const meeting = new Float64Array(lines.length).fill(Number.POSITIVE_INFINITY);
  for (const exit of exits) {
    const fixed = exitCost(exit);
    const at = lines[exit.line] ?? 0;
    for (let line = 0; line < lines.length; line += 1) {
      const cost = fixed + Math.abs((lines[line] ?? 0) - at);
      along[line] = Math.min(along[line] ?? 0, line === exit.line ? cost : cost + 2 * BEND);
      meeting[line] = Math.min(meeting[line] ?? 0, cost + BEND);
    }
  }
  return [along, meeting];
};

const distances = (lines: Float64Array, to: number): Float64Array => lines.map((at) => Math.abs(at - to));

/** The length of the step from each line to the next. */
const stepsBetween = (lines: Float64Array): Float64Array => lines.map((at, index) => (lines[index + 1] ?? at) - at);

/** Which flows were led along which steps, as searches ask for it. */
const takenSteps = (columns: number, nodes: number) => {
  const used = { right: new Uint8Array(nodes), down: new Uint8Array(nodes) };
  /** How much longer a step counts beside those that run there. */
  const beside = { right: new Float64Array(nodes), down: new Float64Array(nodes) };
  /** 1 where some run through a crossing of lines, across or down. */
  const through = { across: new Uint8Array(nodes), down: new Uint8Array(nodes) };
  const note = (node: number): void => {
    through.across[node] = (used.right[node] ?? 0) > 0 && (used.right[node - 1] ?? 0) > 0 ? 1 : 0;
    through.down[node] = (used.down[node] ?? 0) > 0 && (used.down[node - columns] ?? 0) > 0 ? 1 : 0;
  };
  const take = (way: readonly number[]): void => {
    way.forEach((state, index) => {
      const before = way[index - 1];
      if (before === undefined) return;
      const [a, b] = [Math.min(state >> 1, before >> 1), Math.max(state >> 1, before >> 1)];
      const run = b - a === 1 ? 'right' : 'down';
      used[run][a] = Math.min(255, (used[run][a] ?? 0) + 1);
      beside[run][a] = BESIDE * Math.min(4, used[run][a] ?? 0);
      note(a);
      note(b);
    });
  };
  return { beside, through, take };
};

const NO_ENTRIES: readonly { readonly exit: Exit; readonly node: number; readonly distance: number }[] = [];

/** A* over the crossings of the lines of a grid; each comes in two states, run through across or down. */
export const searchOn = (grid: Grid): Search => {
  const { blockedRight, blockedDown, areaRight, areaDown } = grid;
  const [xs, ys] = [Float64Array.from(grid.xs), Float64Array.from(grid.ys)];
  const [widths, heights] = [stepsBetween(xs), stepsBetween(ys)];
  const columns = xs.length;
  const nodes = columns * ys.length;
  const { beside, through, take } = takenSteps(columns, nodes);
  const [besideRight, besideDown] = [beside.right, beside.down];
  const [throughAcross, throughDown] = [through.across, through.down];
  const best = new Float64Array(nodes * 2);
  const came = new Int32Array(nodes * 2);
  /** What is still to pay from a state, as worked out when it was first come to; -1 once it is done. */
  const ahead = new Float64Array(nodes * 2);
  const isEntry = new Uint8Array(nodes);
  /** How much longer a step counts in each area, that outside of all first. */
  const tolls = new Float64Array(grid.areas + 1);
  const queue = costQueue();

  const find: Search['find'] = (from, to, home) => {
    const starts = exitsOf(grid, from);
    const goals = exitsOf(grid, to);
    const entries = goals.flatMap((exit) => exit.first.map(({ node, distance }) => ({ exit, node, distance })));
    for (const { node } of entries) isEntry[node] = 1;
    const open = goals.filter(({ first }) => first.length > 0);
    const [alongSide, meetingSide] = leastFrom(
      open.filter(({ way }) => way === 1),
      xs,
    );
    const [alongEnd, meetingEnd] = leastFrom(
      open.filter(({ way }) => way === 0),
      ys,
    );
    const across = distances(xs, to.x + to.width / 2);
    const down = distances(ys, to.y + to.height / 2);
    for (let area = 0; area < tolls.length; area += 1) tolls[area] = home.has(area - 1) ? 1 : FOREIGN;
    best.fill(Number.POSITIVE_INFINITY);
    queue.clear();
    const direct = onOneLine(grid, starts, goals);
    let cheapest = direct?.cost ?? Number.POSITIVE_INFINITY;
    let last = -1;
    let entered: Exit | undefined;

    /** Comes to a state at a cost, if that is less than known and may lead to a cheaper way than known. */
    const reach = (node: number, way: number, cost: number, before: number): void => {
      const state = node * 2 + way;
      const known = best[state] ?? 0;
      if (cost >= known) return;
      let left = ahead[state] ?? 0;
      if (left < 0 && known !== Number.POSITIVE_INFINITY) return;
      if (known === Number.POSITIVE_INFINITY) {
        const row = (node / columns) | 0;
        const column = node - row * columns;
        const bySides = ((way === 1 ? alongSide : meetingSide)[column] ?? 0) + (down[row] ?? 0);
        const byEnds = ((way === 0 ? alongEnd : meetingEnd)[row] ?? 0) + (across[column] ?? 0);
        left = Math.min(bySides, byEnds);
        ahead[state] = left;
      }
      if (cost + left >= cheapest) return;
      best[state] = cost;
      came[state] = before;
      queue.push(state, cost + left);
    };

    const stepAcross = (edge: number, next: number, length: number, cost: number, before: number): void => {
      if (blockedRight[edge] === 1) return;
      const factor = (tolls[(areaRight[edge] ?? 0) + 1] ?? 1) + (besideRight[edge] ?? 0);
      reach(next, 0, cost + length * factor + (throughDown[next] === 1 ? CROSSING : 0), before);
    };
    const stepDown = (edge: number, next: number, length: number, cost: number, before: number): void => {
      if (blockedDown[edge] === 1) return;
      const factor = (tolls[(areaDown[edge] ?? 0) + 1] ?? 1) + (besideDown[edge] ?? 0);
      reach(next, 1, cost + length * factor + (throughAcross[next] === 1 ? CROSSING : 0), before);
    };

    for (const exit of starts)
      for (const { node, distance } of exit.first) reach(node, exit.way, distance + exitCost(exit), -1);
    for (let state = queue.pop(); state >= 0; state = queue.pop()) {
      const left = ahead[state] ?? 0;
      if (left < 0) continue;
      const cost = best[state] ?? 0;
      if (cost + left >= cheapest) {
        if (cost + left > cheapest + 1) break;
        continue;
      }
      ahead[state] = -1;
      const node = state >> 1;
      const way = state & 1;
      for (const { exit, node: entry, distance } of isEntry[node] === 1 ? entries : NO_ENTRIES) {
        if (entry !== node) continue;
        const total = cost + distance + (way === exit.way ? 0 : BEND) + exitCost(exit);
        if (total >= cheapest) continue;
        cheapest = total;
        last = state;
        entered = exit;
      }
      const row = (node / columns) | 0;
      const column = node - row * columns;
      const turnedAcross = way === 0 ? cost : cost + BEND;
      const turnedDown = way === 1 ? cost : cost + BEND;
      // Never straight back to where it came from, which no cheapest way does.
      const before = (came[state] ?? -1) >> 1;
      if (column + 1 < columns && before !== node + 1)
        stepAcross(node, node + 1, widths[column] ?? 0, turnedAcross, state);
      if (column > 0 && before !== node - 1)
        stepAcross(node - 1, node - 1, widths[column - 1] ?? 0, turnedAcross, state);
      if (node + columns < nodes && before !== node + columns)
        stepDown(node, node + columns, heights[row] ?? 0, turnedDown, state);
      if (row > 0 && before !== node - columns)
        stepDown(node - columns, node - columns, heights[row - 1] ?? 0, turnedDown, state);
    }
    for (const { node } of entries) isEntry[node] = 0;
    if (entered === undefined) return direct?.way;
    const states: number[] = [];
    for (let state = last; state >= 0; state = came[state] ?? -1) states.push(state);
    states.reverse();
    const first = states[0] ?? 0;
    const out = starts.find((exit) => exit.way === (first & 1) && exit.first.some(({ node }) => node === first >> 1));
    return out === undefined ? undefined : { out, into: entered, states };
  };
  return { find, take };
};
