import { CORNER, longestRun } from '../../../core/drawing/line-path';
import { CROSSING_WIDTH, purposeStyles, RAIL } from '../../../core/drawing/line-styles';
import { purposeLine } from '../../../core/drawing/purpose-line';
import { routeFlow } from '../../../core/drawing/routing/route-flow';
import type { Point, Rect, SceneConduit, SceneFlow, SceneGate } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { DIMMED, font, isDimmed, type PaintContext } from './paint-context';
import { paintMarks } from './shapes';

/** Labels need a straight run at least this much longer than themselves. */
const LABEL_SLACK = 24;

const trace = (ctx: CanvasRenderingContext2D, points: readonly Point[], corner: number): void => {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return;
  ctx.moveTo(first.x, first.y);
  for (let i = 1; i < points.length - 1; i += 1) {
    const [point, after] = [points[i], points[i + 1]];
    if (point !== undefined && after !== undefined) ctx.arcTo(point.x, point.y, after.x, after.y, corner);
  }
  ctx.lineTo(last.x, last.y);
};

const movedRect = (rect: Rect, dx: number, dy: number): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

/** The corners of a flow in the drawing; anew when an end is being dragged, and moved along when both are. */
const pointsOf = ({ index, state }: PaintContext, flow: SceneFlow): readonly Point[] => {
  const { drag } = state;
  if (drag === undefined) return flow.points;
  const [from, to] = [drag.ids.has(flow.from), drag.ids.has(flow.to)];
  if (!from && !to) return flow.points;
  if (from && to) return flow.points.map(({ x, y }) => ({ x: x + drag.dx, y: y + drag.dy }));
  const [a, b] = [index.deviceById.get(flow.from), index.deviceById.get(flow.to)];
  if (a === undefined || b === undefined) return flow.points;
  return routeFlow(
    movedRect(a.rect, from ? drag.dx : 0, from ? drag.dy : 0),
    movedRect(b.rect, to ? drag.dx : 0, to ? drag.dy : 0),
  );
};

const arrowAt = (ctx: CanvasRenderingContext2D, at: Point, before: Point, back: number, size: number): void => {
  const angle = Math.atan2(at.y - before.y, at.x - before.x);
  const [x, y] = [at.x - Math.cos(angle) * back, at.y - Math.sin(angle) * back];
  ctx.moveTo(x, y);
  ctx.lineTo(x - size * Math.cos(angle - 0.48), y - size * Math.sin(angle - 0.48));
  ctx.lineTo(x - size * Math.cos(angle + 0.48), y - size * Math.sin(angle + 0.48));
  ctx.closePath();
};

interface Run {
  readonly flow: SceneFlow;
  readonly points: readonly Point[];
}

/** Lines of one look in one stroke, since changing the brush costs more than the line. */
const strokeTogether = (
  { ctx, state }: PaintContext,
  runs: readonly Run[],
  width: number,
  dash: readonly number[],
  round: boolean,
  colour: string,
): void => {
  if (runs.length === 0) return;
  ctx.beginPath();
  const corner = CORNER * state.viewport.zoom;
  for (const { points } of runs) trace(ctx, points, corner);
  ctx.lineWidth = width;
  ctx.lineCap = round ? 'round' : 'butt';
  ctx.lineJoin = 'round';
  ctx.setLineDash([...dash]);
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.setLineDash([]);
};

const paintEnds = (
  { ctx, state }: PaintContext,
  runs: readonly Run[],
  size: number,
  ring: number,
  colour: string,
): void => {
  ctx.beginPath();
  for (const { flow, points } of runs) {
    const [first, second] = points;
    const [last, beforeLast] = [points.at(-1), points.at(-2)];
    if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) continue;
    arrowAt(ctx, last, beforeLast, flow.initiator === 'from' ? 0 : ring + 1, size);
    if (flow.twoWay) arrowAt(ctx, first, second, ring + 1, size);
  }
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.beginPath();
  for (const { flow, points } of runs) {
    const [first, last] = [points[0], points.at(-1)];
    if (flow.initiator !== 'to' && first !== undefined) {
      ctx.moveTo(first.x + ring, first.y);
      ctx.arc(first.x, first.y, ring, 0, Math.PI * 2);
    }
    if (flow.initiator !== 'from' && last !== undefined) {
      ctx.moveTo(last.x + ring, last.y);
      ctx.arc(last.x, last.y, ring, 0, Math.PI * 2);
    }
  }
  ctx.fillStyle = state.theme.surface;
  ctx.fill();
  ctx.lineWidth = 1.4;
  ctx.strokeStyle = colour;
  ctx.stroke();
};

const paintLabels = ({ ctx, state }: PaintContext, runs: readonly Run[]): void => {
  ctx.font = font(state, 11);
  ctx.lineJoin = 'round';
  for (const { flow, points } of runs) {
    const run = flow.label === '' ? undefined : longestRun(points);
    if (run === undefined || !run.horizontal || run.length < textWidth(flow.label, 11) + LABEL_SLACK) continue;
    ctx.textAlign = 'center';
    ctx.lineWidth = 4;
    ctx.strokeStyle = state.theme.canvas;
    ctx.strokeText(flow.label, run.middle.x, run.middle.y - 4);
    ctx.fillStyle = state.theme.ink2;
    ctx.fillText(flow.label, run.middle.x, run.middle.y - 4);
    ctx.textAlign = 'left';
  }
};

/** The flows on screen, line by purpose and encryption, a ring where they begin, an arrowhead where data arrives. */
export const paintFlows = (context: PaintContext): void => {
  const { ctx, state, index, shown } = context;
  const { theme, viewport } = state;
  const visible = new Set(index.flows.within(shown));
  if (state.drag !== undefined)
    for (const id of state.drag.ids) for (const flow of index.flowsOfDevice.get(id) ?? []) visible.add(flow);
  const toScreen = ({ x, y }: Point): Point => ({
    x: x * viewport.zoom + viewport.x,
    y: y * viewport.zoom + viewport.y,
  });
  const runs = [...visible].map((flow) => ({ flow, points: pointsOf(context, flow).map(toScreen) }));
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    if (state.selection.has(run.flow.id) || state.hovered === run.flow.id) continue;
    const dimmed = isDimmed(context, run.flow.id);
    const key = `${purposeLine(run.flow.purpose)}|${run.flow.encrypted === true}|${run.flow.crossing !== undefined}|${dimmed}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  const small = state.level === 'middle';
  const paintGroup = (group: readonly Run[], colour: string, extra: number): void => {
    const flow = group[0]?.flow;
    if (flow === undefined) return;
    const line = purposeStyles[purposeLine(flow.purpose)];
    const rail = flow.encrypted === true;
    const width = rail
      ? RAIL.outer - (small ? 1.2 : 0)
      : flow.crossing === undefined
        ? line.width
        : Math.max(line.width, CROSSING_WIDTH);
    strokeTogether(context, group, width + extra, line.dash, line.round === true && !rail, colour);
    if (rail) strokeTogether(context, group, RAIL.core, [], false, theme.canvas);
    paintEnds(context, group, small ? 7 : 9, small ? 2.2 : 2.8, colour);
  };
  for (const [key, group] of groups) {
    ctx.globalAlpha = key.endsWith('true') ? DIMMED : 1;
    paintGroup(group, theme.flow, 0);
  }
  ctx.globalAlpha = 1;
  for (const run of runs) {
    if (state.selection.has(run.flow.id)) {
      ctx.globalAlpha = 0.25;
      strokeTogether(context, [run], 9, [], true, theme.accent);
      ctx.globalAlpha = 1;
      paintGroup([run], theme.accent, 0.5);
    } else if (state.hovered === run.flow.id) paintGroup([run], theme.ink, 0.5);
  }
  if (state.level === 'near') paintLabels(context, runs);
  for (const { flow, points } of runs) {
    const run = flow.marks.level === undefined && !flow.marks.question ? undefined : longestRun(points);
    if (run !== undefined && (flow.marks.level ?? 0) >= 3)
      paintMarks(
        ctx,
        { level: flow.marks.level, question: false },
        run.middle.x,
        run.middle.y + (run.horizontal ? 11 : 0),
        theme,
        state.fontFamily,
      );
  }
};

/** Far away: all flows between two zones as one line with their number. */
export const paintConduit = ({ ctx, state }: PaintContext, conduit: SceneConduit): void => {
  const { x, y, zoom } = state.viewport;
  const points = conduit.points.map((point) => ({ x: point.x * zoom + x, y: point.y * zoom + y }));
  const line = purposeStyles[purposeLine(conduit.purpose)];
  ctx.beginPath();
  trace(ctx, points, CORNER * zoom);
  ctx.lineWidth = Math.min(2.5, 1 + Math.log10(1 + conduit.flows));
  ctx.setLineDash([...line.dash]);
  ctx.strokeStyle = state.theme.flow;
  ctx.stroke();
  ctx.setLineDash([]);
};

/** A gate across the flows of a crossing. */
export const paintGate = ({ ctx, state }: PaintContext, gate: SceneGate): void => {
  const { theme, viewport } = state;
  const [x, y] = [gate.at.x * viewport.zoom + viewport.x, gate.at.y * viewport.zoom + viewport.y];
  if (x < -20 || y < -20 || x > state.size.width + 20 || y > state.size.height + 20) return;
  ctx.save();
  ctx.translate(x, y);
  if (gate.along === 'vertical') ctx.rotate(Math.PI / 2);
  const scale = state.level === 'near' ? 1 : 0.85;
  ctx.scale(scale, scale);
  ctx.beginPath();
  ctx.roundRect(-5, -10, 10, 20, 2);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.strokeStyle = state.selection.has(gate.id) ? theme.accent : theme.boundary;
  ctx.lineWidth = state.selection.has(gate.id) ? 2.5 : 1.4;
  ctx.stroke();
  ctx.fillStyle = theme.boundary;
  if (gate.state === 'guarded') ctx.fillRect(-3, -7.5, 6, 15);
  if (gate.state === 'vlan-only') {
    ctx.fillRect(-3, -7.5, 6, 4.5);
    ctx.fillRect(-3, 3, 6, 4.5);
  }
  if (gate.state === 'unknown') {
    if (gate.along === 'vertical') ctx.rotate(-Math.PI / 2);
    ctx.font = font(state, 11, true);
    ctx.textAlign = 'center';
    ctx.fillText('?', 0, 4);
  }
  ctx.restore();
};
