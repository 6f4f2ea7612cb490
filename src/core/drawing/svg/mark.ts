import { MARK_GRID, type MarkName, markShapes } from '../mark-shapes';
import type { Marks, Point } from '../scene';
import type { Theme } from '../theme';
import type { SvgStyle } from './style';
import { el, num, textEl } from './xml';

const drawMark = (name: MarkName, size: number, theme: Theme): string => {
  const shape = markShapes[name];
  const colours = theme.marks[name];
  const sign =
    shape.text === undefined
      ? el('path', { d: shape.line, fill: 'none', stroke: colours.on, 'stroke-width': 1.8 })
      : textEl(shape.text, {
          y: shape.baseline,
          'text-anchor': 'middle',
          'font-size': shape.fontSize,
          'font-weight': 700,
          fill: colours.on,
        });
  const outline = el('path', {
    d: shape.outline,
    fill: colours.fill,
    stroke: colours.rim ?? theme.surface,
    'stroke-linejoin': 'round',
  });
  return el('g', { transform: `scale(${num(size / MARK_GRID)})` }, outline + sign);
};

const SIZE = 15;
const STEP = 18;

/** One mark with its middle at a point. */
export const markAt = (name: MarkName, at: Point, { theme, stamp }: SvgStyle): string =>
  stamp(`mark-${name}`, () => drawMark(name, SIZE, theme), at);

/** The worst level with its middle at the point, the question left of it. */
export const marksAt = ({ level, question }: Marks, { x, y }: Point, style: SvgStyle): string => {
  const shift = level === undefined ? 0 : STEP;
  return (
    (level === undefined ? '' : markAt(level, { x, y }, style)) +
    (question ? markAt('question', { x: x - shift, y }, style) : '')
  );
};
