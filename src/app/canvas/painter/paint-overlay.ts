import { classShape } from '../../../core/drawing/overlays/class-shape';
import { type Overlaid, toneOf } from '../../../core/drawing/overlays/overlay';
import type { Rect, SceneDevice, SceneZone } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { type Brush, setFont } from './brush';
import { grownBy, roundedRect } from './shapes';

const PADDING = 5;
const LETTERS = 11;
const BAR = 16;
/** Parts of a bar that are narrower than this are drawn so wide, so that none is lost and each has room for its shape. */
const LEAST_PART = 9;
/** Of the shapes of classes, from the middle outwards. */
const SHAPE_IN_BAR = 3;
const SHAPE_ALONE = 3.5;
/** Lower devices take smaller words, which cover less of their names. */
const ROOMY_FROM = 28;

/** What is said about a device: a frame in the colour of its class, and a word at a corner on the right. */
export const paintDeviceOverlay = (brush: Brush, device: SceneDevice, rect: Rect): void => {
  const { ctx, scene } = brush;
  const { overlaid, theme } = scene;
  const mark = overlaid?.marks.get(device.id);
  const its = mark === undefined ? undefined : overlaid?.classes[mark.of];
  if (mark === undefined || its === undefined) return;
  const { fill, on } = toneOf(theme, its.tone);
  const isQuiet = its.manner === 'quiet';
  const tight = rect.height < ROOMY_FROM;
  roundedRect(ctx, grownBy(rect, isQuiet ? 0 : 1), 7);
  ctx.strokeStyle = fill;
  ctx.lineWidth = isQuiet ? 1.25 : 2.5;
  if (its.manner === 'unknown') ctx.setLineDash([5, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  // Where there is little room, what needs nothing needs no word either.
  if (isQuiet && tight) return;
  const [high, letters, padding] = tight ? [13, 10, 3] : [16, LETTERS, PADDING];
  const width = Math.max(high, textWidth(mark.word, letters, true) + 2 * padding);
  // Above the device stands the name of its zone, except from near, where there is room for both.
  const top = brush.level === 'near' ? rect.y - 8 : rect.y + rect.height - (tight ? 4 : 8);
  const chip = { x: rect.x + rect.width + 3 - width, y: top, width, height: high };
  roundedRect(ctx, chip, 4);
  ctx.fillStyle = isQuiet ? theme.surface : fill;
  ctx.fill();
  ctx.strokeStyle = isQuiet ? fill : theme.surface;
  ctx.lineWidth = 1;
  ctx.stroke();
  setFont(brush, letters, true);
  ctx.textAlign = 'center';
  ctx.fillStyle = isQuiet ? fill : on;
  ctx.fillText(mark.word, chip.x + width / 2, top + high - (tight ? 3 : 4));
  ctx.textAlign = 'left';
};

/** From far, a device at least this large has room for the sign of its class in place of a square. */
const SIGN_FROM = { width: 30, height: 12 } as const;

/** What stands for a device seen from far: its word or sign where there is room, else `false`, for a square. */
export const paintFarSign = (brush: Brush, device: SceneDevice, { x, y, width, height }: Rect): boolean => {
  const { ctx, scene } = brush;
  const mark = scene.overlaid?.marks.get(device.id);
  const its = mark === undefined ? undefined : scene.overlaid?.classes[mark.of];
  if (mark === undefined || its === undefined || width < SIGN_FROM.width || height < SIGN_FROM.height) return false;
  if (its.manner === 'quiet') return false;
  const word = [mark.word, its.sign].find((each) => textWidth(each, 10, true) + 6 <= width) ?? '';
  if (word === '') return false;
  const wide = Math.max(13, textWidth(word, 10, true) + 6);
  const { fill, on } = toneOf(scene.theme, its.tone);
  roundedRect(ctx, { x: x + (width - wide) / 2, y: y + height / 2 - 6.5, width: wide, height: 13 }, 3);
  ctx.fillStyle = fill;
  ctx.fill();
  setFont(brush, 10, true);
  ctx.textAlign = 'center';
  ctx.fillStyle = on;
  ctx.fillText(word, x + width / 2, y + height / 2 + 3.5);
  ctx.textAlign = 'left';
  return true;
};

/** Adds the shape of a class, its middle at the point, to what is filled next. */
const traceShape = (
  ctx: Brush['ctx'],
  overlaid: Overlaid,
  place: number,
  x: number,
  y: number,
  radius: number,
): void => {
  classShape(overlaid, place, radius).forEach((corner, at) => {
    if (at === 0) ctx.moveTo(x + corner.x, y + corner.y);
    else ctx.lineTo(x + corner.x, y + corner.y);
  });
  ctx.closePath();
};

/** Adds what stands for a device seen from far to what is filled next: the shape of its class. */
export const traceFarShape = ({ ctx, scene }: Brush, id: string, x: number, y: number): void => {
  const mark = scene.overlaid?.marks.get(id);
  if (scene.overlaid !== undefined && mark !== undefined) traceShape(ctx, scene.overlaid, mark.of, x, y, SHAPE_ALONE);
};

/** The colour of what stands for a device seen from far; `undefined`, for a plain square, when nothing is to be said. */
export const farColourOf = ({ scene }: Brush, id: string): string | undefined => {
  const mark = scene.overlaid?.marks.get(id);
  const its = mark === undefined ? undefined : scene.overlaid?.classes[mark.of];
  return its === undefined || its.manner === 'quiet' ? undefined : toneOf(scene.theme, its.tone).fill;
};

/** How a zone's devices divide among the classes: a bar with the sign and number of each, or its shape where room is small. */
export const paintShares = (brush: Brush, zone: SceneZone, x: number, y: number, width: number): void => {
  const { ctx, scene } = brush;
  const { overlaid, theme, language } = scene;
  const counts = overlaid?.shares.get(zone.id);
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (
    overlaid === undefined ||
    counts === undefined ||
    total === 0 ||
    width < LEAST_PART * counts.filter(Boolean).length
  )
    return;
  const parts = counts.map((count) => (count === 0 ? 0 : Math.max(LEAST_PART, (width * count) / total)));
  const stretch = width / parts.reduce((sum, part) => sum + part, 0);
  let left = x;
  setFont(brush, LETTERS, true);
  ctx.textAlign = 'center';
  parts.forEach((part, place) => {
    const its = overlaid.classes[place];
    if (part === 0 || its === undefined) return;
    const wide = part * stretch;
    const { fill, on } = toneOf(theme, its.tone);
    const isQuiet = its.manner === 'quiet';
    ctx.fillStyle = isQuiet ? theme.surface : fill;
    ctx.fillRect(left, y, Math.max(1, wide - 1), BAR);
    if (isQuiet) {
      ctx.strokeStyle = fill;
      ctx.lineWidth = 1;
      ctx.strokeRect(left + 0.5, y + 0.5, Math.max(1, wide - 2), BAR - 1);
    }
    const count = (counts[place] ?? 0).toLocaleString(language);
    const words = [`${its.sign} ${count}`, its.sign].find((word) => textWidth(word, LETTERS, true) + 4 <= wide);
    ctx.fillStyle = isQuiet ? fill : on;
    if (words !== undefined) ctx.fillText(words, left + (wide - 1) / 2, y + 12);
    else {
      ctx.beginPath();
      traceShape(ctx, overlaid, place, left + (wide - 1) / 2, y + BAR / 2, SHAPE_IN_BAR);
      ctx.fill();
    }
    left += wide;
  });
  ctx.textAlign = 'left';
};
