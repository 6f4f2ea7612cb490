import { badgeIcons } from '../icons';
import type { SceneDevice } from '../scene';
import { fitText, textWidth } from '../text-width';
import { iconAt, tileAt } from './icon';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { el, textEl } from './xml';

const TILE = 32;
const NAME_X = 45;
const PADDING = 8;
const BADGE = 15;
const BADGE_STEP = 17;
const BADGES_AT_MOST = 4;

const badges = (device: SceneDevice, { theme }: SvgStyle): string => {
  const { x, y, height } = device.rect;
  const more = device.badges.length - BADGES_AT_MOST;
  const discs = device.badges.slice(0, BADGES_AT_MOST).map((badge, index) => {
    const cx = x + 20 + index * BADGE_STEP;
    const cy = y + height;
    return (
      el('circle', { cx, cy, r: BADGE / 2, fill: theme.surface, stroke: theme.control }) +
      iconAt(badgeIcons[badge], { x: cx - 5, y: cy - 5 }, 10, theme.ink2, 1.15)
    );
  });
  const rest = textEl(more > 0 ? `+${more}` : '', {
    x: x + 13 + BADGES_AT_MOST * BADGE_STEP,
    y: y + height + 4,
    'font-size': 11,
    fill: theme.ink2,
  });
  return discs.join('') + rest;
};

/** A device as it is read up close: picture, name, number, second line, badges and marks in their fixed places. */
export const deviceSvg = (device: SceneDevice, style: SvgStyle): string => {
  const { theme } = style;
  const { x, y, width, height } = device.rect;
  const count = device.count > 1 ? `×${device.count.toLocaleString('en')}` : '';
  const room = width - NAME_X - PADDING;
  const nameRoom = room - (count === '' ? 0 : textWidth(count, 11) + 6);
  const single = device.second === '';
  const baseline = y + (single ? 33 : 24);
  const box = el('rect', { ...device.rect, rx: 6, fill: theme.surface, stroke: theme.control });
  const name = textEl(fitText(device.name, nameRoom, 13, true), {
    x: x + NAME_X,
    y: baseline,
    'font-size': 13,
    'font-weight': 700,
    fill: theme.ink,
  });
  const number = textEl(count, {
    x: x + width - PADDING,
    y: baseline,
    'text-anchor': 'end',
    'font-size': 11,
    fill: theme.ink2,
  });
  const second = textEl(fitText(device.second, room, 11), {
    x: x + NAME_X,
    y: y + 41,
    'font-size': 11,
    fill: theme.ink2,
  });
  const tile = tileAt(device.tile, device.icon, { x: x + 6, y: y + (height - TILE) / 2 }, TILE, theme);
  const marks = marksAt(device.marks, { x: x + width - 5, y: y + 3 }, theme);
  return el('g', { id: style.idOf(device.id) }, box + tile + name + number + second + badges(device, style) + marks);
};
