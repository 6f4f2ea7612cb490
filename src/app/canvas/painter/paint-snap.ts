import type { Gap } from '../hand/equal-gaps';
import type { Guide, Snap } from '../hand/snap';
import { type Brush, pointOnScreen } from './brush';

/** How far guide lines reach beyond what they join, and half the length of the bars at the ends of gaps. */
const BEYOND = 6;
const BAR = 4;

const line = ({ ctx }: Brush, axis: 'x' | 'y', at: number, from: number, to: number): void => {
  // On half pixels, so that a thin line is sharp.
  const sharp = Math.round(at) + 0.5;
  if (axis === 'x') {
    ctx.moveTo(sharp, from);
    ctx.lineTo(sharp, to);
  } else {
    ctx.moveTo(from, sharp);
    ctx.lineTo(to, sharp);
  }
};

const traceGuide = (brush: Brush, { axis, at, from, to }: Guide): void => {
  const start = pointOnScreen(brush, axis === 'x' ? { x: at, y: from } : { x: from, y: at });
  const end = pointOnScreen(brush, axis === 'x' ? { x: at, y: to } : { x: to, y: at });
  const [low, high] = axis === 'x' ? [start.y, end.y] : [start.x, end.x];
  line(brush, axis, axis === 'x' ? start.x : start.y, low - BEYOND, high + BEYOND);
};

const traceGap = (brush: Brush, { axis, from, to, at }: Gap): void => {
  const start = pointOnScreen(brush, axis === 'x' ? { x: from, y: at } : { x: at, y: from });
  const end = pointOnScreen(brush, axis === 'x' ? { x: to, y: at } : { x: at, y: to });
  const across = axis === 'x' ? start.y : start.x;
  const [low, high] = axis === 'x' ? [start.x, end.x] : [start.y, end.y];
  line(brush, axis === 'x' ? 'y' : 'x', across, low, high);
  for (const place of [low, high]) line(brush, axis, place, across - BAR, across + BAR);
};

/** The lines along which edges meet, and gaps that are equal, while something is moved. */
export const paintSnap = (brush: Brush, { guides, gaps }: Pick<Snap, 'guides' | 'gaps'>): void => {
  const { ctx, scene } = brush;
  ctx.beginPath();
  for (const guide of guides) traceGuide(brush, guide);
  for (const gap of gaps) traceGap(brush, gap);
  ctx.lineWidth = 1;
  ctx.strokeStyle = scene.theme.accent;
  ctx.stroke();
};
