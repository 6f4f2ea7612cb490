import { routeFlow } from '../../../core/drawing/routing/route-flow';
import type { Point, Rect, SceneFlow } from '../../../core/drawing/scene';
import type { DragPreview } from '../canvas-state';
import { type Brush, onScreen } from './brush';
import { paintDevice } from './paint-devices';
import { paintGroups, paintPlainly } from './paint-flows';
import { paintNote } from './paint-notes';
import { paintDropTarget } from './paint-target';
import { paintGrounds } from './paint-zone-grounds';
import { paintHeaders } from './paint-zone-headers';
import { roundedRect } from './shapes';

/** With more flows than this in the hand they are drawn plainly until they are put down. */
const PLAIN_FROM = 120;

const moved = (rect: Rect, { dx, dy }: DragPreview): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

/** The way of a flow while one end or both are in the hand. */
const wayOf = ({ scene: { index } }: Brush, flow: SceneFlow, drag: DragPreview): readonly Point[] => {
  const [from, to] = [drag.ids.has(flow.from), drag.ids.has(flow.to)];
  if (from && to) return flow.points.map(({ x, y }) => ({ x: x + drag.dx, y: y + drag.dy }));
  const [a, b] = [index.deviceById.get(flow.from)?.rect, index.deviceById.get(flow.to)?.rect];
  if (a === undefined || b === undefined) return flow.points;
  return routeFlow(from ? moved(a, drag) : a, to ? moved(b, drag) : b);
};

/** The zone that what is in the hand would be dropped into. */
const paintTarget = (brush: Brush, target: string | undefined): void => {
  const zone = target === undefined ? undefined : brush.scene.index.zoneById.get(target);
  if (zone !== undefined) paintDropTarget(brush, onScreen(brush, zone.rect), 6);
};

/** The edges that zones get which grow to hold what is dropped. */
const paintGrowth = (brush: Brush, grown: readonly Rect[]): void => {
  const { ctx, scene } = brush;
  ctx.setLineDash([6, 4]);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = scene.theme.accent;
  for (const rect of grown) {
    roundedRect(ctx, onScreen(brush, rect), 6);
    ctx.stroke();
  }
  ctx.setLineDash([]);
};

const homes = new WeakMap<ReadonlySet<string>, ReadonlySet<string | undefined>>();

/** The zones that what is in the hand is taken from, found once per drag. */
const homesOf = ({ scene: { index } }: Brush, ids: ReadonlySet<string>): ReadonlySet<string | undefined> => {
  const kept = homes.get(ids);
  if (kept !== undefined) return kept;
  const found = new Set(
    [...ids].map(
      (id) => index.deviceById.get(id)?.zone ?? index.zoneById.get(id)?.parent ?? index.noteById.get(id)?.on,
    ),
  );
  for (const id of ids) found.delete(id);
  homes.set(ids, found);
  return found;
};

/** Whether anything in the hand would stand in another zone when dropped now; parts from the library always would. */
const leavesHome = (brush: Brush, { ids, target }: DragPreview): boolean => {
  const from = homesOf(brush, ids);
  return from.size !== 1 || !from.has(target);
};

const inHand = new WeakMap<ReadonlySet<string>, readonly SceneFlow[]>();

/** The flows that hang on what is in the hand, found once per drag. */
const flowsInHand = ({ scene: { index } }: Brush, { ids }: DragPreview): readonly SceneFlow[] => {
  const kept = inHand.get(ids);
  if (kept !== undefined) return kept;
  const flows = new Set<SceneFlow>();
  for (const id of ids) for (const flow of index.flowsOfDevice.get(id) ?? []) flows.add(flow);
  const list = [...flows];
  inHand.set(ids, list);
  return list;
};

/** The notes in the hand, with the lines to what they are about, which may have stayed where it is. */
const paintNotesInHand = (shifted: Brush, { ids, dx, dy }: DragPreview, selection: ReadonlySet<string>): void => {
  for (const note of shifted.scene.index.scene.notes) {
    if (!ids.has(note.id)) continue;
    const { target } = note;
    const goesAlong = target === undefined || (note.anchor !== undefined && ids.has(note.anchor));
    const there = goesAlong ? note : { ...note, target: { ...target, x: target.x - dx, y: target.y - dy } };
    paintNote(shifted, there, selection.has(note.id));
  }
};

/** What is being dragged, where the hand has it, with its flows. */
export const paintDrag = (brush: Brush, drag: DragPreview, selection: ReadonlySet<string>): void => {
  const { scene, viewport } = brush;
  const { index } = scene;
  const { zoom } = viewport;
  const shifted: Brush = {
    ...brush,
    lifted: new Set(),
    viewport: { zoom, x: viewport.x + drag.dx * zoom, y: viewport.y + drag.dy * zoom },
    shown: { ...brush.shown, x: brush.shown.x - drag.dx, y: brush.shown.y - drag.dy },
  };
  if (leavesHome(brush, drag)) paintTarget(brush, drag.target);
  paintGrowth(brush, drag.grown ?? []);
  const zones = index.zones.within(shifted.shown).filter(({ id }) => drag.ids.has(id));
  paintGrounds(shifted, zones);
  if (brush.level !== 'far') {
    const runs = flowsInHand(brush, drag).map((flow) => ({ flow, points: wayOf(brush, flow, drag) }));
    if (runs.length > PLAIN_FROM) paintPlainly(brush, runs);
    else paintGroups(brush, runs);
  }
  paintHeaders(shifted, zones);
  if (brush.level === 'far') {
    paintNotesInHand(shifted, drag, selection);
    return;
  }
  for (const device of index.devices.within(shifted.shown))
    if (drag.ids.has(device.id)) paintDevice(shifted, device, selection.has(device.id));
  paintNotesInHand(shifted, drag, selection);
};

/** A rectangle being drawn: around what is to be selected, or a new zone. */
export const paintRubber = (
  brush: Brush,
  { rect, kind }: { readonly rect: Rect; readonly kind: 'marquee' | 'zone' },
): void => {
  const { ctx, scene } = brush;
  const { x, y, width, height } = onScreen(brush, rect);
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = scene.theme.accent;
  ctx.fillRect(x, y, width, height);
  ctx.globalAlpha = 1;
  ctx.lineWidth = kind === 'zone' ? 2 : 1;
  ctx.setLineDash(kind === 'zone' ? [] : [4, 3]);
  ctx.strokeStyle = scene.theme.accent;
  ctx.strokeRect(x, y, width, height);
  ctx.setLineDash([]);
};
