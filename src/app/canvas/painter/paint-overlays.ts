import type { Point, Rect } from '../../../core/drawing/scene';
import { font, onScreen, type PaintContext } from './paint-context';
import { roundedRect } from './shapes';

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

/** The double ring that shows where the keyboard is, seen on any ground. */
const paintFocus = ({ ctx, state }: PaintContext, { x, y, width, height }: Rect): void => {
  roundedRect(ctx, x - 3, y - 3, width + 6, height + 6, 9);
  ctx.lineWidth = 2;
  ctx.strokeStyle = state.theme.focusInner;
  ctx.stroke();
  roundedRect(ctx, x - 5, y - 5, width + 10, height + 10, 11);
  ctx.strokeStyle = state.theme.focusOuter;
  ctx.stroke();
};

const paintSelectedZone = (context: PaintContext, id: string, isOnly: boolean): void => {
  const zone = context.index.zoneById.get(id);
  if (zone === undefined) return;
  const { ctx, state } = context;
  const rect = onScreen(context, id, zone.rect);
  roundedRect(ctx, rect.x, rect.y, rect.width, rect.height, 6);
  ctx.lineWidth = 2.25;
  ctx.strokeStyle = state.theme.accent;
  ctx.stroke();
  if (!isOnly || zone.locked || zone.collapsed || rect.width < 40 || rect.height < 30) return;
  ctx.fillStyle = state.theme.surface;
  ctx.lineWidth = 1.5;
  for (const { x, y } of handlePlaces(rect)) {
    ctx.beginPath();
    ctx.rect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
    ctx.fill();
    ctx.stroke();
  }
};

const paintTarget = (context: PaintContext): void => {
  const target = context.state.drag?.target;
  const zone = target === undefined ? undefined : context.index.zoneById.get(target);
  if (zone === undefined) return;
  const { ctx, state } = context;
  const { x, y, width, height } = onScreen(context, zone.id, zone.rect);
  roundedRect(ctx, x, y, width, height, 6);
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = state.theme.accent;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 2;
  ctx.strokeStyle = state.theme.accent;
  ctx.setLineDash([6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
};

/** The attack path in full, above everything, each step with its number. */
const paintPath = ({ ctx, state }: PaintContext): void => {
  const { theme, viewport } = state;
  const toScreen = ({ x, y }: Point): Point => ({
    x: x * viewport.zoom + viewport.x,
    y: y * viewport.zoom + viewport.y,
  });
  const steps = state.path.map(({ points, certain }) => ({ points: points.map(toScreen), certain }));
  for (const [width, colour] of [
    [7, theme.canvas],
    [3.6, theme.attack],
  ] as const) {
    for (const { points, certain } of steps) {
      ctx.beginPath();
      points.forEach(({ x, y }, index) => {
        if (index === 0) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      });
      ctx.lineWidth = width;
      ctx.lineJoin = 'round';
      ctx.lineCap = 'round';
      if (!certain && colour === theme.attack) ctx.setLineDash([9, 7]);
      ctx.strokeStyle = colour;
      ctx.stroke();
      ctx.setLineDash([]);
    }
  }
  steps.forEach(({ points }, index) => {
    const [last, before] = [points.at(-1), points.at(-2)];
    const [first, second] = points;
    if (last === undefined || before === undefined || first === undefined || second === undefined) return;
    const angle = Math.atan2(last.y - before.y, last.x - before.x);
    ctx.beginPath();
    ctx.moveTo(last.x, last.y);
    ctx.lineTo(last.x - 12 * Math.cos(angle - 0.5), last.y - 12 * Math.sin(angle - 0.5));
    ctx.lineTo(last.x - 12 * Math.cos(angle + 0.5), last.y - 12 * Math.sin(angle + 0.5));
    ctx.closePath();
    ctx.fillStyle = theme.attack;
    ctx.fill();
    const at = { x: first.x + Math.sign(second.x - first.x) * 14, y: first.y + Math.sign(second.y - first.y) * 14 };
    ctx.beginPath();
    ctx.arc(at.x, at.y, 9, 0, Math.PI * 2);
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = theme.canvas;
    ctx.stroke();
    ctx.font = font(state, 11, true);
    ctx.textAlign = 'center';
    ctx.fillStyle = theme.onAttack;
    ctx.fillText(String(index + 1), at.x, at.y + 4);
    ctx.textAlign = 'left';
  });
};

/** What lies above the drawing: selection, drop target, attack path, focus, the rectangle being drawn. */
export const paintOverlays = (context: PaintContext): void => {
  const { ctx, state, index } = context;
  for (const id of state.selection) paintSelectedZone(context, id, state.selection.size === 1);
  paintTarget(context);
  if (state.path.length > 0) paintPath(context);
  const active =
    state.active === undefined ? undefined : (index.deviceById.get(state.active) ?? index.zoneById.get(state.active));
  if (state.focused && active !== undefined) paintFocus(context, onScreen(context, active.id, active.rect));
  if (state.rubber === undefined) return;
  const { x, y, zoom } = state.viewport;
  const { rect, kind } = state.rubber;
  ctx.beginPath();
  ctx.rect(rect.x * zoom + x, rect.y * zoom + y, rect.width * zoom, rect.height * zoom);
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = state.theme.accent;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = kind === 'zone' ? 2 : 1;
  ctx.setLineDash(kind === 'zone' ? [] : [4, 3]);
  ctx.strokeStyle = state.theme.accent;
  ctx.stroke();
  ctx.setLineDash([]);
};
