import type { Point, Rect } from '../../../core/drawing/scene';
import type { Viewport } from '../viewport';
import type { Pen } from './brush';

/** How far beyond the area lines are still drawn, so that their ends do not show in it. */
const BEYOND = 16;

const along = (from: number, to: number, low: number, high: number, period: number): readonly [number, number] => {
  // Dashes begin at whole periods from the start of the run, so that neighbouring pictures fit together.
  const step = (cut: number): number => (period === 0 ? cut : Math.floor(cut / period) * period);
  if (from <= to) return [from + step(Math.max(0, low - from)), Math.min(to, high)];
  return [from - step(Math.max(0, from - high)), Math.max(to, low)];
};

/**
 * Adds an orthogonal line with round corners to the current path, as far as it runs through the area. What lies outside
 * costs nothing: a long dashed line is otherwise cut into thousands of dashes that nobody sees.
 */
export const traceLine = (
  ctx: Pen,
  points: readonly Point[],
  { x, y, zoom }: Viewport,
  corner: number,
  area: Rect,
  period: number,
): void => {
  const [left, right] = [area.x - BEYOND, area.x + area.width + BEYOND];
  const [top, bottom] = [area.y - BEYOND, area.y + area.height + BEYOND];
  let trimmed = 0;
  let joined = false;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
    if (a === undefined || b === undefined) continue;
    const [ax, ay, bx, by] = [a.x * zoom + x, a.y * zoom + y, b.x * zoom + x, b.y * zoom + y];
    const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    const next = c === undefined ? 0 : (Math.abs(c.x - b.x) + Math.abs(c.y - b.y)) * zoom;
    const radius = c === undefined ? 0 : Math.min(corner, length / 2, next / 2);
    const [sx, sy, ex, ey] = [ax + dx * trimmed, ay + dy * trimmed, bx - dx * radius, by - dy * radius];
    const isSeen =
      Math.max(sx, ex) >= left && Math.min(sx, ex) <= right && Math.max(sy, ey) >= top && Math.min(sy, ey) <= bottom;
    if (isSeen) {
      const [fromX, toX] = dx === 0 ? [sx, ex] : along(sx, ex, left, right, period);
      const [fromY, toY] = dy === 0 ? [sy, ey] : along(sy, ey, top, bottom, period);
      if (!joined || period > 0 || fromX !== sx || fromY !== sy) ctx.moveTo(fromX, fromY);
      ctx.lineTo(toX, toY);
      joined = toX === ex && toY === ey;
    } else joined = false;
    if (c !== undefined && radius > 0) {
      const cornerSeen = bx >= left && bx <= right && by >= top && by <= bottom;
      if (cornerSeen) {
        if (!joined || period > 0) ctx.moveTo(ex, ey);
        ctx.quadraticCurveTo(bx, by, bx + Math.sign(c.x - b.x) * radius, by + Math.sign(c.y - b.y) * radius);
      }
      joined = cornerSeen;
    }
    trimmed = radius;
  }
};

/** The length after which a dash pattern repeats; 0 for a solid line. */
export const periodOf = (dash: readonly number[]): number => dash.reduce((sum, part) => sum + part, 0);

/** Adds the edge of a rectangle with round corners, as far as it runs through the area. */
export const traceFrame = (ctx: Pen, rect: Rect, radius: number, area: Rect, period: number): void => {
  const { x, y, width, height } = rect;
  const half = { x: x + width / 2, y };
  const corners = [half, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }, half];
  traceLine(ctx, corners, { x: 0, y: 0, zoom: 1 }, Math.min(radius, width / 2, height / 2), area, period);
};
