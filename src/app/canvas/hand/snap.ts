import type { Rect } from '../../../core/drawing/scene';
import { snapped } from '../gestures';
import { type Axis, endOf, otherAxis, sizeAlong } from './axis';
import { equalGap, type Gap } from './equal-gaps';

/** What a moving rectangle may snap to. */
export interface SnapTo {
  readonly grid: boolean;
  /** Rectangles of elements that stay, by a part of the drawing; empty when neighbours do not count. */
  readonly neighboursIn: (rect: Rect) => readonly Rect[];
  /** The part of the drawing in which neighbours count: what is in view. */
  readonly shown: Rect;
  /** How near is near enough, in px of the drawing. */
  readonly reach: number;
}

/** A line along which edges or middles meet, over its whole length. `x`: an upright line. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
}

/** Which lines of a rectangle look for others: its low edge, middle, high edge. All of them while it moves as a whole. */
type Lines = readonly (0 | 0.5 | 1)[];
const ALL: Lines = [0, 0.5, 1];

/** The part of the view that a rectangle passes along an axis, as wide as it is and a little more. */
const bandOf = (rect: Rect, axis: Axis, { shown, reach }: SnapTo): Rect =>
  axis === 'x'
    ? { x: rect.x - reach, y: shown.y, width: rect.width + 2 * reach, height: shown.height }
    : { x: shown.x, y: rect.y - reach, width: shown.width, height: rect.height + 2 * reach };

const EXACT = 0.01;

/** The least shift that makes a line of the rectangle meet one of a neighbour; `undefined` when none is in reach. */
const alignment = (rect: Rect, axis: Axis, lines: Lines, near: readonly Rect[], reach: number): number | undefined => {
  let best: number | undefined;
  for (const other of near)
    for (const mine of lines)
      for (const theirs of ALL) {
        // A middle meets a middle; it only looks odd against an edge.
        if ((mine === 0.5) !== (theirs === 0.5)) continue;
        const by = other[axis] + sizeAlong(other, axis) * theirs - (rect[axis] + sizeAlong(rect, axis) * mine);
        if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by;
      }
  return best;
};

/** The lines along which the rectangle meets neighbours where it is now. */
const guidesOf = (rect: Rect, axis: Axis, lines: Lines, near: readonly Rect[]): readonly Guide[] => {
  const across = otherAxis(axis);
  return lines.flatMap((mine) => {
    const at = rect[axis] + sizeAlong(rect, axis) * mine;
    let [from, to] = [rect[across], endOf(rect, across)];
    let meets = false;
    for (const other of near) {
      const isThere = ALL.some(
        (theirs) =>
          (mine === 0.5) === (theirs === 0.5) && Math.abs(other[axis] + sizeAlong(other, axis) * theirs - at) < EXACT,
      );
      if (!isThere) continue;
      meets = true;
      from = Math.min(from, other[across]);
      to = Math.max(to, endOf(other, across));
    }
    return meets ? [{ axis, at, from, to }] : [];
  });
};

const snapAlong = (rect: Rect, axis: Axis, to: SnapTo, lines: Lines) => {
  const near = to.neighboursIn(bandOf(rect, axis, to));
  const aligned = alignment(rect, axis, lines, near, to.reach);
  const row = lines === ALL ? to.neighboursIn(bandOf(rect, otherAxis(axis), to)) : [];
  const gap = equalGap(rect, axis, row, to.reach);
  const isGapNearer = gap !== undefined && (aligned === undefined || Math.abs(gap.by) < Math.abs(aligned) - EXACT);
  const line = rect[axis] + sizeAlong(rect, axis) * (lines[0] ?? 0);
  const by = isGapNearer ? gap.by : (aligned ?? (to.grid ? snapped(line) - line : 0));
  const isGap = gap !== undefined && Math.abs(gap.by - by) < EXACT;
  return { by, near, gaps: isGap ? gap.gaps : [] };
};

/**
 * Where a rectangle goes so that its edges or middles meet those of neighbours, or gaps become equal, or else it stands
 * on the grid; each way by itself. `lines` names what of it moves. Near-linear in what lies in its row and column of
 * the view.
 */
export const snap = (rect: Rect, to: SnapTo, lines: Readonly<Record<Axis, Lines>> = { x: ALL, y: ALL }): Snap => {
  const x = lines.x.length === 0 ? undefined : snapAlong(rect, 'x', to, lines.x);
  const y = lines.y.length === 0 ? undefined : snapAlong(rect, 'y', to, lines.y);
  const [dx, dy] = [x?.by ?? 0, y?.by ?? 0];
  const there = { ...rect, x: rect.x + dx, y: rect.y + dy };
  return {
    dx,
    dy,
    guides: [...guidesOf(there, 'x', lines.x, x?.near ?? []), ...guidesOf(there, 'y', lines.y, y?.near ?? [])],
    gaps: [...(x?.gaps ?? []), ...(y?.gaps ?? [])],
  };
};
