import { flowMarkBox } from '../../core/drawing/flow-labels';
import { longestRuns } from '../../core/drawing/label-of';
import { CORNER } from '../../core/drawing/line-path';
import type { Point, Rect, SceneFlow } from '../../core/drawing/scene';

/** Ways of one line, before and after, of which each begins and ends where both are the same again. */
export interface ChangedRuns {
  readonly ways: readonly (readonly Point[])[];
  /** Where its mark stood and stands, if that is not the same place. */
  readonly marks: readonly Rect[];
  /** Whether its name, which stands beside one of the longest runs, can stay where it is. */
  readonly keepsName: boolean;
}

const isSame = (a: Point | undefined, b: Point | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y);

const lengthBetween = (a: Point | undefined, b: Point | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** How round the line is at a corner: where the runs beside it are short, less than elsewhere. */
const radiusAt = (points: readonly Point[], at: number): number =>
  Math.min(CORNER, lengthBetween(points[at - 1], points[at]) / 2, lengthBetween(points[at], points[at + 1]) / 2);

const sameBox = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width);

/** Whether the runs beside which the name may stand are the same. */
const keepsName = (old: readonly Point[], now: readonly Point[]): boolean => {
  const [before, after] = [longestRuns(old), longestRuns(now)];
  return (
    before.length === after.length && before.every(({ a, b }, at) => isSame(a, after[at]?.a) && isSame(b, after[at]?.b))
  );
};

const saysTheSame = (a: SceneFlow, b: SceneFlow): boolean =>
  a.label === b.label &&
  a.marks === b.marks &&
  a.initiator === b.initiator &&
  a.purpose === b.purpose &&
  a.encrypted === b.encrypted &&
  a.crossing === b.crossing &&
  a.cable === undefined &&
  b.cable === undefined;

/**
 * Of a line that goes another way but says the same, only the runs that differ: dashes begin anew at each corner, so
 * that the others look as they did. `undefined` where it says something else or all of it is elsewhere.
 */
export const changedRuns = (before: SceneFlow, after: SceneFlow): ChangedRuns | undefined => {
  if (!saysTheSame(before, after)) return undefined;
  const [old, now] = [before.points, after.points];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && isSame(old[start], now[start])) start += 1;
  let end = 0;
  while (end < least - start && isSame(old.at(-1 - end), now.at(-1 - end))) end += 1;
  // A run that begins at another roundness has its dashes elsewhere.
  const [oldFirst, nowFirst] = [old.length - end, now.length - end];
  const shifted = end > 1 && radiusAt(old, oldFirst) !== radiusAt(now, nowFirst) ? 2 : 1;
  const from = Math.max(0, start - 1);
  const ways = [old.slice(from, oldFirst + shifted), now.slice(from, nowFirst + shifted)];
  const [box, boxNow] = [flowMarkBox(before), flowMarkBox(after)];
  const marks = sameBox(box, boxNow) ? [] : [box, boxNow].flatMap((one) => one ?? []);
  return { ways, marks, keepsName: before.label === '' || keepsName(old, now) };
};
