import { glyphOf } from '../icons';
import { edgeOf } from '../line-styles';
import type { SceneZone } from '../scene';
import { fitText, textWidth } from '../text-width';
import { type Theme, zoneFill } from '../theme';
import { words } from '../words';
import { iconAt } from './icon';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { el, textEl } from './xml';

const RADIUS = 6;
const GLYPH = 13;
const NAME_X = 25;
const BASELINE = 17;
const CHEVRON_EVERY = 96;

/** Small arrowheads along the upper and lower edge, pointing in: nothing comes out. */
const chevrons = ({ rect: { x, y, width, height } }: SceneZone, colour: string): string => {
  let path = '';
  for (let at = x + CHEVRON_EVERY / 2; at < x + width - 8; at += CHEVRON_EVERY) {
    path += `M${at - 4} ${y - 3}l4 5l4-5M${at - 4} ${y + height + 3}l4-5l4 5`;
  }
  return path === '' ? '' : el('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 1.5 });
};

const header = (zone: SceneZone, { theme }: SvgStyle): string => {
  const { x, y, width } = zone.rect;
  const room = width - NAME_X - 10;
  const subnetWidth = zone.subnet === '' ? 0 : textWidth(zone.subnet, 11) + 12;
  const fits = textWidth(zone.name, 12, true) + subnetWidth <= room;
  const subnet = fits
    ? textEl(zone.subnet, {
        x: x + width - 10,
        y: y + BASELINE,
        'text-anchor': 'end',
        'font-size': 11,
        fill: theme.ink2,
      })
    : '';
  const name = textEl(fitText(zone.name, room, 12, true), {
    x: x + NAME_X,
    y: y + BASELINE,
    'font-size': 12,
    'font-weight': 700,
    fill: theme.ink,
  });
  return iconAt(glyphOf(zone), { x: x + 8, y: y + 6 }, GLYPH, theme.zones[zone.look].hue, 1.4) + name + subnet;
};

const patternOf = (zone: SceneZone): string | undefined =>
  zone.look === 'external' ? 'url(#hatch)' : zone.look === 'unknown' ? 'url(#dots)' : undefined;

const groundOf = (zone: SceneZone, theme: Theme): string => {
  const frame = { ...zone.rect, rx: RADIUS };
  const pattern = patternOf(zone);
  return (
    el('rect', { ...frame, fill: zoneFill(theme, zone.look, zone.depth) }) +
    (pattern === undefined ? '' : el('rect', { ...frame, fill: pattern }))
  );
};

/** A zone: its ground, its edge by how it is enforced, its name; when collapsed also what is inside. */
export const zoneSvg = (zone: SceneZone, style: SvgStyle): string => {
  const { theme, language } = style;
  const edge = edgeOf(zone);
  const colour = theme.zones[zone.look].edge;
  const line = el('rect', {
    ...zone.rect,
    rx: RADIUS,
    fill: 'none',
    stroke: colour,
    'stroke-width': edge.width,
    'stroke-dasharray': edge.dash.join(' '),
  });
  const count = words.devicesAndKinds[language](zone.things, zone.kinds);
  const { x, y, width } = zone.rect;
  const inside = zone.collapsed
    ? textEl(count, { x: x + NAME_X, y: y + 40, 'font-size': 11, fill: theme.ink2 }) +
      marksAt(zone.marks, { x: x + width - 16, y: y + 14 }, style)
    : marksAt(zone.ownMarks, { x: x + width - 4, y: y + 3 }, style);
  const arrows = zone.enforcement === 'one-way' ? chevrons(zone, colour) : '';
  return el('g', { id: style.idOf(zone.id) }, groundOf(zone, theme) + line + arrows + header(zone, style) + inside);
};
