import type { Point } from './scene';

/** How round the corners of flows are. */
export const CORNER = 8;

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const short = (hundredths: number): string => String(hundredths / 100);
const pair = (dx: number, dy: number): string => (dy < 0 ? `${short(dx)}${short(dy)}` : `${short(dx)} ${short(dy)}`);

/** From one place to another, in hundredths: nothing, along one axis, or across. */
const lineBy = (dx: number, dy: number): string => {
  if (dy === 0) return dx === 0 ? '' : `h${short(dx)}`;
  return dx === 0 ? `v${short(dy)}` : `l${pair(dx, dy)}`;
};

/**
 * An orthogonal line as path data with round corners. Each step is told from the place before it, which is a fourth as
 * long as places of their own; places are rounded to two decimals before, so that no error adds up.
 */
export const linePath = (points: readonly Point[], corner = CORNER): string => {
  const [first] = points;
  if (first === undefined) return '';
  let [x, y] = [Math.round(first.x * 100), Math.round(first.y * 100)];
  let path = `M${pair(x, y)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || point === undefined) continue;
    const [px, py] = [Math.round(point.x * 100), Math.round(point.y * 100)];
    if (after === undefined) {
      path += lineBy(px - x, py - y);
      continue;
    }
    const [into, onwards] = [distance(before, point), distance(point, after)];
    const radius = Math.min(corner, into / 2, onwards / 2);
    if (radius === 0) continue;
    const share = { in: (radius / into) * 100, on: (radius / onwards) * 100 };
    const startX = px - Math.round((point.x - before.x) * share.in);
    const startY = py - Math.round((point.y - before.y) * share.in);
    const endX = px + Math.round((after.x - point.x) * share.on);
    const endY = py + Math.round((after.y - point.y) * share.on);
    const turn = `q${pair(px - startX, py - startY)} ${pair(endX - startX, endY - startY)}`;
    path += lineBy(startX - x, startY - y) + turn;
    [x, y] = [endX, endY];
  }
  return path;
};

/** The middle of the longest run, where a label or a mark finds most room, and how long that run is. */
export const longestRun = (
  points: readonly Point[],
): { readonly middle: Point; readonly length: number; readonly horizontal: boolean } | undefined => {
  let best: { middle: Point; length: number; horizontal: boolean } | undefined;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    const length = distance(a, b);
    if (best !== undefined && length <= best.length) continue;
    best = { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length, horizontal: a.y === b.y };
  }
  return best;
};
