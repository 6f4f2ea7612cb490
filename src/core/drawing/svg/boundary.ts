import { boundaryStyles } from '../line-styles';
import type { SceneBoundary, SceneGate } from '../scene';
import { fitText } from '../text-width';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { el, textEl } from './xml';

const RADIUS = 10;
const INSET = 14;

const label = (text: string, x: number, y: number, colour: string, { theme }: SvgStyle): string =>
  textEl(text, {
    x,
    y,
    'font-size': 11,
    fill: colour,
    stroke: theme.canvas,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });

/** The sign of a contract that nobody recorded, with its middle at a point. */
export const questionDisc = (x: number, y: number, { theme }: SvgStyle): string =>
  el('circle', { cx: x, cy: y, r: 7.5, fill: theme.surface, stroke: theme.responsibility }) +
  textEl('?', {
    x,
    y: y + 4,
    'text-anchor': 'middle',
    'font-size': 11,
    'font-weight': 700,
    fill: theme.responsibility,
  });

/** Who answers on which side, each name on its own; a question mark where no contract is recorded. */
const partyNames = (boundary: SceneBoundary, style: SvgStyle): string => {
  const { x, y, width, height } = boundary.rect;
  const bottom = y + height;
  const room = width - 2 * INSET;
  const inside = fitText(boundary.inside ?? '', room, 11);
  const outside = fitText(boundary.outside ?? '', room, 11);
  const { theme } = style;
  const mark = boundary.contract === true ? '' : questionDisc(x + width - INSET, bottom, style);
  return (
    label(inside, x + INSET, bottom - 4, theme.responsibility, style) +
    label(outside, x + INSET, bottom + 12, theme.responsibility, style) +
    mark
  );
};

/** A trust or responsibility boundary with its name. */
export const boundarySvg = (boundary: SceneBoundary, style: SvgStyle): string => {
  const { theme } = style;
  const { x, y, height } = boundary.rect;
  const look = boundaryStyles[boundary.kind];
  const colour = boundary.kind === 'trust' ? theme.boundary : theme.responsibility;
  const line = el('rect', {
    ...boundary.rect,
    rx: RADIUS,
    fill: 'none',
    stroke: colour,
    'stroke-width': look.width,
    'stroke-dasharray': look.dash.join(' '),
  });
  const name =
    boundary.kind === 'trust'
      ? label(boundary.name, x + INSET, y + height + 4, colour, style)
      : partyNames(boundary, style);
  return line + name;
};

const gateFace = (state: SceneGate['state'], colour: string): string => {
  switch (state) {
    case 'guarded':
      return el('rect', { x: -3, y: -7.5, width: 6, height: 15, fill: colour });
    case 'vlan-only':
      return el('path', { d: 'M-3-7.5h6v4.5h-6zM-3 3h6v4.5h-6z', fill: colour });
    case 'open':
      return el('path', { d: 'M-2.5-7.5h5M-2.5 7.5h5', stroke: colour, 'stroke-width': 2 });
    case 'unknown':
      return '';
  }
};

const drawGate = (state: SceneGate['state'], { theme }: SvgStyle): string =>
  el('rect', {
    x: -5,
    y: -10,
    width: 10,
    height: 20,
    rx: 2,
    fill: theme.surface,
    stroke: theme.boundary,
    'stroke-width': 1.4,
  }) + gateFace(state, theme.boundary);

/** A gate across the flows of a crossing: filled, two blocks, empty, or with a question mark that stays upright. */
export const gateSvg = (gate: SceneGate, style: SvgStyle): string => {
  const { x, y } = gate.at;
  const turn = gate.along === 'vertical' ? 'rotate(90)' : '';
  const body = style.stamp(`gate-${gate.state}`, () => drawGate(gate.state, style), gate.at, turn);
  const sign =
    gate.state === 'unknown'
      ? textEl('?', {
          x,
          y: y + 4,
          'text-anchor': 'middle',
          'font-size': 11,
          'font-weight': 700,
          fill: style.theme.boundary,
        })
      : '';
  return body + sign + marksAt(gate.marks, { x: x + 9, y: y - 13 }, style);
};
