import type { SceneDevice } from '../scene';
import { fitText, textWidth } from '../text-width';
import { badgeAt, tileAt } from './icon';
import { marksAt } from './mark';
import { overlaySvg } from './overlay';
import type { SvgStyle } from './style';
import { escapeXml, num } from './xml';

const TILE = 32;
const NAME_X = 45;
const PADDING = 8;
const BADGE_STEP = 17;
const BADGES_AT_MOST = 4;

const badges = ({ rect, badges: all }: SceneDevice, style: SvgStyle): string => {
  let svg = '';
  const y = rect.y + rect.height;
  all.slice(0, BADGES_AT_MOST).forEach((badge, index) => {
    svg += badgeAt(badge, { x: rect.x + 20 + index * BADGE_STEP, y }, style);
  });
  const more = all.length - BADGES_AT_MOST;
  const x = rect.x + 13 + BADGES_AT_MOST * BADGE_STEP;
  return more > 0
    ? `${svg}<text x="${num(x)}" y="${num(y + 4)}" font-size="11" fill="${style.theme.ink2}">+${more}</text>`
    : svg;
};

/**
 * A device as it is read up close: picture, name, number, second line, badges and marks in their fixed places. Written
 * as text at once, since there may be ten thousand. Expects its group to give fill and size of names.
 */
export const deviceSvg = (device: SceneDevice, style: SvgStyle): string => {
  const { theme } = style;
  const { x, y, width, height } = device.rect;
  const count = device.count > 1 ? `×${device.count.toLocaleString('en')}` : '';
  const room = width - NAME_X - PADDING;
  const name = fitText(device.name, room - (count === '' ? 0 : textWidth(count, 11) + 6), 12, true);
  // A name that was cut is there in full for whoever points at it, reads it aloud or searches for it.
  const whole = name === device.name ? '' : `<title>${escapeXml(device.name)}</title>`;
  const baseline = num(y + (device.second === '' ? 33 : 24));
  const left = num(x + NAME_X);
  const small = `font-size="11" fill="${theme.ink2}"`;
  const number =
    count === ''
      ? ''
      : `<text x="${num(x + width - PADDING)}" y="${baseline}" text-anchor="end" ${small}>${count}</text>`;
  const second =
    device.second === ''
      ? ''
      : `<text x="${left}" y="${num(y + 41)}" ${small}>${escapeXml(fitText(device.second, room, 11))}</text>`;
  return (
    `<g id="${style.idOf(device.id)}">${whole}` +
    `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="6" fill="${theme.surface}" stroke="${theme.control}"/>` +
    tileAt(device, { x: x + 6, y: y + (height - TILE) / 2 }, TILE, style) +
    `<text x="${left}" y="${baseline}" font-size="12" font-weight="700">${escapeXml(name)}</text>` +
    number +
    second +
    badges(device, style) +
    (style.overlaid === undefined ? '' : overlaySvg(device, style.overlaid, style)) +
    marksAt(device.marks, { x: x + width - 5, y: y + 3 }, style) +
    '</g>'
  );
};
