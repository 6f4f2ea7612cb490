import { CORNER } from '../../../core/drawing/line-path';
import type { Point, Rect, SceneFlow } from '../../../core/drawing/scene';
import type { Theme } from '../../../core/drawing/theme';
import { boxOf } from '../scene-index';
import { AROUND, type Brush, onScreen, pointOnScreen, setFont } from './brush';
import { traceLine } from './line';
import { grownBy, roundedRect } from './shapes';

export const DIFFERENCE_SIGNS = { added: '⊕', moved: '⇄', cut: '⊗', changed: '✎', open: '!' } as const;
export type DifferenceSign = keyof typeof DIFFERENCE_SIGNS;

/** The colour of each sign; shape and word tell them apart without it. */
export const differenceColour = (theme: Theme, sign: DifferenceSign): string =>
  ({
    added: theme.added,
    moved: theme.accent,
    cut: theme.ink3,
    changed: theme.responsibility,
    open: theme.attack,
  })[sign];

const RADIUS = 8;

const paintSign = (brush: Brush, sign: DifferenceSign, { x, y }: Point): void => {
  const { ctx, scene } = brush;
  ctx.beginPath();
  ctx.arc(x, y, RADIUS, 0, Math.PI * 2);
  ctx.fillStyle = scene.theme.surface;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = differenceColour(scene.theme, sign);
  ctx.stroke();
  setFont(brush, 11, true);
  ctx.textAlign = 'center';
  ctx.fillStyle = differenceColour(scene.theme, sign);
  ctx.fillText(DIFFERENCE_SIGNS[sign], x, y + 4);
  ctx.textAlign = 'left';
};

const isSeen = ({ area }: Brush, { x, y, width, height }: Rect): boolean =>
  x < area.x + area.width + AROUND &&
  y < area.y + area.height + AROUND &&
  x + width > area.x - AROUND &&
  y + height > area.y - AROUND;

const paintBox = (brush: Brush, sign: DifferenceSign, rect: Rect, place: number): void => {
  const { ctx, scene } = brush;
  if (place === 0) {
    roundedRect(ctx, grownBy(rect, 2), 8);
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = differenceColour(scene.theme, sign);
    ctx.setLineDash(sign === 'cut' ? [3, 4] : sign === 'moved' ? [9, 4] : []);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  // Signs stand at the left, one under the other, where no other marks are.
  paintSign(brush, sign, { x: rect.x - 2, y: rect.y + 2 + place * (2 * RADIUS + 1) });
};

/** Halfway between the corners in the middle of a line. */
const middleOf = (points: readonly Point[]): Point | undefined => {
  const at = Math.floor((points.length - 1) / 2);
  const [a, b] = [points[at], points[at + 1]];
  return a === undefined || b === undefined ? a : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};

const strokeLine = (brush: Brush, points: readonly Point[], colour: string, width: number, dash: number[]): void => {
  const { ctx, viewport, area } = brush;
  ctx.beginPath();
  traceLine(ctx, points, viewport, CORNER * viewport.zoom, area, 0);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.setLineDash(dash);
  ctx.stroke();
  ctx.setLineDash([]);
};

const paintLine = (brush: Brush, sign: DifferenceSign, { points }: SceneFlow): void => {
  const { theme } = brush.scene;
  strokeLine(brush, points, theme.canvas, 5, []);
  strokeLine(brush, points, differenceColour(theme, sign), 2.5, sign === 'cut' ? [2, 5] : []);
  const middle = middleOf(points);
  if (middle !== undefined) paintSign(brush, sign, pointOnScreen(brush, middle));
};

/** Boxes narrower than this have no room for signs of their own, in px of the screen. */
const ROOM = 28;

/** Frames of one sign around many small boxes, in one stroke: one by one, thousands take longer than a frame. */
const paintFrames = (brush: Brush, sign: DifferenceSign, boxes: readonly Rect[]): void => {
  const { ctx, scene } = brush;
  ctx.beginPath();
  for (const { x, y, width, height } of boxes) ctx.rect(x - 1, y - 1, width + 2, height + 2);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = differenceColour(scene.theme, sign);
  ctx.stroke();
};

/** Adds to the list under a key, if it is not in it. */
const note = <K, T>(lists: Map<K, T[]>, key: K, item: T): void => {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else if (!known.includes(item)) known.push(item);
};

/**
 * Paints what differs: frames and signs at devices and zones, signs and lines of flows. By the signs that each has. Devices
 * too small for a sign have a frame, and their zone bears the sign.
 */
export const differencePainter =
  (signs: ReadonlyMap<string, readonly DifferenceSign[]>) =>
  (brush: Brush): void => {
    const { index } = brush.scene;
    const small = new Map<DifferenceSign, Rect[]>();
    const ofZones = new Map<string, DifferenceSign[]>();
    for (const [id, all] of signs) {
      const [first] = all;
      if (first === undefined) continue;
      const device = index.deviceById.get(id);
      if (device !== undefined) {
        const rect = onScreen(brush, device.rect);
        if (!isSeen(brush, rect)) continue;
        if (rect.width >= ROOM || device.zone === undefined) {
          for (const [place, sign] of all.entries()) paintBox(brush, sign, rect, place);
          continue;
        }
        const frames = small.get(first);
        if (frames === undefined) small.set(first, [rect]);
        else frames.push(rect);
        for (const sign of all) note(ofZones, device.zone, sign);
        continue;
      }
      const [flow, gate, box] = [index.flowById.get(id), index.gateById.get(id), boxOf(index, id)];
      if (flow !== undefined && brush.level !== 'far') paintLine(brush, first, flow);
      else if (gate !== undefined) paintSign(brush, first, pointOnScreen(brush, gate.at));
      else if (box !== undefined) for (const sign of all) note(ofZones, id, sign);
    }
    for (const [sign, boxes] of small) paintFrames(brush, sign, boxes);
    for (const [id, all] of ofZones) {
      const box = boxOf(index, id);
      if (box === undefined) continue;
      const rect = onScreen(brush, box);
      if (!isSeen(brush, rect)) continue;
      // A frame is drawn around what differs itself, not around what something in it does.
      const isOwn = signs.has(id);
      for (const [place, sign] of all.entries())
        if (isOwn) paintBox(brush, sign, rect, place);
        else paintSign(brush, sign, { x: rect.x - 2, y: rect.y + 2 + place * (2 * RADIUS + 1) });
    }
  };
