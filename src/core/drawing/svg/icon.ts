import { badgeIcons, ICON_GRID, ICON_STROKE, iconPath } from '../icons';
import type { Badge, Point, SceneDevice } from '../scene';
import type { Theme } from '../theme';
import { tileColour, tiles } from '../tiles';
import type { SvgStyle } from './style';
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

const drawTile = ({ tile, icon }: SceneDevice, size: number, theme: Theme): string => {
  const shape = tiles[tile];
  const scale = size / ICON_GRID;
  const outline = el('path', {
    d: shape.outline,
    transform: `scale(${num(scale)})`,
    fill: shape.fill === undefined ? 'none' : tileColour(theme, shape.fill),
    stroke: shape.stroke === undefined ? undefined : tileColour(theme, shape.stroke),
    'stroke-width': shape.stroke === undefined ? undefined : 1 / scale,
    'stroke-dasharray': shape.dash,
  });
  const inner = size * shape.glyphScale;
  const inset = (size - inner) / 2;
  const glyph = iconAt(icon, { x: inset, y: inset }, inner, tileColour(theme, shape.glyph));
  return (shape.outline === '' ? '' : outline) + glyph;
};

/** A device's picture in the shape of its category. */
export const tileAt = (device: SceneDevice, at: Point, size: number, { theme, stamp }: SvgStyle): string =>
  stamp(`tile-${device.tile}-${device.icon}`, () => drawTile(device, size, theme), at);

const BADGE = 15;

/** A badge in its disc with its middle at a point. */
export const badgeAt = (badge: Badge, at: Point, { theme, stamp }: SvgStyle): string =>
  stamp(
    `badge-${badge}`,
    () =>
      el('circle', { r: BADGE / 2, fill: theme.surface, stroke: theme.control }) +
      iconAt(badgeIcons[badge], { x: -5, y: -5 }, 10, theme.ink2, 1.15),
    at,
  );
