import { badgeIcons } from '../../../core/drawing/icons';
import type { Badge, SceneDevice } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { DIMMED, font, isDimmed, onScreen, type PaintContext } from './paint-context';
import { fitted, paintIcon, paintMarks, paintTile, roundedRect } from './shapes';

/** At fewer px on screen a device is not even a square. */
const SQUARE_FROM = 24;

const paintBadge = ({ ctx, state }: PaintContext, badge: Badge, x: number, y: number): void => {
  const { theme } = state;
  ctx.beginPath();
  ctx.arc(x, y, 7.5, 0, Math.PI * 2);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.strokeStyle = theme.control;
  ctx.lineWidth = 1;
  ctx.stroke();
  paintIcon(ctx, badgeIcons[badge], x - 5, y - 5, 10, theme.ink2, 1.15);
};

const paintDevice = (context: PaintContext, device: SceneDevice): void => {
  const { ctx, state } = context;
  const { theme, level } = state;
  const { x, y, width, height } = onScreen(context, device.id, device.rect);
  const isSelected = state.selection.has(device.id);
  ctx.globalAlpha = isDimmed(context, device.id) ? DIMMED : 1;
  if (isSelected) {
    roundedRect(ctx, x - 3.5, y - 3.5, width + 7, height + 7, 9);
    ctx.save();
    ctx.globalAlpha *= 0.18;
    ctx.fillStyle = theme.accent;
    ctx.fill();
    ctx.restore();
  }
  roundedRect(ctx, x, y, width, height, 6);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.strokeStyle = isSelected ? theme.accent : theme.control;
  ctx.lineWidth = isSelected ? 2.25 : 1;
  ctx.stroke();
  if (state.hovered === device.id && !isSelected) {
    roundedRect(ctx, x - 3, y - 3, width + 6, height + 6, 8);
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  const near = level === 'near';
  const tile = near ? Math.min(32, height - 12) : Math.min(22, height - 6);
  const inset = near ? 7 : Math.max(3, (height - tile) / 2);
  paintTile(ctx, device.tile, device.icon, x + inset, y + (height - tile) / 2, tile, theme);
  const left = x + inset + tile + 6;
  const count = device.count > 1 ? `×${device.count.toLocaleString('en')}` : '';
  const countWidth = count === '' ? 0 : textWidth(count, 11) + 6;
  const size = near ? 13 : 12;
  const room = x + width - 6 - left;
  const showsSecond = near && device.second !== '';
  const baseline = showsSecond ? y + height / 2 - 3 : y + height / 2 + size * 0.36;
  // Where there is little room, the number gives way to the name.
  const numbered = countWidth > 0 && room - countWidth > 30;
  ctx.font = font(state, size, near || isSelected);
  ctx.fillStyle = theme.ink;
  ctx.fillText(fitted(device.name, room - (numbered ? countWidth : 0), size, near || isSelected), left, baseline);
  ctx.font = font(state, 11);
  ctx.fillStyle = theme.ink2;
  if (numbered) {
    ctx.textAlign = 'right';
    ctx.fillText(count, x + width - 6, baseline);
    ctx.textAlign = 'left';
  }
  if (showsSecond) ctx.fillText(fitted(device.second, room, 11), left, y + height / 2 + 14);
  const most = near ? 4 : 2;
  const badges = device.badges.length > most ? device.badges.slice(0, most) : device.badges;
  badges.forEach((badge, place) => {
    paintBadge(context, badge, x + 20 + place * 17, y + height);
  });
  if (device.badges.length > most) ctx.fillText(`+${device.badges.length - most}`, x + 14 + most * 17, y + height + 4);
  paintMarks(ctx, device.marks, x + width - 5, y + 3, theme, state.fontFamily);
  ctx.globalAlpha = 1;
};

/** Devices on screen: read up close, as squares from farther away, and not at all where their zone stands for them. */
export const paintDevices = (context: PaintContext): void => {
  const { ctx, state, index, shown } = context;
  const { zoom } = state.viewport;
  const width = (index.scene.devices[0]?.rect.width ?? 0) * zoom;
  if (state.level === 'far') {
    if (width < SQUARE_FROM) return;
    ctx.fillStyle = state.theme.control;
    ctx.beginPath();
    for (const device of index.devices.within(shown)) {
      const rect = onScreen(context, device.id, device.rect);
      ctx.rect(rect.x + rect.width / 2 - 3, rect.y + rect.height / 2 - 3, 6, 6);
    }
    ctx.fill();
    return;
  }
  const dragged = state.drag?.ids;
  const visible = index.devices.within(shown);
  for (const device of visible) if (dragged?.has(device.id) !== true) paintDevice(context, device);
  if (dragged === undefined) return;
  for (const id of dragged) {
    const device = index.deviceById.get(id);
    if (device !== undefined) paintDevice(context, device);
  }
};
