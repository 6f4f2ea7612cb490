import { toneOf } from '../../../core/drawing/overlays/overlay';
import type { Rect, SceneDevice, SceneZone } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { type Brush, setFont } from './brush';
import { grownBy, roundedRect } from './shapes';

const CHIP = 16;
const PADDING = 5;
const LETTERS = 11;
const BAR = 16;
/** Parts of a bar that are narrower than this are drawn so wide, so that none is lost. */
const LEAST_PART = 4;

/** What is said about a device: a frame in the colour of its class, and a word at its upper right corner. */
export const paintDeviceOverlay = (brush: Brush, device: SceneDevice, rect: Rect): void => {
  const { ctx, scene } = brush;
  const { overlaid, theme } = scene;
  const mark = overlaid?.marks.get(device.id);
  const its = mark === undefined ? undefined : overlaid?.classes[mark.of];
  if (mark === undefined || its === undefined) return;
  const { fill, on } = toneOf(theme, its.tone);
  roundedRect(ctx, grownBy(rect, 1), 7);
  ctx.strokeStyle = fill;
  ctx.lineWidth = 2.5;
  if (its.isUnknown) ctx.setLineDash([5, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  const width = Math.max(CHIP, textWidth(mark.word, LETTERS, true) + 2 * PADDING);
  const chip = { x: rect.x + rect.width + 3 - width, y: rect.y - CHIP / 2, width, height: CHIP };
  roundedRect(ctx, chip, 4);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = theme.surface;
  ctx.lineWidth = 1;
  ctx.stroke();
  setFont(brush, LETTERS, true);
  ctx.textAlign = 'center';
  ctx.fillStyle = on;
  ctx.fillText(mark.word, chip.x + width / 2, chip.y + 12);
  ctx.textAlign = 'left';
};

/** The colour of the square that stands for a device seen from far; `undefined` when nothing is said about it. */
export const squareColourOf = ({ scene }: Brush, id: string): string | undefined => {
  const mark = scene.overlaid?.marks.get(id);
  const its = mark === undefined ? undefined : scene.overlaid?.classes[mark.of];
  return its === undefined ? undefined : toneOf(scene.theme, its.tone).fill;
};

/** How a zone's devices divide among the classes: a bar with the sign and the number of each that has room for them. */
export const paintShares = (brush: Brush, zone: SceneZone, x: number, y: number, width: number): void => {
  const { ctx, scene } = brush;
  const { overlaid, theme, language } = scene;
  const counts = overlaid?.shares.get(zone.id);
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (overlaid === undefined || counts === undefined || total === 0 || width < LEAST_PART * counts.length) return;
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
    ctx.fillStyle = fill;
    ctx.fillRect(left, y, Math.max(1, wide - 1), BAR);
    const count = (counts[place] ?? 0).toLocaleString(language);
    const words = [`${its.sign} ${count}`, its.sign].find((word) => textWidth(word, LETTERS, true) + 4 <= wide);
    ctx.fillStyle = on;
    if (words !== undefined) ctx.fillText(words, left + (wide - 1) / 2, y + 12);
    left += wide;
  });
  ctx.textAlign = 'left';
};
