import { CORNER } from '../../../core/drawing/line-path';
import type { Point } from '../../../core/drawing/scene';
import { type Brush, type PaintedStep, pointOnScreen, setFont } from './brush';
import { traceLine } from './line';

const WIDTH = 3.6;
const CASING = 7;
const HEAD = 12;
const DISC = 9;

const strokeSteps = (brush: Brush, steps: readonly PaintedStep[], width: number, colour: string): void => {
  const { ctx, viewport, area } = brush;
  ctx.beginPath();
  for (const { points } of steps) traceLine(ctx, points, viewport, CORNER * viewport.zoom, area, 0);
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.lineCap = 'butt';
};

const paintHead = ({ ctx }: Brush, tip: Point, before: Point): void => {
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  ctx.beginPath();
  ctx.moveTo(tip.x, tip.y);
  for (const side of [-0.5, 0.5])
    ctx.lineTo(tip.x - HEAD * Math.cos(angle + side), tip.y - HEAD * Math.sin(angle + side));
  ctx.closePath();
  ctx.fill();
};

/** Halfway along a line on screen. */
const halfway = (points: readonly Point[]): Point | undefined => {
  const lengths = points
    .slice(1)
    .map((point, i) => Math.hypot(point.x - (points[i]?.x ?? 0), point.y - (points[i]?.y ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (let i = 0; i < lengths.length; i += 1) {
    const [a, b, length] = [points[i], points[i + 1], lengths[i] ?? 0];
    if (a === undefined || b === undefined) continue;
    if (left <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return points[0];
};

/** The attack path in full, above everything, each step with its number. */
export const paintPath = (brush: Brush): void => {
  const { ctx, scene } = brush;
  const { theme, path } = scene;
  if (path.length === 0) return;
  strokeSteps(brush, path, CASING, theme.canvas);
  strokeSteps(brush, path, WIDTH, theme.attack);
  const ways = path.map(({ points }) => points.map((point) => pointOnScreen(brush, point)));
  ctx.fillStyle = theme.attack;
  for (const points of ways) {
    const [tip, before] = [points.at(-1), points.at(-2)];
    if (tip !== undefined && before !== undefined) paintHead(brush, tip, before);
  }
  setFont(brush, 11, true);
  ctx.textAlign = 'center';
  ways.forEach((points, index) => {
    const at = halfway(points);
    if (at === undefined) return;
    ctx.beginPath();
    ctx.arc(at.x, at.y, DISC, 0, Math.PI * 2);
    ctx.fillStyle = theme.attack;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme.canvas;
    ctx.stroke();
    ctx.fillStyle = theme.onAttack;
    ctx.fillText(String(index + 1), at.x, at.y + 4);
  });
  ctx.textAlign = 'left';
};
