import { boundaryStyles } from '../../../core/drawing/line-styles';
import type { SceneBoundary } from '../../../core/drawing/scene';
import { type Brush, onScreen, setFont } from './brush';
import { periodOf, traceFrame } from './line';
import { fitted, paintHaloed } from './shapes';

const INSET = 14;

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
  const room = width - 2 * INSET;
  if (boundary.kind === 'trust') {
    paintHaloed(brush, fitted(boundary.name, room, 11 * brush.scale), x + INSET, y + height + 4, colour);
    return;
  }
  paintHaloed(brush, fitted(boundary.inside ?? '', room, 11 * brush.scale), x + INSET, y + height - 4, colour);
  paintHaloed(
    brush,
    fitted(boundary.outside ?? '', room, 11 * brush.scale),
    x + INSET,
    y + height + 12 * brush.scale,
    colour,
  );
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
