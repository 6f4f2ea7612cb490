import type { Rect } from '../../../core/drawing/scene';
import { type Axis, endOf, otherAxis, sizeAlong } from './axis';

/** A free stretch between two rectangles, which another one is equal to. */
export interface Gap {
  /** Along which axis it stretches. */
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  /** Where it is drawn, on the other axis. */
  readonly at: number;
}

const middleAcross = (rect: Rect, axis: Axis): number => {
  const across = otherAxis(axis);
  return rect[across] + sizeAlong(rect, across) / 2;
};

/** The one before, where it ends first, in a row sorted by where they end; the one after alike. */
const neighbours = (row: readonly Rect[], axis: Axis, from: Rect) => {
  let before: Rect | undefined;
  let after: Rect | undefined;
  for (const one of row) {
    if (one === from) continue;
    if (endOf(one, axis) <= from[axis] && (before === undefined || endOf(one, axis) > endOf(before, axis)))
      before = one;
    if (one[axis] >= endOf(from, axis) && (after === undefined || one[axis] < after[axis])) after = one;
  }
  return { before, after };
};

/**
 * The least shift along an axis that makes a gap beside the rectangle equal to another: to the one on its other side,
 * or to that between its neighbour and the next. `row`: what stands beside it. `undefined` when none is in reach.
 * Linear in the row.
 */
export const equalGap = (
  rect: Rect,
  axis: Axis,
  row: readonly Rect[],
  reach: number,
): { readonly by: number; readonly gaps: readonly Gap[] } | undefined => {
  // With some slack, so that a neighbour which it touches is still one.
  const slim = {
    ...rect,
    [axis]: rect[axis] + reach,
    [axis === 'x' ? 'width' : 'height']: Math.max(0, sizeAlong(rect, axis) - 2 * reach),
  };
  const { before, after } = neighbours(row, axis, slim);
  const places: { readonly low: number; readonly other: readonly [number, number] | undefined }[] = [];
  if (before !== undefined && after !== undefined) {
    const room = after[axis] - endOf(before, axis) - sizeAlong(rect, axis);
    if (room >= 0) places.push({ low: endOf(before, axis) + room / 2, other: undefined });
  }
  if (before !== undefined) {
    const { before: second } = neighbours(row, axis, before);
    if (second !== undefined)
      places.push({
        low: endOf(before, axis) + before[axis] - endOf(second, axis),
        other: [endOf(second, axis), before[axis]],
      });
  }
  if (after !== undefined) {
    const { after: second } = neighbours(row, axis, after);
    if (second !== undefined)
      places.push({
        low: after[axis] - (second[axis] - endOf(after, axis)) - sizeAlong(rect, axis),
        other: [endOf(after, axis), second[axis]],
      });
  }
  let best: (typeof places)[number] | undefined;
  for (const place of places)
    if (
      Math.abs(place.low - rect[axis]) <= reach &&
      (best === undefined || Math.abs(place.low - rect[axis]) < Math.abs(best.low - rect[axis]))
    )
      best = place;
  if (best === undefined) return undefined;
  const at = middleAcross(rect, axis);
  const [low, end] = [best.low, best.low + sizeAlong(rect, axis)];
  const stretch = (from: number, to: number): Gap => ({ axis, from, to, at });
  const isBefore = best.other === undefined || best.other[1] <= low;
  const isAfter = best.other === undefined || best.other[0] >= end;
  return {
    by: low - rect[axis],
    gaps: [
      ...(best.other === undefined ? [] : [stretch(best.other[0], best.other[1])]),
      ...(before !== undefined && isBefore ? [stretch(endOf(before, axis), low)] : []),
      ...(after !== undefined && isAfter ? [stretch(end, after[axis])] : []),
    ],
  };
};
