import { badgeIcons, ICON_GRID, ICON_STROKE, iconPath } from '../../../core/drawing/icons';
import { MARK_GRID, type MarkName, markShapes } from '../../../core/drawing/mark-shapes';
import type { Badge, SceneGate, Tile } from '../../../core/drawing/scene';
import type { Theme } from '../../../core/drawing/theme';
import { tileColour, tiles } from '../../../core/drawing/tiles';
import type { Pen } from './brush';

/** Small pictures that appear a thousand times, painted once each and then stamped. */
export interface Sprites {
  stamp(ctx: Pen, name: string, size: number, x: number, y: number, draw: (ctx: Pen) => void): void;
}

/** Room around a sprite for its rim. */
const RIM = 2;

/** Sprites for one set of colours and one density of pixels. Their middle stands on the point, on whole pixels. */
export const createSprites = (pixelRatio: number): Sprites => {
  const kept = new Map<string, OffscreenCanvas | ImageBitmap>();
  return {
    stamp: (ctx, name, size, x, y, draw) => {
      const key = `${name}|${size}`;
      const side = size + 2 * RIM;
      let sprite = kept.get(key);
      if (sprite === undefined) {
        const canvas = new OffscreenCanvas(Math.ceil(side * pixelRatio), Math.ceil(side * pixelRatio));
        const pen = canvas.getContext('2d');
        if (pen === null) return;
        pen.scale(pixelRatio, pixelRatio);
        pen.translate(side / 2, side / 2);
        draw(pen);
        sprite = canvas.transferToImageBitmap();
        kept.set(key, sprite);
      }
      const whole = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
      ctx.drawImage(
        sprite,
        whole(x - side / 2),
        whole(y - side / 2),
        sprite.width / pixelRatio,
        sprite.height / pixelRatio,
      );
    },
  };
};

const paths = new Map<string, Path2D>();
const pathOf = (data: string): Path2D => {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const made = new Path2D(data);
  paths.set(data, made);
  return made;
};

/** A picture with its middle on the origin. */
const drawIcon = (ctx: Pen, name: string, size: number, colour: string, stroke: number): void => {
  const scale = size / ICON_GRID;
  ctx.save();
  ctx.translate(-size / 2, -size / 2);
  ctx.scale(scale, scale);
  ctx.strokeStyle = colour;
  ctx.lineWidth = stroke / Math.min(1, scale);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(pathOf(iconPath(name)));
  ctx.restore();
};

export const stampIcon = (
  sprites: Sprites,
  ctx: Pen,
  name: string,
  size: number,
  x: number,
  y: number,
  colour: string,
): void =>
  sprites.stamp(ctx, `icon ${name} ${colour}`, size, x, y, (pen) =>
    drawIcon(pen, name, size, colour, size < 16 ? 1.4 : ICON_STROKE),
  );

/** A device's picture in the shape of its category. */
export const stampTile = (
  sprites: Sprites,
  ctx: Pen,
  tile: Tile,
  icon: string,
  size: number,
  x: number,
  y: number,
  theme: Theme,
): void =>
  sprites.stamp(ctx, `tile ${tile} ${icon}`, size, x, y, (pen) => {
    const shape = tiles[tile];
    const scale = size / ICON_GRID;
    if (shape.outline !== '') {
      pen.save();
      pen.translate(-size / 2, -size / 2);
      pen.scale(scale, scale);
      const outline = pathOf(shape.outline);
      if (shape.fill !== undefined) {
        pen.fillStyle = tileColour(theme, shape.fill);
        pen.fill(outline);
      }
      if (shape.stroke !== undefined) {
        pen.strokeStyle = tileColour(theme, shape.stroke);
        pen.lineWidth = 1 / scale;
        pen.setLineDash(shape.dash === undefined ? [] : shape.dash.split(' ').map((part) => Number(part) / scale));
        pen.stroke(outline);
      }
      pen.restore();
    }
    drawIcon(pen, icon, size * shape.glyphScale, tileColour(theme, shape.glyph), size < 28 ? 1.3 : ICON_STROKE);
  });

export const MARK = 15;

export const stampMark = (
  sprites: Sprites,
  ctx: Pen,
  name: MarkName,
  x: number,
  y: number,
  theme: Theme,
  fontFamily: string,
): void =>
  sprites.stamp(ctx, `mark ${name}`, MARK + 3, x, y, (pen) => {
    const shape = markShapes[name];
    const colours = theme.marks[name];
    pen.scale(MARK / MARK_GRID, MARK / MARK_GRID);
    const outline = pathOf(shape.outline);
    pen.lineJoin = 'round';
    pen.fillStyle = colours.fill;
    pen.fill(outline);
    pen.strokeStyle = colours.rim ?? theme.surface;
    pen.lineWidth = 1;
    pen.stroke(outline);
    if (shape.text !== undefined) {
      pen.font = `700 ${shape.fontSize}px ${fontFamily}`;
      pen.textAlign = 'center';
      pen.fillStyle = colours.on;
      pen.fillText(shape.text, 0, shape.baseline);
    }
  });

export const stampBadge = (sprites: Sprites, ctx: Pen, badge: Badge, x: number, y: number, theme: Theme): void =>
  sprites.stamp(ctx, `badge ${badge}`, 16, x, y, (pen) => {
    pen.beginPath();
    pen.arc(0, 0, 7.5, 0, Math.PI * 2);
    pen.fillStyle = theme.surface;
    pen.fill();
    pen.strokeStyle = theme.control;
    pen.stroke();
    drawIcon(pen, badgeIcons[badge], 10, theme.ink2, 1.15);
  });

export const stampGate = (
  sprites: Sprites,
  ctx: Pen,
  { state, along, at: _ }: Pick<SceneGate, 'state' | 'along' | 'at'>,
  x: number,
  y: number,
  theme: Theme,
  fontFamily: string,
  scale = 1,
): void =>
  sprites.stamp(ctx, `gate ${state} ${along}`, 22 * scale, x, y, (pen) => {
    pen.save();
    pen.scale(scale, scale);
    if (along === 'vertical') pen.rotate(Math.PI / 2);
    pen.beginPath();
    pen.roundRect(-5, -10, 10, 20, 2);
    pen.fillStyle = theme.surface;
    pen.fill();
    pen.strokeStyle = theme.boundary;
    pen.lineWidth = 1.4;
    pen.stroke();
    pen.fillStyle = theme.boundary;
    if (state === 'guarded') pen.fillRect(-3, -7.5, 6, 15);
    if (state === 'vlan-only') {
      pen.fillRect(-3, -7.5, 6, 4.5);
      pen.fillRect(-3, 3, 6, 4.5);
    }
    if (state === 'open') {
      pen.fillRect(-2.5, -8.5, 5, 2);
      pen.fillRect(-2.5, 6.5, 5, 2);
    }
    pen.restore();
    if (state !== 'unknown') return;
    pen.scale(scale, scale);
    pen.fillStyle = theme.boundary;
    pen.font = `700 11px ${fontFamily}`;
    pen.textAlign = 'center';
    pen.fillText('?', 0, 4);
  });
