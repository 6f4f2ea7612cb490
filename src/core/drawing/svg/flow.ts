import { linePath } from '../line-path';
import { CROSSING_WIDTH, RAIL, styleOf } from '../line-styles';
import type { Point, SceneFlow } from '../scene';
import type { SvgStyle } from './style';
import { textEl } from './xml';

const HEAD = 'M0 0L-8-4.2V4.2z';
const RING = 2.6;
const TURNS: Readonly<Record<string, number>> = { '1 0': 0, '0 1': 90, '-1 0': 180, '0 -1': 270 };

/** An arrowhead at the end of a line that arrives from `before`, a little back where a ring stands there too. */
const headAt = (at: Point, before: Point, back: number, { theme, stamp }: SvgStyle): string => {
  const dx = Math.sign(at.x - before.x);
  const dy = Math.sign(at.y - before.y);
  const turn = TURNS[`${dx} ${dy}`] ?? 0;
  const tip = { x: at.x - dx * back, y: at.y - dy * back };
  const draw = (): string => `<path d="${HEAD}" transform="rotate(${turn})" fill="${theme.flow}" stroke="none"/>`;
  return stamp(`head-${turn}`, draw, tip);
};

const ringAt = (at: Point, { theme, stamp }: SvgStyle): string =>
  stamp('ring', () => `<circle r="${RING}" fill="${theme.surface}" stroke="${theme.flow}" stroke-width="1.4"/>`, at);

const plugAt = (at: Point, { theme, stamp }: SvgStyle): string =>
  stamp('plug', () => `<rect x="-2.5" y="-2.5" width="5" height="5" fill="${theme.flow}" stroke="none"/>`, at);

/** The name of a port, beside the end of its line. */
const portSvg = (port: string, at: Point, towards: Point, { theme }: SvgStyle): string => {
  if (port === '') return '';
  const dx = Math.sign(towards.x - at.x);
  const dy = Math.sign(towards.y - at.y);
  return textEl(port, {
    x: at.x + (dx === 0 ? 5 : dx * 9),
    y: at.y + (dx === 0 ? dy * 15 : -4),
    'text-anchor': dx < 0 ? 'end' : 'start',
    'font-size': 11,
    fill: theme.ink,
    stroke: theme.canvas,
    'stroke-width': 3,
    'paint-order': 'stroke',
  });
};

/**
 * A flow: its line by purpose and encryption, a ring where it begins, an arrowhead where data arrives. Written as text
 * at once, since there may be fifteen thousand. Expects its group to give fill and stroke.
 */
export const flowSvg = (flow: SceneFlow, style: SvgStyle): string => {
  const { points } = flow;
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return '';
  const line = styleOf(flow);
  const path = linePath(points);
  const rail = flow.encrypted === true;
  const width = rail ? RAIL.outer : flow.crossing === undefined ? line.width : Math.max(line.width, CROSSING_WIDTH);
  const dash = line.dash.length === 0 ? '' : ` stroke-dasharray="${line.dash.join(' ')}"`;
  const cap = line.round === true && !rail ? ' stroke-linecap="round"' : '';
  const core = rail ? `<path d="${path}" stroke="${style.theme.canvas}" stroke-width="${RAIL.core}"/>` : '';
  if (flow.cable !== undefined) {
    const { cable } = flow;
    const ports = portSvg(cable.ports[0], first, second, style) + portSvg(cable.ports[1], last, beforeLast, style);
    const plugs = plugAt(first, style) + plugAt(last, style);
    return `<g id="${style.idOf(flow.id)}"><path d="${path}" stroke-width="${width}"${dash}${cap}/>${plugs}${ports}</g>`;
  }
  const beginsAtEnd = flow.initiator !== 'from';
  return (
    `<g id="${style.idOf(flow.id)}"><path d="${path}" stroke-width="${width}"${dash}${cap}/>${core}` +
    headAt(last, beforeLast, beginsAtEnd ? RING + 1 : 0, style) +
    (flow.twoWay ? headAt(first, second, RING + 1, style) : '') +
    (flow.initiator === 'to' ? '' : ringAt(first, style)) +
    (beginsAtEnd ? ringAt(last, style) : '') +
    '</g>'
  );
};
