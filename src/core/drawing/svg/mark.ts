import { MARK_GRID, type MarkName, markShapes } from '../mark-shapes';
import type { Marks, Point } from '../scene';
import type { Theme } from '../theme';
import { el, num, textEl } from './xml';

/** One mark of the given size with its middle at a point. */
export const markAt = (name: MarkName, { x, y }: Point, size: number, theme: Theme): string => {
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
  return el('g', { transform: `translate(${num(x)} ${num(y)}) scale(${num(size / MARK_GRID)})` }, outline + sign);
};

const SIZE = 15;
const STEP = 18;

/** The worst level with its middle at the point, the question left of it. */
export const marksAt = (marks: Marks, { x, y }: Point, theme: Theme): string => {
  const level = marks.level === undefined ? '' : markAt(marks.level, { x, y }, SIZE, theme);
  const shift = marks.level === undefined ? 0 : STEP;
  return level + (marks.question ? markAt('question', { x: x - shift, y }, SIZE, theme) : '');
};
