import type { Point } from '../../../core/drawing/scene';
import { type Brush, pointOnScreen, setFont } from './brush';
import type { Run } from './paint-flows';
import { paintHaloed } from './shapes';

const PLUG = 5;
/** How far a port's name stands from the end of its line, in px of the screen. */
const OFF = 9;

/** A small plug at each end of a physical connection, since nothing flows one way in it. */
export const paintPlug = (brush: Brush, at: Point, colour: string): void => {
  const { x, y } = pointOnScreen(brush, at);
  const size = brush.level === 'near' ? PLUG * brush.scale : PLUG - 1;
  brush.ctx.fillStyle = colour;
  brush.ctx.fillRect(x - size / 2, y - size / 2, size, size);
};

const paintPort = (brush: Brush, port: string, at: Point, towards: Point): void => {
  if (port === '') return;
  const { ctx, scene, scale } = brush;
  const { x, y } = pointOnScreen(brush, at);
  const dx = Math.sign(towards.x - at.x);
  const dy = Math.sign(towards.y - at.y);
  ctx.textAlign = dx > 0 || dx === 0 ? 'left' : 'right';
  const aside = dx === 0 ? 5 * scale : dx * OFF * scale;
  const above = dx === 0 ? dy * (OFF + 6) * scale : -4 * scale;
  paintHaloed(brush, port, x + aside, y + above, scene.theme.ink);
};

/** The ports at the ends of physical connections; only near enough to read. */
export const paintPorts = (brush: Brush, runs: readonly Run[]): void => {
  setFont(brush, 11 * brush.scale);
  for (const { flow, points } of runs) {
    const [first, second, last, beforeLast] = [points[0], points[1], points.at(-1), points.at(-2)];
    if (flow.cable === undefined || first === undefined || second === undefined) continue;
    paintPort(brush, flow.cable.ports[0], first, second);
    if (last !== undefined && beforeLast !== undefined) paintPort(brush, flow.cable.ports[1], last, beforeLast);
  }
  brush.ctx.textAlign = 'left';
};
