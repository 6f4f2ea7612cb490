import { grown, overlaps } from '../drawing/geometry';
import type { Point, Rect } from '../drawing/scene';
import { originOf } from './arrange';
import type { Box } from './box';
import { COLUMN_GAP } from './columns';

const ROW_GAP = 48;
/** How much a larger zone around counts against a longer way to what the new one talks with. */
const GROWTH = 3;

/**
 * A place for a new zone of known size beside those that stand, in its parent's coordinates: right of one, below one,
 * or left of all for what stands outside. Overlaps nothing, and is the cheapest of these in growth of the zone around
 * and distance to what it talks with. Quadratic in the neighbours.
 */
export const freeSpot = (zone: Box, around: Box, taken: readonly Rect[], pull: Point | undefined): Point => {
  const origin = originOf(around);
  if (taken.length === 0) return origin;
  const left = Math.min(...taken.map(({ x }) => x));
  const right = Math.max(around.width, ...taken.map(({ x, width }) => x + width));
  const bottom = Math.max(around.height, ...taken.map(({ y, height }) => y + height));
  const isRoot = around.parent === undefined;
  const candidates: Point[] = [
    origin,
    ...taken.flatMap(({ x, y, width, height }) => [
      { x: x + width + COLUMN_GAP, y },
      { x, y: y + height + ROW_GAP },
    ]),
    ...(isRoot && zone.depth === 0 ? [{ x: left - COLUMN_GAP - zone.width, y: pull?.y ?? origin.y }] : []),
  ];
  const cost = ({ x, y }: Point): number => {
    const growth = Math.max(0, x + zone.width - right) + Math.max(0, y + zone.height - bottom) + Math.max(0, left - x);
    const away =
      pull === undefined ? x + y : Math.abs(x + zone.width / 2 - pull.x) + Math.abs(y + zone.height / 2 - pull.y);
    const outside = isRoot && zone.depth === 0 ? Math.max(0, x - left) : 0;
    return GROWTH * growth + away + GROWTH * outside;
  };
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of candidates) {
    const cell = grown({ ...spot, width: zone.width, height: zone.height }, ROW_GAP / 2 - 1);
    if (taken.some((rect) => overlaps(rect, cell))) continue;
    const price = cost(spot);
    if (price >= least) continue;
    least = price;
    best = spot;
  }
  return best ?? { x: origin.x, y: bottom + ROW_GAP };
};
