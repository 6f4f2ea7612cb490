import type { Marks, Rect } from '../../../core/drawing/scene';
import { fitText, foldText } from '../../../core/drawing/text-width';
import type { Brush, Pen } from './brush';
import { stampMark } from './sprites';

const fits = new Map<string, string>();
const FITS_AT_MOST = 20_000;

/** `fitText`, remembered: the same names are fitted again and again. */
export const fitted = (text: string, width: number, size: number, bold = false): string => {
  const room = Math.max(0, Math.floor(width / 2) * 2);
  const key = `${room}|${size}|${bold ? 1 : 0}|${text}`;
  const kept = fits.get(key);
  if (kept !== undefined) return kept;
  if (fits.size > FITS_AT_MOST) fits.clear();
  const made = fitText(text, room, size, bold);
  fits.set(key, made);
  return made;
};

const folds = new Map<string, readonly [string, string]>();

/** `foldText`, remembered likewise; the widths are rounded down to even pixels. */
export const foldedTo = (text: string, widths: readonly [number, number], size: number): readonly [string, string] => {
  const [first, second] = widths.map((width) => Math.max(0, Math.floor(width / 2) * 2));
  const key = `${first}|${second}|${size}|${text}`;
  const kept = folds.get(key);
  if (kept !== undefined) return kept;
  if (folds.size > FITS_AT_MOST) folds.clear();
  const made = foldText(text, [first ?? 0, second ?? 0], size);
  folds.set(key, made);
  return made;
};

export const roundedRect = (ctx: Pen, { x, y, width, height }: Rect, radius: number): void => {
  ctx.beginPath();
  const [w, h] = [Math.max(0, width), Math.max(0, height)];
  ctx.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2));
};

export const grownBy = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const STEP = 18;

/** The worst level with its middle at the point, the question left of it. */
export const paintMarks = ({ ctx, scene, sprites }: Brush, { level, question }: Marks, x: number, y: number): void => {
  if (!scene.showsMarks) return;
  const { theme, fontFamily } = scene;
  if (question) stampMark(sprites, ctx, 'question', level === undefined ? x : x - STEP, y, theme, fontFamily);
  if (level !== undefined) stampMark(sprites, ctx, level, x, y, theme, fontFamily);
};

/** Small text with a halo of the ground, to be read across lines. */
export const paintHaloed = (
  { ctx, scene }: Brush,
  text: string,
  x: number,
  y: number,
  colour: string,
  ground = scene.theme.canvas,
): void => {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ground;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
};
