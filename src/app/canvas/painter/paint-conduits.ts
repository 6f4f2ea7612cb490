import { overlaps } from '../../../core/drawing/geometry';
import { CORNER, longestRun } from '../../../core/drawing/line-path';
import { purposeStyles } from '../../../core/drawing/line-styles';
import { type PurposeLine, purposeLine, worsePurpose } from '../../../core/drawing/purpose-line';
import { routeFlow } from '../../../core/drawing/routing/route-flow';
import type { Point, Rect, SceneConduit, SceneZone } from '../../../core/drawing/scene';
import { groupBy } from '../../../core/group';
import type { SceneIndex } from '../scene-index';
import { type Brush, setFont } from './brush';
import { paintLine, periodOf } from './line';

/** Zones smaller than this on screen do not get lines of their own; those of the zone around stand for them. */
const OWN_LINE_FROM = { width: 56, height: 24 } as const;
const WIDTH = 1.5;
/** A line shorter than this on screen carries no number. */
const NUMBERED_FROM = 56;

/** With more lines than this, they step back: thin, faint, without numbers, and those near each other as one. */
const CROWDED = 150;
/** How far from each other lines run then, in px of the screen. */
const LANE = 5;

/** Who speaks for a zone: itself, or the first zone around that is large enough. Each is looked for once. */
const speakersAt = (index: SceneIndex, zoom: number): ((id: string) => SceneZone | undefined) => {
  const known = new Map<string, SceneZone | undefined>();
  const speaker = (id: string): SceneZone | undefined => {
    if (known.has(id)) return known.get(id);
    const zone = index.zoneById.get(id);
    const isSmall =
      zone !== undefined &&
      (zone.rect.width * zoom < OWN_LINE_FROM.width || zone.rect.height * zoom < OWN_LINE_FROM.height);
    const speaks = isSmall && zone.parent !== undefined ? speaker(zone.parent) : zone;
    known.set(id, speaks);
    return speaks;
  };
  return speaker;
};

/** All conduits between two zones that speak; the zone with the lower id is the first. */
interface Between {
  readonly ends: readonly [SceneZone, SceneZone];
  readonly of: SceneConduit[];
}

const joined = (index: SceneIndex, zoom: number): readonly SceneConduit[] => {
  const speaker = speakersAt(index, zoom);
  // In this order the lines are painted. Looking up zones takes a third of looking up texts of both.
  const groups: Between[] = [];
  const byEnds = new Map<SceneZone, Map<SceneZone, Between>>();
  for (const conduit of index.scene.conduits) {
    const [one, other] = conduit.zones;
    const [a, b] = [speaker(one), speaker(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const ends: Between['ends'] = a.id < b.id ? [a, b] : [b, a];
    const others = byEnds.get(ends[0]) ?? new Map<SceneZone, Between>();
    const group = others.get(ends[1]);
    if (group !== undefined) {
      group.of.push(conduit);
      continue;
    }
    const made = { ends, of: [conduit] };
    groups.push(made);
    byEnds.set(ends[0], others.set(ends[1], made));
  }
  return groups.flatMap(({ ends: [a, b], of }): readonly SceneConduit[] => {
    const [first, ...others] = of;
    if (first === undefined) return [];
    const isItself = others.length === 0 && first.zones.includes(a.id) && first.zones.includes(b.id);
    if (isItself) return [first];
    // One inside the other: the line would lie on its own content.
    if (overlaps(a.rect, b.rect)) return [];
    return [
      {
        id: `${a.id} ${b.id}`,
        zones: [a.id, b.id],
        points: routeFlow(a.rect, b.rect),
        flows: of.reduce((sum, { flows }) => sum + flows, 0),
        purpose: of.map(({ purpose }) => purpose).reduce(worsePurpose),
        ...(of.every(({ cable }) => cable === true) ? { cable: true } : {}),
      },
    ];
  });
};

const kept = new WeakMap<SceneIndex, { readonly zoom: number; readonly conduits: readonly SceneConduit[] }>();

const conduitsAt = (index: SceneIndex, zoom: number): readonly SceneConduit[] => {
  const before = kept.get(index);
  if (before?.zoom === zoom) return before.conduits;
  const conduits = joined(index, zoom);
  kept.set(index, { zoom, conduits });
  return conduits;
};

/** The line on the nearest lanes: those that run beside each other become one, and corners stay corners. */
const inLanes = (points: readonly Point[], lane: number): readonly Point[] =>
  points.map(({ x, y }) => ({ x: Math.round(x / lane) * lane, y: Math.round(y / lane) * lane }));

const paintCrowd = (brush: Brush, conduits: readonly SceneConduit[]): void => {
  const { ctx, scene, viewport, area } = brush;
  const stroke = { width: 1, dash: [] };
  ctx.strokeStyle = scene.theme.faint;
  ctx.fillStyle = scene.theme.faint;
  ctx.lineWidth = stroke.width;
  ctx.beginPath();
  for (const { points } of conduits)
    paintLine(ctx, inLanes(points, LANE / viewport.zoom), viewport, CORNER, area, stroke);
  ctx.stroke();
};

interface PlacedNumber {
  readonly text: string;
  readonly box: Rect;
}

/** What is written at the top of a zone from far: its name and how much is in it. */
const WRITTEN = { width: 104, height: 36 } as const;
const HEIGHT = 16;

/**
 * The numbers of flows that stand clear of each other and of what zones say, those of most flows first. Grows with the
 * square of the conduits, of which there are `CROWDED` at most.
 */
export const numbersToPaint = (
  { scene: { index }, viewport }: Pick<Brush, 'viewport'> & { readonly scene: { readonly index: SceneIndex } },
  conduits: readonly SceneConduit[],
): readonly PlacedNumber[] => {
  const onScreen = ({ x, y }: Point): Point => ({
    x: x * viewport.zoom + viewport.x,
    y: y * viewport.zoom + viewport.y,
  });
  const ends = new Set(conduits.flatMap(({ zones }) => zones));
  const taken: Rect[] = [...ends].flatMap((id) => {
    const rect = index.zoneById.get(id)?.rect;
    if (rect === undefined) return [];
    const { x, y } = onScreen(rect);
    return [{ x, y: y - HEIGHT / 2, ...WRITTEN, width: Math.min(WRITTEN.width, rect.width * viewport.zoom) }];
  });
  const placed: PlacedNumber[] = [];
  for (const { points, flows } of conduits.toSorted((a, b) => b.flows - a.flows)) {
    const run = flows > 1 ? longestRun(points) : undefined;
    if (run === undefined || run.length * viewport.zoom < NUMBERED_FROM) continue;
    const { x, y } = onScreen(run.middle);
    const text = flows > 999 ? '999+' : String(flows);
    const half = Math.max(8, 4 + text.length * 3.5);
    const box = { x: x - half, y: y - HEIGHT / 2, width: 2 * half, height: HEIGHT };
    if (taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    placed.push({ text, box });
  }
  return placed;
};

const paintNumber = (brush: Brush, { text, box: { x, y, width, height } }: PlacedNumber): void => {
  const { ctx, scene } = brush;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, height / 2);
  ctx.fillStyle = scene.theme.surface;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = scene.theme.flow;
  ctx.stroke();
  setFont(brush, 11);
  ctx.fillStyle = scene.theme.ink2;
  ctx.fillText(text, x + width / 2, y + height / 2 + 4);
};

/** From far: all flows between two zones as one line with their number. */
export const paintConduits = (brush: Brush): void => {
  const { ctx, scene, viewport, area } = brush;
  const conduits = conduitsAt(scene.index, viewport.zoom);
  if (conduits.length > CROWDED) {
    paintCrowd(brush, conduits);
    return;
  }
  // Cables have no purpose; their media are told apart where they are drawn one by one.
  const lineOf = ({ cable, purpose }: SceneConduit): PurposeLine =>
    cable === true ? 'clinical' : purposeLine(purpose);
  ctx.strokeStyle = scene.theme.flow;
  ctx.fillStyle = scene.theme.flow;
  ctx.lineWidth = WIDTH;
  for (const [line, group] of groupBy(conduits, lineOf)) {
    const { dash, round = false } = purposeStyles[line];
    ctx.beginPath();
    const stroke = { width: WIDTH, dash: round ? [WIDTH, Math.max(2, periodOf(dash) - WIDTH)] : dash };
    for (const { points } of group) paintLine(ctx, points, viewport, CORNER, area, stroke);
    ctx.stroke();
  }
  ctx.textAlign = 'center';
  for (const number of numbersToPaint(brush, conduits)) paintNumber(brush, number);
  ctx.textAlign = 'left';
};
