import type { Point, Rect, SceneNote } from '../../../core/drawing/scene';
import { type CanvasState, liftedBy } from '../canvas-state';
import { isCoarse } from '../hand/is-coarse';
import { boxOf } from '../scene-index';
import { type Brush, onScreen, pointOnScreen } from './brush';
import { paintConnecting } from './paint-connecting';
import { paintDevice } from './paint-devices';
import { paintGate, paintRuns } from './paint-flows';
import { paintDrag, paintRubber } from './paint-hand';
import { paintNote } from './paint-notes';
import { paintPath } from './paint-path';
import { paintSnap } from './paint-snap';
import { grownBy, roundedRect } from './shapes';

/** Side of a handle for resizing, in px of the screen. */
export const HANDLE = 8;

/** The eight places where a zone can be taken to resize it. */
export const handlePlaces = ({
  x,
  y,
  width,
  height,
}: Rect): readonly (Point & { readonly dx: -1 | 0 | 1; readonly dy: -1 | 0 | 1 })[] =>
  ([-1, 0, 1] as const).flatMap((dx) =>
    ([-1, 0, 1] as const)
      .filter((dy) => dx !== 0 || dy !== 0)
      .map((dy) => ({ dx, dy, x: x + (width * (dx + 1)) / 2, y: y + (height * (dy + 1)) / 2 })),
  );

export type Over = Pick<CanvasState, 'active' | 'focused' | 'hovered' | 'drag' | 'rubber' | 'snap' | 'connecting'> & {
  readonly selection: ReadonlySet<string>;
};

const isOnScreen = ({ area }: Brush, { x, y, width, height }: Rect): boolean =>
  x < area.x + area.width && y < area.y + area.height && x + width > area.x && y + height > area.y;

const paintHandles = ({ ctx, scene: { theme } }: Brush, rect: Rect): void => {
  ctx.fillStyle = theme.surface;
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  const side = isCoarse() ? 2 * HANDLE : HANDLE;
  for (const { x, y } of handlePlaces(rect)) ctx.rect(x - side / 2, y - side / 2, side, side);
  ctx.fill();
  ctx.stroke();
};

const paintZoneOutline = (brush: Brush, id: string, withHandles: boolean): void => {
  const zone = brush.scene.index.zoneById.get(id);
  if (zone === undefined) return;
  const { ctx, scene } = brush;
  const rect = onScreen(brush, zone.rect);
  if (!isOnScreen(brush, grownBy(rect, HANDLE))) return;
  roundedRect(ctx, rect, 6);
  ctx.globalAlpha = 0.18;
  ctx.lineWidth = 8;
  ctx.strokeStyle = scene.theme.accent;
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 2.25;
  ctx.stroke();
  if (withHandles && !zone.locked && !zone.collapsed && rect.width >= 40 && rect.height >= 30)
    paintHandles(brush, rect);
};

const END = { fine: 5, coarse: 9 } as const;

/** The two places where a flow can be taken to give it another end. */
const paintEnds = (brush: Brush, points: readonly Point[]): void => {
  const { ctx, scene } = brush;
  const radius = isCoarse() ? END.coarse : END.fine;
  ctx.beginPath();
  for (const end of [points[0], points.at(-1)]) {
    if (end === undefined) continue;
    const { x, y } = pointOnScreen(brush, end);
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, Math.PI * 2);
  }
  ctx.fillStyle = scene.theme.surface;
  ctx.fill();
  ctx.strokeStyle = scene.theme.accent;
  ctx.lineWidth = 1.5;
  ctx.stroke();
};

const paintSelection = (brush: Brush, { selection, drag }: Over): void => {
  const { index, theme } = brush.scene;
  const lifted = liftedBy(drag);
  for (const id of selection)
    if (!lifted.has(id)) paintZoneOutline(brush, id, selection.size === 1 && drag === undefined);
  for (const id of selection) {
    const note = lifted.has(id) ? undefined : index.noteById.get(id);
    if (note !== undefined) paintNoteOver(brush, note, selection.size === 1 && drag === undefined);
  }
  if (brush.level === 'far') return;
  for (const id of selection) {
    const flow = index.flowById.get(id);
    if (flow === undefined || lifted.has(flow.from) || lifted.has(flow.to)) continue;
    const { ctx } = brush;
    ctx.globalAlpha = 0.22;
    paintRuns(brush, [{ flow, points: flow.points }], theme.accent, 7);
    ctx.globalAlpha = 1;
    paintRuns(brush, [{ flow, points: flow.points }], theme.accent, 1);
    if (selection.size === 1) paintEnds(brush, flow.points);
  }
  const shown =
    selection.size > 200 ? index.devices.within(brush.shown).filter(({ id }) => selection.has(id)) : undefined;
  for (const device of shown ?? [...selection].flatMap((id) => index.deviceById.get(id) ?? []))
    if (!lifted.has(device.id) && isOnScreen(brush, grownBy(onScreen(brush, device.rect), 24)))
      paintDevice(brush, device, true);
  for (const id of selection) {
    const gate = index.gateById.get(id);
    if (gate !== undefined) paintGate(brush, gate, 'selected');
  }
};

/** Where a note can be taken to make it wider or narrower. */
export const noteHandle = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height / 2 });

const paintNoteOver = (brush: Brush, note: SceneNote, withHandle: boolean): void => {
  paintNote(brush, note, true);
  if (!withHandle || brush.level === 'far') return;
  const { ctx, scene } = brush;
  const { x, y } = noteHandle(onScreen(brush, note.rect));
  const side = isCoarse() ? 2 * HANDLE : HANDLE;
  ctx.fillStyle = scene.theme.surface;
  ctx.strokeStyle = scene.theme.accent;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.rect(x - side / 2, y - side / 2, side, side);
  ctx.fill();
  ctx.stroke();
};

/** The second line around what the pointer is about. */
const paintRing = (brush: Brush, rect: Rect): void => {
  const { ctx, scene } = brush;
  roundedRect(ctx, grownBy(onScreen(brush, rect), 3.5), 9);
  ctx.lineWidth = 1;
  ctx.strokeStyle = scene.theme.control;
  ctx.stroke();
};

/** What the pointer is over; of a flow its ends too, and of a flow only near enough that it is drawn. */
const paintHover = (brush: Brush, id: string, selection: ReadonlySet<string>): void => {
  const { scene } = brush;
  const { index, theme } = scene;
  const flow = index.flowById.get(id);
  if (flow !== undefined) {
    paintRuns(brush, [{ flow, points: flow.points }], theme.ink, 0.5);
    for (const end of [flow.from, flow.to]) {
      const device = index.deviceById.get(end);
      if (device !== undefined && !selection.has(end)) paintRing(brush, device.rect);
    }
    return;
  }
  const gate = index.gateById.get(id);
  if (gate !== undefined) {
    paintGate(brush, gate, 'hovered');
    return;
  }
  const rect = boxOf(index, id);
  if (rect === undefined) return;
  paintRing(brush, rect);
};

/** The double ring that shows where the keyboard is, seen on any ground. */
const paintFocus = ({ ctx, scene: { theme } }: Brush, rect: Rect): void => {
  roundedRect(ctx, grownBy(rect, 3), 9);
  ctx.lineWidth = 2;
  ctx.strokeStyle = theme.focusInner;
  ctx.stroke();
  roundedRect(ctx, grownBy(rect, 5), 11);
  ctx.strokeStyle = theme.focusOuter;
  ctx.stroke();
};

/** What lies above the drawing: selection, attack path, what is in the hand, focus. */
export const paintOver = (brush: Brush, over: Over): void => {
  const { selection, hovered, drag, rubber, snap, connecting, focused, active } = over;
  paintSelection(brush, over);
  if (hovered !== undefined && drag === undefined && !selection.has(hovered)) paintHover(brush, hovered, selection);
  brush.scene.besides?.(brush);
  paintPath(brush);
  if (drag !== undefined) paintDrag(brush, drag, selection);
  if (connecting !== undefined) paintConnecting(brush, connecting);
  const box = active === undefined || drag !== undefined ? undefined : boxOf(brush.scene.index, active);
  if (focused && box !== undefined) paintFocus(brush, onScreen(brush, box));
  if (rubber !== undefined) paintRubber(brush, rubber);
  if (snap !== undefined) paintSnap(brush, snap);
};
