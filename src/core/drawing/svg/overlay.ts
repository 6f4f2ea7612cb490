import { type Overlaid, toneOf } from '../overlays/overlay';
import type { SceneDevice } from '../scene';
import { textWidth } from '../text-width';
import type { SvgStyle } from './style';
import { escapeXml, num } from './xml';

const HIGH = 16;
const PADDING = 5;

/** What an overlay says about a device: a frame of its class, broken where nobody knows, and a word at the corner. */
export const overlaySvg = ({ id, rect }: SceneDevice, overlaid: Overlaid, { theme }: SvgStyle): string => {
  const mark = overlaid.marks.get(id);
  const its = mark === undefined ? undefined : overlaid.classes[mark.of];
  if (mark === undefined || its === undefined) return '';
  const { fill, on } = toneOf(theme, its.tone);
  const isQuiet = its.manner === 'quiet';
  const dash = its.manner === 'unknown' ? ' stroke-dasharray="5 3"' : '';
  const width = Math.max(HIGH, textWidth(mark.word, 11, true) + 2 * PADDING);
  const left = rect.x + rect.width + 3 - width;
  const [ground, letters, rim] = isQuiet ? [theme.surface, fill, fill] : [fill, on, theme.surface];
  return (
    `<rect x="${num(rect.x - 1)}" y="${num(rect.y - 1)}" width="${num(rect.width + 2)}" height="${num(rect.height + 2)}" rx="7" fill="none" stroke="${fill}" stroke-width="${isQuiet ? 1.25 : 2.5}"${dash}/>` +
    `<rect x="${num(left)}" y="${num(rect.y - HIGH / 2)}" width="${num(width)}" height="${HIGH}" rx="4" fill="${ground}" stroke="${rim}"/>` +
    `<text x="${num(left + width / 2)}" y="${num(rect.y + 4)}" text-anchor="middle" font-size="11" font-weight="700" fill="${letters}">${escapeXml(mark.word)}</text>`
  );
};

/** The sign of a class as it stands in the legend, its middle at the point, and how wide it is. */
export const overlaySign = (
  { classes }: Overlaid,
  place: number,
  x: number,
  y: number,
  { theme }: SvgStyle,
): string => {
  const its = classes[place];
  if (its === undefined) return '';
  const { fill, on } = toneOf(theme, its.tone);
  const isQuiet = its.manner === 'quiet';
  const width = Math.max(20, textWidth(its.sign, 9, true) + 6);
  return (
    `<rect x="${num(x - width / 2)}" y="${num(y - 7)}" width="${num(width)}" height="14" rx="4" fill="${isQuiet ? theme.surface : fill}" stroke="${fill}"${its.manner === 'unknown' ? ' stroke-dasharray="3 2"' : ''}/>` +
    `<text x="${num(x)}" y="${num(y + 3.5)}" text-anchor="middle" font-size="9" font-weight="700" fill="${isQuiet ? fill : on}">${escapeXml(its.sign)}</text>`
  );
};
