import { append } from '../../group';
import { bottomOf, rightOf } from '../geometry';
import type { Point, Rect } from '../scene';

/** A way being tidied: its corners may still move. */
export interface Draft {
  readonly id: string;
  readonly from: Rect;
  readonly to: Rect;
  readonly points: { x: number; y: number }[];
}

type Axis = 'x' | 'y';

/** Lines end at least this far from the corners of a box, and this far apart where there is room. */
const PORT_INSET = 9;
const PORT_STEP = 13;
/** Lines that run side by side keep this distance, but stay within their gap. */
const TRACK_STEP = 7;
const GAP_ROOM = 20;
const SAME_LINE = 3;
const TRACKED_AT_MOST = 120;

interface Port {
  readonly draft: Draft;
  /** Index of the corner on the box, and of the one it leads to. */
  readonly at: number;
  readonly next: number;
  /** Along which axis it may move. */
  readonly axis: Axis;
  readonly box: Rect;
  /** Where the line is going, along that axis: the order of ports that crosses least. */
  readonly wish: number;
}

const centreOf = (box: Rect, axis: Axis): number => (axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2);
const lengthOf = (box: Rect, axis: Axis): number => (axis === 'x' ? box.width : box.height);

const portOf = (draft: Draft, end: 'from' | 'to'): { readonly side: string; readonly port: Port } | undefined => {
  const { points } = draft;
  const box = draft[end];
  const at = end === 'from' ? 0 : points.length - 1;
  const next = end === 'from' ? 1 : points.length - 2;
  const beyond = end === 'from' ? 2 : points.length - 3;
  const [point, then] = [points[at], points[next]];
  if (point === undefined || then === undefined) return undefined;
  const axis: Axis = point.y === then.y ? 'y' : 'x';
  const edge =
    axis === 'y' ? (point.x >= rightOf(box) ? 'right' : 'left') : point.y >= bottomOf(box) ? 'bottom' : 'top';
  const other = draft[end === 'from' ? 'to' : 'from'];
  const wish = points.length === 2 ? centreOf(other, axis) : (points[beyond]?.[axis] ?? point[axis]);
  return { side: `${box.x} ${box.y} ${edge}`, port: { draft, at, next, axis, box, wish } };
};

/** Spreads the ends of lines over each side of each box, in the order in which they turn away. */
const spreadPorts = (drafts: readonly Draft[]): void => {
  const sides = new Map<string, Port[]>();
  for (const draft of drafts) {
    for (const end of ['from', 'to'] as const) {
      const found = portOf(draft, end);
      if (found !== undefined) append(sides, found.side, found.port);
    }
  }
  const straight = new Map<Draft, number[]>();
  for (const ports of sides.values()) {
    const first = ports[0];
    if (first === undefined) continue;
    const { axis, box } = first;
    const step = Math.min(PORT_STEP, (lengthOf(box, axis) - 2 * PORT_INSET) / Math.max(1, ports.length - 1));
    ports.sort((a, b) => a.wish - b.wish || (a.draft.id < b.draft.id ? -1 : 1));
    ports.forEach(({ draft, at, next }, index) => {
      const value = centreOf(box, axis) + (index - (ports.length - 1) / 2) * step;
      if (draft.points.length === 2) {
        straight.set(draft, [...(straight.get(draft) ?? []), value]);
        return;
      }
      for (const corner of [draft.points[at], draft.points[next]]) if (corner !== undefined) corner[axis] = value;
    });
  }
  for (const [draft, values] of straight) {
    const [a, b] = draft.points;
    if (a === undefined || b === undefined) continue;
    const axis: Axis = a.y === b.y ? 'y' : 'x';
    const low = Math.max(draft.from[axis], draft.to[axis]) + PORT_INSET;
    const ends = [draft.from, draft.to].map((box) => box[axis] + lengthOf(box, axis));
    const high = Math.min(...ends) - PORT_INSET;
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const value = high < low ? (low + high) / 2 : Math.min(high, Math.max(low, mean));
    a[axis] = value;
    b[axis] = value;
  }
};

/** A run between two corners that may move sideways. */
interface Run {
  readonly draft: Draft;
  readonly index: number;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Order within its gap: runs that turn off to the left or upwards first. */
  readonly group: number;
  readonly rank: number;
}

const runOf = (draft: Draft, index: number, axis: Axis): Run | undefined => {
  const along: Axis = axis === 'x' ? 'y' : 'x';
  const [before, a, b, after] = draft.points.slice(index - 1, index + 3);
  if (before === undefined || a === undefined || b === undefined || after === undefined || a[axis] !== b[axis])
    return undefined;
  const comes = Math.sign(before[axis] - a[axis]);
  const goes = Math.sign(after[axis] - b[axis]);
  const start = Math.min(a[along], b[along]);
  const end = Math.max(a[along], b[along]);
  const length = end - start;
  // Where two corners came to stand on each other, there is nothing to move.
  if (length === 0) return undefined;
  // Both ends turn to one side: the longer run lies further out. Else the ends pull apart, and the order follows them.
  const bothLow = comes < 0 && goes < 0;
  const bothHigh = comes > 0 && goes > 0;
  const lowEnd = comes <= goes ? a : b;
  const highEnd = comes <= goes ? b : a;
  const falls = highEnd[along] > lowEnd[along];
  const rank = bothLow ? length : bothHigh ? -length : falls ? -lowEnd[along] : lowEnd[along];
  return { draft, index, at: a[axis], start, end, group: bothLow ? -1 : bothHigh ? 1 : 0, rank };
};

/** Moves runs on one line apart where they overlap. */
const partRuns = (runs: readonly Run[], axis: Axis): void => {
  const ordered = [...runs].sort((a, b) => a.group - b.group || a.rank - b.rank || (a.draft.id < b.draft.id ? -1 : 1));
  const tracks = new Map<Run, number>();
  let most = 0;
  // So many runs fill their gap however they are ordered.
  if (ordered.length > TRACKED_AT_MOST) return;
  ordered.forEach((run, index) => {
    let track = 0;
    for (const earlier of ordered.slice(0, index)) {
      if (earlier.start < run.end + 2 && run.start < earlier.end + 2)
        track = Math.max(track, (tracks.get(earlier) ?? 0) + 1);
    }
    tracks.set(run, track);
    most = Math.max(most, track);
  });
  if (most === 0) return;
  const step = Math.min(TRACK_STEP, GAP_ROOM / most);
  for (const [{ draft, index, at }, track] of tracks) {
    const value = at + (track - most / 2) * step;
    for (const corner of [draft.points[index], draft.points[index + 1]]) if (corner !== undefined) corner[axis] = value;
  }
};

const spreadRuns = (drafts: readonly Draft[], axis: Axis): void => {
  const runs: Run[] = [];
  for (const draft of drafts) {
    for (let index = 1; index + 2 < draft.points.length; index += 1) {
      const run = runOf(draft, index, axis);
      if (run !== undefined) runs.push(run);
    }
  }
  runs.sort((a, b) => a.at - b.at || a.start - b.start);
  let together: Run[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  let line = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (run.at - line > SAME_LINE) {
      partRuns(together, axis);
      together = [];
      line = run.at;
      reach = Number.NEGATIVE_INFINITY;
    } else if (run.at === line && run.start > reach + 2) {
      partRuns(together, axis);
      together = [];
    }
    together.push(run);
    reach = Math.max(reach, run.end);
  }
  partRuns(together, axis);
};

/**
 * Makes ways that were found one by one readable together: their ends spread over the sides of the boxes, and runs
 * that lie on each other move apart, in the order that crosses least. Nearly linear; quadratic only in the runs that
 * share one gap.
 */
export const tidied = (drafts: readonly Draft[]): ReadonlyMap<string, readonly Point[]> => {
  spreadPorts(drafts);
  spreadRuns(drafts, 'x');
  spreadRuns(drafts, 'y');
  return new Map(drafts.map(({ id, points }) => [id, points]));
};
