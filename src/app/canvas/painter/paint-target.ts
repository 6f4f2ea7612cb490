import type { Rect } from '../../../core/drawing/scene';
import type { Brush } from './brush';
import { roundedRect } from './shapes';

const paintPlus = ({ ctx, scene: { theme } }: Brush, x: number, y: number): void => {
  ctx.beginPath();
  ctx.arc(x, y, 8, 0, Math.PI * 2);
  ctx.fillStyle = theme.accent;
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(x - 4, y);
  ctx.lineTo(x + 4, y);
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y + 4);
  ctx.lineWidth = 1.75;
  ctx.strokeStyle = theme.onAccent;
  ctx.stroke();
};

/** What takes what is in the hand when it is let go now. */
export const paintDropTarget = (brush: Brush, rect: Rect, radius: number): void => {
  const { ctx, scene } = brush;
  roundedRect(ctx, rect, radius);
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = scene.theme.accent;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 2;
  ctx.strokeStyle = scene.theme.accent;
  ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  paintPlus(brush, rect.x + rect.width, rect.y);
};
