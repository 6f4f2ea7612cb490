import { overlaps } from '../../../core/drawing/geometry';
import { CORNER, longestRun } from '../../../core/drawing/line-path';
import { CROSSING_WIDTH, type LineStyle, RAIL, styleOf } from '../../../core/drawing/line-styles';
import { purposeLine } from '../../../core/drawing/purpose-line';
import type { Point, SceneFlow, SceneGate } from '../../../core/drawing/scene';
import { append } from '../../../core/group';
import { type Brush, DIMMED, gateScaleOf, isDimmed, isTight, onScreen, pointOnScreen, setFont } from './brush';
import { labelPlace } from './label-place';
import { paintLine, periodOf, traceLine } from './line';
import { paintPlug, paintPorts } from './paint-cables';
import { grownBy, paintHaloed, paintMarks, roundedRect } from './shapes';
import { stampGate } from './sprites';

export interface Run {
  readonly flow: SceneFlow;
  readonly points: readonly Point[];
}

interface Look {
  readonly style: LineStyle;
  readonly width: number;
  readonly rail: boolean;
}

const RING = 2.6;
const HEAD = 8;

/** With more flows than this, lines are fainter until one is near, so that they do not bury what they join. */
const CROWDED = 2_000;
const FAINT = { alpha: 0.5, width: 0.55 } as const;

const isCrowded = ({ scene, level }: Brush): boolean => level === 'middle' && scene.index.scene.flows.length > CROWDED;

/** Lines and arrowheads grow with the zoom, and are a little finer where much is on screen. */
const fine = (brush: Brush): number => {
  const { viewport, scale } = brush;
  if (isCrowded(brush)) return FAINT.width;
  return viewport.zoom < 1 ? Math.max(0.7, viewport.zoom) : scale;
};

const lookOf = (flow: SceneFlow): Look => {
  const style = styleOf(flow);
  const rail = flow.encrypted === true;
  const width = rail ? RAIL.outer : flow.crossing === undefined ? style.width : Math.max(style.width, CROSSING_WIDTH);
  return { style, width, rail };
};

/** Lines of one look together, since changing the brush costs more than the line. */
const strokeRuns = (
  brush: Brush,
  runs: readonly Run[],
  { width, dash, round = false }: LineStyle,
  colour: string,
): void => {
  const { ctx, viewport, area } = brush;
  const corner = CORNER * viewport.zoom;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  // Round dots need a real stroke; from farther away nobody sees that they are square.
  const isStroked = round && brush.level === 'near';
  if (isStroked) {
    ctx.lineCap = 'round';
    ctx.setLineDash([...dash]);
    for (const { points } of runs) traceLine(ctx, points, viewport, corner, area, periodOf(dash));
  } else {
    const stroke = { width, dash: round ? [width, Math.max(1, periodOf(dash) - width)] : dash };
    for (const { points } of runs) paintLine(ctx, points, viewport, corner, area, stroke);
  }
  ctx.stroke();
  if (!isStroked) return;
  ctx.setLineDash([]);
  ctx.lineCap = 'butt';
};

const isNear = ({ area }: Brush, { x, y }: Point): boolean =>
  x > area.x - 12 && y > area.y - 12 && x < area.x + area.width + 12 && y < area.y + area.height + 12;

const WAYS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];

/** A filled arrowhead whose tip stands on the end of a line, or a little before it where a ring stands there too. */
const stampHead = (brush: Brush, at: Point, before: Point, back: number, colour: string): void => {
  const tip = pointOnScreen(brush, at);
  if (!isNear(brush, tip)) return;
  const size = HEAD * fine(brush);
  const [dx, dy] = [Math.sign(at.x - before.x), Math.sign(at.y - before.y)];
  const turn = WAYS.findIndex(({ x, y }) => x === dx && y === dy);
  const middle = { x: tip.x - dx * (back + size / 2), y: tip.y - dy * (back + size / 2) };
  const name = `head ${turn} ${colour}`;
  brush.sprites.stamp(brush.ctx, name, size, middle.x, middle.y, (pen) => {
    pen.rotate((turn * Math.PI) / 2);
    pen.beginPath();
    pen.moveTo(size / 2, 0);
    pen.lineTo(-size / 2, -size * 0.52);
    pen.lineTo(-size / 2, size * 0.52);
    pen.fillStyle = colour;
    pen.fill();
  });
};

const stampRing = (brush: Brush, at: Point, colour: string): void => {
  const { x, y } = pointOnScreen(brush, at);
  if (!isNear(brush, { x, y })) return;
  const radius = RING * fine(brush);
  brush.sprites.stamp(brush.ctx, `ring ${colour}`, 2 * radius, x, y, (pen) => {
    pen.beginPath();
    pen.arc(0, 0, radius, 0, Math.PI * 2);
    pen.fillStyle = brush.scene.theme.surface;
    pen.fill();
    pen.lineWidth = 1.4 * fine(brush);
    pen.strokeStyle = colour;
    pen.stroke();
  });
};

/** A ring at the end that initiates, a filled arrowhead where data arrives. */
const paintEnds = (brush: Brush, runs: readonly Run[], colour: string): void => {
  const back = RING * fine(brush) + 1;
  for (const { flow, points } of runs) {
    const [first, second, last, beforeLast] = [points[0], points[1], points.at(-1), points.at(-2)];
    if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) continue;
    if (flow.cable !== undefined) {
      for (const end of [first, last]) paintPlug(brush, end, colour);
      continue;
    }
    stampHead(brush, last, beforeLast, flow.initiator === 'from' ? 0 : back, colour);
    if (flow.twoWay) stampHead(brush, first, second, back, colour);
    if (flow.initiator !== 'to') stampRing(brush, first, colour);
    if (flow.initiator !== 'from') stampRing(brush, last, colour);
  }
};

/** Flows of one look. `extra` makes them stronger, for those that are pointed at or selected. */
export const paintRuns = (brush: Brush, runs: readonly Run[], colour: string, extra = 0): void => {
  const [first] = runs;
  if (first === undefined) return;
  const { style, width, rail } = lookOf(first.flow);
  const thin = fine(brush);
  const round = style.round === true && !rail;
  // Dots stay as far apart as they are wide; other dashes keep their length, so that they can be told apart.
  const dash = round ? style.dash.map((part) => part * thin) : style.dash;
  strokeRuns(brush, runs, { width: width * thin + extra, dash, round }, colour);
  if (rail) strokeRuns(brush, runs, { width: RAIL.core * thin, dash: [] }, brush.scene.theme.canvas);
  paintEnds(brush, runs, colour);
};

/** A text reaches no further than this from its line, in coordinates of the drawing. */
const LABEL_REACH = 240;

/** The texts in the area, also those of lines outside it: a text may begin in one tile and end in the next. */
const paintLabels = (brush: Brush): void => {
  const { ctx, scene, scale, lifted } = brush;
  setFont(brush, 11 * scale);
  ctx.textAlign = 'center';
  for (const flow of scene.index.flows.within(grownBy(brush.shown, LABEL_REACH))) {
    if (lifted.size > 0 && (lifted.has(flow.from) || lifted.has(flow.to))) continue;
    const place = labelPlace(scene.index, flow);
    if (place === undefined || !overlaps(place.rect, brush.shown)) continue;
    const { x, y } = pointOnScreen(brush, place.at);
    paintHaloed(brush, place.text, x, y, scene.theme.ink2);
  }
  ctx.textAlign = 'left';
};

const paintFlowMarks = (brush: Brush, runs: readonly Run[]): void => {
  if (isTight(brush)) return;
  const least = brush.level === 'near' ? 1 : 3;
  for (const { flow, points } of runs) {
    const { level, question } = flow.marks;
    if ((level ?? 0) < least && !(question && brush.level === 'near')) continue;
    const run = longestRun(points);
    if (run === undefined) continue;
    const { x, y } = pointOnScreen(brush, run.middle);
    if (run.length * brush.viewport.zoom > 40)
      paintMarks(brush, { level, question: brush.level === 'near' && question }, x, y);
  }
};

/** Flows as thin plain lines, for so many in the hand at once that their looks would hold up the hand. */
export const paintPlainly = (brush: Brush, runs: readonly Run[]): void => {
  brush.ctx.globalAlpha = FAINT.alpha;
  strokeRuns(brush, runs, { width: 1, dash: [] }, brush.scene.theme.flow);
  brush.ctx.globalAlpha = 1;
};

/** Flows at rest, those of one look together. */
export const paintGroups = (brush: Brush, runs: readonly Run[]): void => {
  const { ctx, scene } = brush;
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const { flow } = run;
    const line = flow.cable === undefined ? purposeLine(flow.purpose) : `cable ${flow.cable.medium}`;
    const look = `${line} ${flow.encrypted === true} ${flow.crossing !== undefined}`;
    append(groups, `${look} ${isDimmed(brush, flow.id) ? 'dimmed' : ''}`, run);
  }
  // Always in the same order, so that lines cross alike in neighbouring pictures and in parts painted anew.
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, group] of inOrder) {
    ctx.globalAlpha = key.endsWith('dimmed') ? DIMMED : isCrowded(brush) ? FAINT.alpha : 1;
    paintRuns(brush, group, scene.theme.flow);
  }
  ctx.globalAlpha = 1;
};

/** The flows in the area. */
export const paintFlows = (brush: Brush): void => {
  const { scene, lifted } = brush;
  const runs = scene.index.flows
    .within(brush.shown)
    .filter(({ from, to }) => lifted.size === 0 || (!lifted.has(from) && !lifted.has(to)))
    .map((flow) => ({ flow, points: flow.points }));
  paintGroups(brush, runs);
  if (brush.level === 'near') {
    paintLabels(brush);
    paintPorts(brush, runs);
  }
  paintFlowMarks(brush, runs);
};

/** A gate across the flows of a crossing. */
export const paintGate = (brush: Brush, gate: SceneGate, state: 'rest' | 'hovered' | 'selected' = 'rest'): void => {
  const { ctx, scene, sprites } = brush;
  const { x, y } = pointOnScreen(brush, gate.at);
  if (!isNear({ ...brush, area: grownBy(brush.area, 12) }, { x, y })) return;
  ctx.globalAlpha = scene.onPath !== undefined && !gate.flows.some((flow) => scene.onPath?.has(flow)) ? DIMMED : 1;
  stampGate(sprites, ctx, gate, x, y, scene.theme, scene.fontFamily, gateScaleOf(brush));
  if (!isTight(brush)) paintMarks(brush, gate.marks, x + 9, y - 13);
  ctx.globalAlpha = 1;
  if (state === 'rest') return;
  const box = onScreen(brush, { x: gate.at.x, y: gate.at.y, width: 0, height: 0 });
  roundedRect(ctx, { x: box.x - 13, y: box.y - 13, width: 26, height: 26 }, 6);
  ctx.lineWidth = state === 'selected' ? 2.25 : 1;
  ctx.strokeStyle = state === 'selected' ? scene.theme.accent : scene.theme.control;
  ctx.stroke();
};
