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

interface Stroke {
  readonly width: number;
  readonly dash: readonly number[];
}

/** A straight run as filled rectangles, one for each dash. */
const fillRun = (
  ctx: Pen,
  [fromX, toX]: readonly [number, number],
  [fromY, toY]: readonly [number, number],
  { width, dash }: Stroke,
): void => {
  const half = width / 2;
  const across = fromY === toY;
  const [from, to] = across ? [fromX, toX] : [fromY, toY];
  const put = (a: number, b: number): void => {
    const [start, length] = [Math.min(a, b), Math.abs(b - a)];
    if (across) ctx.fillRect(start, fromY - half, length, width);
    else ctx.fillRect(fromX - half, start, width, length);
  };
  if (dash.length === 0) {
    put(from, to);
    return;
  }
  const way = Math.sign(to - from);
  const whole = Math.abs(to - from);
  for (let at = 0, part = 0; at < whole; part += 1) {
    const length = dash[part % dash.length] ?? 1;
    if (part % 2 === 0) put(from + way * at, from + way * Math.min(whole, at + length));
    at += Math.max(0.5, length);
  }
};

/**
 * Paints the straight runs of an orthogonal line as rectangles, which is many times faster than stroking them, and adds
 * its corners to the current path, to be stroked for all lines together.
 */
export const paintLine = (
  ctx: Pen,
  points: readonly Point[],
  viewport: Viewport,
  corner: number,
  area: Rect,
  stroke: Stroke,
): void => {
  const { x, y, zoom } = viewport;
  const [left, right] = [area.x - BEYOND, area.x + area.width + BEYOND];
  const [top, bottom] = [area.y - BEYOND, area.y + area.height + BEYOND];
  const period = periodOf(stroke.dash);
  let trimmed = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
    if (a === undefined || b === undefined) continue;
    const [ax, ay, bx, by] = [a.x * zoom + x, a.y * zoom + y, b.x * zoom + x, b.y * zoom + y];
    const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    const next = c === undefined ? 0 : (Math.abs(c.x - b.x) + Math.abs(c.y - b.y)) * zoom;
    const radius = c === undefined ? 0 : Math.min(corner, length / 2, next / 2);
    const [sx, sy, ex, ey] = [ax + dx * trimmed, ay + dy * trimmed, bx - dx * radius, by - dy * radius];
    trimmed = radius;
    if (Math.max(sx, ex) < left || Math.min(sx, ex) > right || Math.max(sy, ey) < top || Math.min(sy, ey) > bottom)
      continue;
    if (dx !== 0) fillRun(ctx, along(sx, ex, left, right, period), [sy, sy], stroke);
    else if (dy !== 0) fillRun(ctx, [sx, sx], along(sy, ey, top, bottom, period), stroke);
    if (c === undefined || radius === 0 || bx < left || bx > right || by < top || by > bottom) continue;
    ctx.moveTo(ex, ey);
    ctx.quadraticCurveTo(bx, by, bx + Math.sign(c.x - b.x) * radius, by + Math.sign(c.y - b.y) * radius);
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
