import type { Point } from './scene';

/** How round the corners of flows are. */
export const CORNER = 8;

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const towards = (from: Point, to: Point, length: number): Point => {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
};
const short = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** An orthogonal line as path data with round corners. */
export const linePath = (points: readonly Point[], corner = CORNER): string => {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  rest.forEach((point, index) => {
    const before = points[index];
    const after = points[index + 2];
    if (before === undefined || after === undefined) {
      path += `L${at(point)}`;
      return;
    }
    const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
    path += `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
  });
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
