import { DEVICE_HEIGHT, DEVICE_WIDTH, type Rect, type SceneDevice } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { append } from '../../../core/group';
import { type Brush, DIMMED, isDimmed, onScreen, setFont } from './brush';
import { farColourOf, paintDeviceOverlay, paintFarSign, traceFarShape } from './paint-overlay';
import { fitted, foldedTo, grownBy, paintMarks, roundedRect } from './shapes';
import { stampBadge, stampTile } from './sprites';

/** From far, with less room than this a device is not even a square. */
const SQUARE_FROM = 24;
const SQUARE = 6;
/** The look of a square that says nothing. */
const PLAIN = 'plain';
/** From far, a device that has room for it shows its picture, in px of the screen. */
const PICTURE = { least: 11, most: 16 } as const;
/** A name too long for one line takes two of smaller letters, so high, in px of the screen. */
const FOLDED = { size: 11, line: 12 } as const;
/** How far its marks reach into a box from its upper right: one, and a question left of a level. */
const MARKED = { one: 16, both: 34 } as const;
/** Lower boxes have no room for badges, and take smaller pictures and letters. */
const ROOMY_FROM = 28;

const paintFrame = ({ ctx, scene: { theme } }: Brush, rect: Rect, isSelected: boolean): void => {
  if (isSelected) {
    roundedRect(ctx, grownBy(rect, 4), 10);
    ctx.save();
    ctx.globalAlpha *= 0.18;
    ctx.fillStyle = theme.accent;
    ctx.fill();
    ctx.restore();
  }
  roundedRect(ctx, rect, 6);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.strokeStyle = isSelected ? theme.accent : theme.control;
  ctx.lineWidth = isSelected ? 2.25 : 1;
  ctx.stroke();
};

const paintBadges = (brush: Brush, { badges }: SceneDevice, { x, y, height }: Rect): void => {
  const { ctx, scene, sprites, level } = brush;
  const most = level === 'near' ? 4 : 2;
  badges.slice(0, most).forEach((badge, place) => {
    stampBadge(sprites, ctx, badge, x + 18 + place * 17, y + height, scene.theme);
  });
  if (badges.length <= most) return;
  setFont(brush, 11);
  ctx.fillStyle = scene.theme.ink2;
  ctx.fillText(`+${badges.length - most}`, x + 12 + most * 17, y + height + 4);
};

/** A box on whole pixels, so that its edge is sharp. */
const sharp = ({ x, y, width, height }: Rect): Rect => {
  const [left, top] = [Math.round(x) + 0.5, Math.round(y) + 0.5];
  return { x: left, y: top, width: Math.round(x + width) + 0.5 - left, height: Math.round(y + height) + 0.5 - top };
};

const markRoomOf = ({ scene }: Brush, { marks: { level, question } }: SceneDevice): number => {
  if (!scene.showsMarks || (level === undefined && !question)) return 0;
  return level !== undefined && question ? MARKED.both : MARKED.one;
};

/** One device as it is read: picture, name, number, when near a second line, else a long name in two; badges and marks in their fixed places. */
export const paintDevice = (brush: Brush, device: SceneDevice, isSelected = false): void => {
  const { ctx, scene, sprites, level, scale } = brush;
  const { theme } = scene;
  const rect = sharp(onScreen(brush, device.rect));
  const { x, y, width, height } = rect;
  ctx.globalAlpha = isDimmed(brush, device.id) ? DIMMED : 1;
  paintFrame(brush, rect, isSelected);
  const near = level === 'near';
  const tight = height < ROOMY_FROM;
  const tile = near ? Math.round(32 * scale) : tight ? 16 : 22;
  const inset = near ? 6 * scale : tight ? 3 : Math.min(6, (height - tile) / 2);
  stampTile(sprites, ctx, device.tile, device.icon, tile, x + inset + tile / 2, y + height / 2, theme);
  const left = x + inset + tile + (near ? 7 * scale : tight ? 3 : 6);
  const size = tight ? 11 : 12 * scale;
  const small = 11 * scale;
  const bold = near || isSelected;
  const count = device.count > 1 ? `×${device.count.toLocaleString('en')}` : '';
  const countWidth = count === '' ? 0 : textWidth(count, small) + 6;
  const right = x + width - (near ? 8 : tight ? 2 : 6) * scale;
  const room = right - left;
  // Where there is little room, the number gives way to the name.
  const isNumbered = countWidth > 0 && room - countWidth >= 3 * size;
  const hasSecond = near && device.second !== '';
  const baseline = y + height / 2 + (hasSecond ? -4 * scale : size * 0.36);
  ctx.textAlign = 'left';
  ctx.fillStyle = theme.ink;
  setFont(brush, size, bold);
  const inOne = room - (isNumbered ? countWidth : 0);
  const name = fitted(device.name, inOne, size, bold);
  const isFolded = !near && !tight && name !== device.name;
  let last = baseline;
  if (isFolded) {
    setFont(brush, FOLDED.size, bold);
    const marked = markRoomOf(brush, device);
    const [above, below] = foldedTo(
      device.name,
      [room - Math.max(0, marked - (x + width - right)), inOne],
      FOLDED.size,
    );
    if (below !== '') last = y + height / 2 + FOLDED.line - 2;
    ctx.fillText(above, left, below === '' ? last : last - FOLDED.line);
    ctx.fillText(below, left, last);
  } else ctx.fillText(name, left, baseline);
  ctx.fillStyle = theme.ink2;
  if (isNumbered || hasSecond) setFont(brush, small);
  if (isNumbered) {
    ctx.textAlign = 'right';
    ctx.fillText(count, right, last);
    ctx.textAlign = 'left';
  }
  if (hasSecond) ctx.fillText(fitted(device.second, room, small), left, y + height / 2 + 13 * scale);
  if (device.badges.length > 0 && !tight) paintBadges(brush, device, rect);
  paintDeviceOverlay(brush, device, rect);
  const { level: worst, question } = device.marks;
  paintMarks(brush, { level: worst, question: question && (!tight || worst === undefined) }, x + width - 5, y + 3);
  ctx.globalAlpha = 1;
};

/** From far, a picture for each device; a zone between says the rest. */
const paintPictures = (brush: Brush, devices: readonly SceneDevice[], size: number): void => {
  const { ctx, scene, sprites } = brush;
  for (const device of devices) {
    const rect = onScreen(brush, device.rect);
    ctx.globalAlpha = isDimmed(brush, device.id) ? DIMMED : 1;
    const [x, y] = [Math.round(rect.x + rect.width / 2), Math.round(rect.y + rect.height / 2)];
    stampTile(sprites, ctx, device.tile, device.icon, size, x, y, scene.theme);
  }
  ctx.globalAlpha = 1;
};

const paintSquares = (brush: Brush, devices: readonly SceneDevice[]): void => {
  const { ctx, scene } = brush;
  const byLook = new Map<string, SceneDevice[]>();
  for (const device of devices) {
    if (scene.overlaid !== undefined) {
      ctx.globalAlpha = isDimmed(brush, device.id) ? DIMMED : 1;
      if (paintFarSign(brush, device, onScreen(brush, device.rect))) continue;
    }
    const look = `${isDimmed(brush, device.id) ? DIMMED : 1} ${farColourOf(brush, device.id) ?? PLAIN}`;
    append(byLook, look, device);
  }
  for (const [look, alike] of byLook) {
    const [alpha = '1', colour = PLAIN] = look.split(' ');
    ctx.beginPath();
    for (const { id, rect } of alike) {
      const { x, y, width, height } = onScreen(brush, rect);
      const [middle, centre] = [Math.round(x + width / 2), Math.round(y + height / 2)];
      if (colour === PLAIN) ctx.rect(middle - SQUARE / 2, centre - SQUARE / 2, SQUARE, SQUARE);
      else traceFarShape(brush, id, middle, centre);
    }
    ctx.globalAlpha = Number(alpha);
    ctx.fillStyle = colour === PLAIN ? scene.theme.control : colour;
    ctx.fill();
  }
  ctx.globalAlpha = 1;
};

/** Whether devices have room enough to be drawn at all. */
export const showsDevices = ({ level, viewport }: Brush): boolean =>
  level !== 'far' || DEVICE_WIDTH * viewport.zoom >= SQUARE_FROM;

/** Devices in the area: as pictures or squares from far, and not at all where their zone speaks for them. */
export const paintDevices = (brush: Brush): void => {
  if (!showsDevices(brush)) return;
  const { index } = brush.scene;
  const found = index.devices.within(brush.shown);
  const devices = brush.lifted.size === 0 ? found : found.filter(({ id }) => !brush.lifted.has(id));
  const picture = Math.min(PICTURE.most, Math.floor(DEVICE_HEIGHT * brush.viewport.zoom));
  const isPlain = brush.scene.overlaid !== undefined || picture < PICTURE.least;
  if (brush.level === 'far' && isPlain) paintSquares(brush, devices);
  else if (brush.level === 'far') paintPictures(brush, devices, picture);
  else for (const device of devices) paintDevice(brush, device);
};
