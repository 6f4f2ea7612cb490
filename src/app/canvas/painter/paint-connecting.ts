import { routeFlow } from '../../../core/drawing/routing/route-flow';
import type { Rect } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import type { LooseEnd } from '../canvas-state';
import { boxOf } from '../scene-index';
import { type Brush, onScreen, pointOnScreen, setFont } from './brush';
import { paintDropTarget } from './paint-target';
import { grownBy, roundedRect } from './shapes';

/** With more devices than this in view only the one under the pointer is marked. */
const MARKED_AT_MOST = 300;
const VEIL = 0.62;

/** Lets what is refused step back. */
const paintVeil = (brush: Brush, rect: Rect): void => {
  const { ctx, scene } = brush;
  roundedRect(ctx, grownBy(onScreen(brush, rect), 2), 8);
  ctx.globalAlpha = VEIL;
  ctx.fillStyle = scene.theme.canvas;
  ctx.fill();
  ctx.globalAlpha = 1;
};

/** Which devices it may end at, and what it may not. */
const paintChoices = (brush: Brush, { from }: LooseEnd): void => {
  const { ctx, scene, shown } = brush;
  const { index, theme } = scene;
  for (const zone of index.zones.within(shown)) if (zone.collapsed) paintVeil(brush, zone.rect);
  const own = index.deviceById.get(from);
  if (own !== undefined) paintVeil(brush, own.rect);
  if (brush.level === 'far') return;
  const devices = index.devices.within(shown);
  if (devices.length > MARKED_AT_MOST) return;
  ctx.beginPath();
  for (const device of devices) {
    if (device.id === from) continue;
    const { x, y, width, height } = grownBy(onScreen(brush, device.rect), 2);
    ctx.roundRect(x, y, width, height, 8);
  }
  ctx.globalAlpha = 0.7;
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.accent;
  ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
};

const SIZE = 12;

/** Why it cannot end there, beside the pointer and within the picture. */
const paintReason = (brush: Brush, why: string, at: LooseEnd['at']): void => {
  const { ctx, scene, area } = brush;
  const { x, y } = pointOnScreen(brush, at);
  const width = Math.min(textWidth(why, SIZE) + 16, area.width - 8);
  const left = Math.max(4, Math.min(x + 14, area.width - width - 4));
  const top = Math.max(4, Math.min(y + 14, area.height - 28));
  roundedRect(ctx, { x: left, y: top, width, height: 24 }, 4);
  ctx.fillStyle = scene.theme.surface;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = scene.theme.danger;
  ctx.stroke();
  setFont(brush, SIZE);
  ctx.textAlign = 'left';
  ctx.fillStyle = scene.theme.ink;
  ctx.fillText(why, left + 8, top + 16, width - 16);
};

/** A flow of which one end is in the hand, to the pointer or to the device that it would end at. */
export const paintConnecting = (brush: Brush, loose: LooseEnd): void => {
  const { ctx, scene } = brush;
  const { index, theme } = scene;
  const start = index.deviceById.get(loose.from)?.rect;
  if (start === undefined) return;
  paintChoices(brush, loose);
  const end = loose.to === undefined ? undefined : index.deviceById.get(loose.to)?.rect;
  const points = routeFlow(start, end ?? { ...loose.at, width: 0, height: 0 });
  ctx.beginPath();
  points.forEach((point, i) => {
    const { x, y } = pointOnScreen(brush, point);
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
  ctx.lineWidth = 2.5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = loose.refused === undefined ? theme.accent : theme.danger;
  ctx.setLineDash(end === undefined ? [6, 4] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  if (end !== undefined) paintDropTarget(brush, grownBy(onScreen(brush, end), 3), 8);
  if (loose.refused === undefined) return;
  const box = boxOf(index, loose.refused.at);
  if (box !== undefined) {
    roundedRect(ctx, grownBy(onScreen(brush, box), 2), 8);
    ctx.lineWidth = 2;
    ctx.strokeStyle = theme.danger;
    ctx.stroke();
  }
  paintReason(brush, loose.refused.why, loose.at);
};
