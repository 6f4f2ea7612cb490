import { ICON_GRID, ICON_STROKE, iconPath } from '../../../core/drawing/icons';
import { MARK_GRID, type MarkName, markShapes } from '../../../core/drawing/mark-shapes';
import type { Marks, Tile } from '../../../core/drawing/scene';
import { fitText } from '../../../core/drawing/text-width';
import type { Theme } from '../../../core/drawing/theme';
import { tileColour, tiles } from '../../../core/drawing/tiles';

const paths = new Map<string, Path2D>();

/** Path data as a path, made once. */
export const pathOf = (data: string): Path2D => {
  const kept = paths.get(data);
  if (kept !== undefined) return kept;
  const made = new Path2D(data);
  paths.set(data, made);
  return made;
};

const fits = new Map<string, string>();

/** `fitText`, remembered: the same names are fitted in every frame. */
export const fitted = (text: string, width: number, size: number, bold = false): string => {
  const room = Math.max(0, Math.floor(width / 4) * 4);
  const key = `${room}|${size}|${bold ? 1 : 0}|${text}`;
  const kept = fits.get(key);
  if (kept !== undefined) return kept;
  if (fits.size > 20_000) fits.clear();
  const made = fitText(text, room, size, bold);
  fits.set(key, made);
  return made;
};

/** A picture of this size with its top left corner at the point of the screen. */
export const paintIcon = (
  ctx: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  stroke = ICON_STROKE,
): void => {
  const scale = size / ICON_GRID;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.strokeStyle = colour;
  ctx.lineWidth = stroke / Math.min(1, scale);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(pathOf(iconPath(name)));
  ctx.restore();
};

/** A device's picture in the shape of its category. */
export const paintTile = (
  ctx: CanvasRenderingContext2D,
  tile: Tile,
  icon: string,
  x: number,
  y: number,
  size: number,
  theme: Theme,
): void => {
  const shape = tiles[tile];
  if (shape.outline !== '') {
    const scale = size / ICON_GRID;
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(scale, scale);
    const outline = pathOf(shape.outline);
    if (shape.fill !== undefined) {
      ctx.fillStyle = tileColour(theme, shape.fill);
      ctx.fill(outline);
    }
    if (shape.stroke !== undefined) {
      ctx.strokeStyle = tileColour(theme, shape.stroke);
      ctx.lineWidth = 1 / scale;
      if (shape.dash !== undefined) ctx.setLineDash(shape.dash.split(' ').map(Number));
      ctx.stroke(outline);
    }
    ctx.restore();
  }
  const inner = size * shape.glyphScale;
  const inset = (size - inner) / 2;
  paintIcon(ctx, icon, x + inset, y + inset, inner, tileColour(theme, shape.glyph));
};

const paintMark = (
  ctx: CanvasRenderingContext2D,
  name: MarkName,
  x: number,
  y: number,
  size: number,
  theme: Theme,
  fontFamily: string,
): void => {
  const shape = markShapes[name];
  const colours = theme.marks[name];
  const scale = size / MARK_GRID;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  const outline = pathOf(shape.outline);
  ctx.fillStyle = colours.fill;
  ctx.fill(outline);
  ctx.lineJoin = 'round';
  ctx.lineWidth = 1 / scale;
  ctx.strokeStyle = colours.rim ?? theme.surface;
  ctx.stroke(outline);
  if (shape.text !== undefined) {
    ctx.fillStyle = colours.on;
    ctx.font = `700 ${shape.fontSize}px ${fontFamily}`;
    ctx.textAlign = 'center';
    ctx.fillText(shape.text, 0, shape.baseline);
    ctx.textAlign = 'left';
  }
  ctx.restore();
};

const MARK = 15;

/** The worst level with its middle at the point, the question left of it. */
export const paintMarks = (
  ctx: CanvasRenderingContext2D,
  { level, question }: Marks,
  x: number,
  y: number,
  theme: Theme,
  fontFamily: string,
): void => {
  if (level !== undefined) paintMark(ctx, level, x, y, MARK, theme, fontFamily);
  if (question) paintMark(ctx, 'question', x - (level === undefined ? 0 : MARK + 3), y, MARK, theme, fontFamily);
};

export const roundedRect = (
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void => {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
};
