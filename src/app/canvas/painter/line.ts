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
 * Straight from one corner to the next, in px of the screen, less what the round corners take at both ends. Plain
 * numbers: a picture has ten thousands of them.
 */
interface Straight {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** The corner that it runs to, how round it is (0 at the end of the line), and where the line goes on behind it. */
  readonly cornerX: number;
  readonly cornerY: number;
  readonly radius: number;
  readonly afterX: number;
  readonly afterY: number;
}

/** `trimmed`: what the corner before took. `undefined` where the line has no such run. */
const straightAt = (
  points: readonly Point[],
  place: number,
  viewport: Viewport,
  corner: number,
  trimmed: number,
): Straight | undefined => {
  const a = points[place - 1];
  const b = points[place];
  const c = points[place + 1];
  if (a === undefined || b === undefined) return undefined;
  const { x, y, zoom } = viewport;
  const cornerX = b.x * zoom + x;
  const cornerY = b.y * zoom + y;
  const dx = Math.sign(b.x - a.x);
  const dy = Math.sign(b.y - a.y);
  const fromX = a.x * zoom + x + dx * trimmed;
  const fromY = a.y * zoom + y + dy * trimmed;
  if (c === undefined)
    return { fromX, fromY, toX: cornerX, toY: cornerY, cornerX, cornerY, radius: 0, afterX: cornerX, afterY: cornerY };
  const length = (Math.abs(b.x - a.x) + Math.abs(b.y - a.y)) * zoom;
  const next = (Math.abs(c.x - b.x) + Math.abs(c.y - b.y)) * zoom;
  const radius = Math.min(corner, length / 2, next / 2);
  const toX = cornerX - dx * radius;
  const toY = cornerY - dy * radius;
  const afterX = cornerX + Math.sign(c.x - b.x) * radius;
  const afterY = cornerY + Math.sign(c.y - b.y) * radius;
  return { fromX, fromY, toX, toY, cornerX, cornerY, radius, afterX, afterY };
};

/** What is seen, with a little around it. */
interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const edgesOf = ({ x, y, width, height }: Rect): Edges => ({
  left: x - BEYOND,
  right: x + width + BEYOND,
  top: y - BEYOND,
  bottom: y + height + BEYOND,
});

const isRunIn = ({ left, right, top, bottom }: Edges, { fromX, fromY, toX, toY }: Straight): boolean =>
  Math.max(fromX, toX) >= left &&
  Math.min(fromX, toX) <= right &&
  Math.max(fromY, toY) >= top &&
  Math.min(fromY, toY) <= bottom;

const isCornerIn = ({ left, right, top, bottom }: Edges, { cornerX, cornerY }: Straight): boolean =>
  cornerX >= left && cornerX <= right && cornerY >= top && cornerY <= bottom;

/**
 * Adds an orthogonal line with round corners to the current path, as far as it runs through the area. What lies outside
 * costs nothing: a long dashed line is otherwise cut into thousands of dashes that nobody sees.
 */
export const traceLine = (
  ctx: Pen,
  points: readonly Point[],
  viewport: Viewport,
  corner: number,
  area: Rect,
  period: number,
): void => {
  const edges = edgesOf(area);
  const { left, right, top, bottom } = edges;
  let trimmed = 0;
  let joined = false;
  for (let place = 1; place < points.length; place += 1) {
    const run = straightAt(points, place, viewport, corner, trimmed);
    if (run === undefined) continue;
    const { fromX, fromY, toX, toY, radius } = run;
    if (isRunIn(edges, run)) {
      const [startX, endX] = fromX === toX ? [fromX, toX] : along(fromX, toX, left, right, period);
      const [startY, endY] = fromY === toY ? [fromY, toY] : along(fromY, toY, top, bottom, period);
      if (!joined || period > 0 || startX !== fromX || startY !== fromY) ctx.moveTo(startX, startY);
      ctx.lineTo(endX, endY);
      joined = endX === toX && endY === toY;
    } else joined = false;
    if (radius > 0) {
      const cornerSeen = isCornerIn(edges, run);
      if (cornerSeen) {
        if (!joined || period > 0) ctx.moveTo(toX, toY);
        ctx.quadraticCurveTo(run.cornerX, run.cornerY, run.afterX, run.afterY);
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
  const edges = edgesOf(area);
  const { left, right, top, bottom } = edges;
  const period = periodOf(stroke.dash);
  let trimmed = 0;
  for (let place = 1; place < points.length; place += 1) {
    const run = straightAt(points, place, viewport, corner, trimmed);
    if (run === undefined) continue;
    const { fromX, fromY, toX, toY, radius } = run;
    trimmed = radius;
    if (!isRunIn(edges, run)) continue;
    if (fromX !== toX) fillRun(ctx, along(fromX, toX, left, right, period), [fromY, fromY], stroke);
    else if (fromY !== toY) fillRun(ctx, [fromX, fromX], along(fromY, toY, top, bottom, period), stroke);
    if (radius === 0 || !isCornerIn(edges, run)) continue;
    ctx.moveTo(toX, toY);
    ctx.quadraticCurveTo(run.cornerX, run.cornerY, run.afterX, run.afterY);
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
