import { ICON_GRID, ICON_STROKE, iconPath } from '../icons';
import type { Point, Tile } from '../scene';
import type { Theme } from '../theme';
import { tileColour, tiles } from '../tiles';
import { el, num } from './xml';

const place = ({ x, y }: Point, scale: number): string => `translate(${num(x)} ${num(y)}) scale(${num(scale)})`;

/** A picture of the given size with its top left corner at a point. Lines stay as wide however small it is. */
export const iconAt = (name: string, at: Point, size: number, colour: string, stroke = ICON_STROKE): string => {
  const scale = size / ICON_GRID;
  return el('path', {
    d: iconPath(name),
    transform: place(at, scale),
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke / Math.min(1, scale),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
};

/** A device's picture in the shape of its category. */
export const tileAt = (tile: Tile, icon: string, at: Point, size: number, theme: Theme): string => {
  const shape = tiles[tile];
  const scale = size / ICON_GRID;
  const outline = el('path', {
    d: shape.outline,
    transform: place(at, scale),
    fill: shape.fill === undefined ? 'none' : tileColour(theme, shape.fill),
    stroke: shape.stroke === undefined ? undefined : tileColour(theme, shape.stroke),
    'stroke-width': shape.stroke === undefined ? undefined : 1 / scale,
    'stroke-dasharray': shape.dash,
  });
  const inner = size * shape.glyphScale;
  const inset = (size - inner) / 2;
  const glyph = iconAt(icon, { x: at.x + inset, y: at.y + inset }, inner, tileColour(theme, shape.glyph));
  return (shape.outline === '' ? '' : outline) + glyph;
};
