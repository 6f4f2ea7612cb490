import { linePath } from '../line-path';
import { CROSSING_WIDTH, purposeStyles, RAIL } from '../line-styles';
import { purposeLine } from '../purpose-line';
import type { Point, SceneFlow } from '../scene';
import type { SvgStyle } from './style';
import { el, num } from './xml';

const HEAD = 8;
const HEAD_HALF = 4.2;
const RING = 2.6;

interface End {
  readonly at: Point;
  /** Unit steps of the line as it arrives here. */
  readonly dx: number;
  readonly dy: number;
}

const endOf = (at: Point, before: Point): End => ({
  at,
  dx: Math.sign(at.x - before.x),
  dy: Math.sign(at.y - before.y),
});

const headPath = ({ at, dx, dy }: End, back: number): string => {
  const tip = { x: at.x - dx * back, y: at.y - dy * back };
  const base = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  return `M${num(tip.x)} ${num(tip.y)}L${num(base.x - dy * HEAD_HALF)} ${num(base.y + dx * HEAD_HALF)}L${num(base.x + dy * HEAD_HALF)} ${num(base.y - dx * HEAD_HALF)}z`;
};

/** A flow: its line by purpose and encryption, a ring where it begins, an arrowhead where data arrives. */
export const flowSvg = (flow: SceneFlow, { theme, idOf }: SvgStyle): string => {
  const { points } = flow;
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return '';
  const style = purposeStyles[purposeLine(flow.purpose)];
  const path = linePath(points);
  const crossing = flow.crossing === undefined ? style.width : Math.max(style.width, CROSSING_WIDTH);
  const line = el('path', {
    d: path,
    'stroke-width': flow.encrypted === true ? RAIL.outer : crossing,
    'stroke-dasharray': style.dash.join(' '),
    'stroke-linecap': style.round === true && flow.encrypted !== true ? 'round' : undefined,
  });
  const core = flow.encrypted === true ? el('path', { d: path, stroke: theme.canvas, 'stroke-width': RAIL.core }) : '';
  const start = endOf(first, second);
  const end = endOf(last, beforeLast);
  const beginsAtEnd = flow.initiator !== 'from';
  const heads = headPath(end, beginsAtEnd ? RING + 1 : 0) + (flow.twoWay ? headPath(start, RING + 1) : '');
  const arrow = el('path', { d: heads, fill: theme.flow, stroke: 'none' });
  const rings = [flow.initiator === 'to' ? undefined : first, beginsAtEnd ? last : undefined]
    .map((at) =>
      at === undefined ? '' : el('circle', { cx: at.x, cy: at.y, r: RING, fill: theme.surface, 'stroke-width': 1.4 }),
    )
    .join('');
  return el('g', { id: idOf(flow.id) }, line + core + arrow + rings);
};
