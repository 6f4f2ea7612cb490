import { boundaryStyles } from '../../../core/drawing/line-styles';
import type { Rect, SceneBoundary } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { type Brush, onScreen, setFont } from './brush';
import { asideOfGates } from './clear-of-gates';
import { periodOf, traceFrame } from './line';
import { fitted, paintHaloed } from './shapes';

const INSET = 14;

/** Each party on its own side of the line. */
const paintParties = (brush: Brush, { inside, outside }: SceneBoundary, rect: Rect, colour: string): void => {
  const { scale } = brush;
  const { x, y, width, height } = rect;
  const room = width - 2 * INSET;
  paintHaloed(brush, fitted(inside ?? '', room, 11 * scale), x + INSET, y + height - 4, colour);
  paintHaloed(brush, fitted(outside ?? '', room, 11 * scale), x + INSET, y + height + 12 * scale, colour);
};

/** The name on the lower edge, whole and clear of gates: a part of it says no more than the line does. */
const paintName = (brush: Brush, name: string, { x, y, width, height }: Rect, colour: string): void => {
  const size = 11 * brush.scale;
  const wide = textWidth(name, size, true);
  const inset = Math.min(INSET, (width - wide) / 2);
  if (inset < 0) return;
  const words = { x: x + inset, y: y + height - size / 2, width: wide, height: size };
  const aside = asideOfGates(brush, words, x + width - inset) ?? 0;
  paintHaloed(brush, name, words.x + aside, y + height + 4, colour);
};

/** A trust or responsibility boundary with its name. */
export const paintBoundary = (brush: Brush, boundary: SceneBoundary): void => {
  const { ctx, scene, area } = brush;
  const { theme } = scene;
  const rect = onScreen(brush, boundary.rect);
  if (Math.min(rect.width, rect.height) < 8) return;
  const style = boundaryStyles[boundary.kind];
  const colour = boundary.kind === 'trust' ? theme.boundary : theme.responsibility;
  ctx.beginPath();
  traceFrame(ctx, rect, 10 * Math.min(1, brush.viewport.zoom * 1.5), area, periodOf(style.dash));
  ctx.strokeStyle = colour;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...style.dash]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (brush.level === 'far' && rect.width < 200) return;
  setFont(brush, 11 * brush.scale, boundary.kind === 'trust');
  const { x, y, width, height } = rect;
  if (boundary.kind === 'trust') {
    paintName(brush, boundary.name, rect, colour);
    return;
  }
  // From farther the names would stand on the lines around them.
  if (brush.level === 'near') paintParties(brush, boundary, rect, colour);
  if (boundary.contract === true) return;
  ctx.beginPath();
  ctx.arc(x + width - INSET, y + height, 7.5, 0, Math.PI * 2);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.stroke();
  setFont(brush, 11, true);
  ctx.textAlign = 'center';
  ctx.fillStyle = colour;
  ctx.fillText('?', x + width - INSET, y + height + 4);
  ctx.textAlign = 'left';
};
