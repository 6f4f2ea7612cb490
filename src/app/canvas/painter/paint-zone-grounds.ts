import { sameRect } from '../../../core/drawing/geometry';
import { edgeOf } from '../../../core/drawing/line-styles';
import type { Rect, SceneZone } from '../../../core/drawing/scene';
import { zoneFill } from '../../../core/drawing/theme';
import { type Brush, onScreen, type Pen } from './brush';
import { periodOf, traceFrame } from './line';
import { roundedRect } from './shapes';

const RADIUS = 6;
const CHEVRON_EVERY = 96;
const PATTERN = 8;

const patterns = new Map<string, CanvasPattern | null>();

/** Hatching for what is outside, dots for what is unknown; the ground shows through. */
const patternOf = (ctx: Pen, look: 'external' | 'unknown', colour: string): CanvasPattern | null => {
  const key = `${look} ${colour}`;
  const kept = patterns.get(key);
  if (kept !== undefined) return kept;
  const tile = new OffscreenCanvas(PATTERN, PATTERN);
  const pen = tile.getContext('2d');
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  if (look === 'external') {
    pen.globalAlpha = 0.16;
    pen.beginPath();
    for (const shift of [-PATTERN, 0, PATTERN]) {
      pen.moveTo(shift - 2, PATTERN + 2);
      pen.lineTo(shift + PATTERN + 2, -2);
    }
    pen.stroke();
  } else {
    pen.globalAlpha = 0.3;
    pen.fillRect(PATTERN / 2, PATTERN / 2, 1.2, 1.2);
  }
  const made = ctx.createPattern(tile, 'repeat');
  patterns.set(key, made);
  return made;
};

/** Small arrowheads along the upper and lower edge, pointing in: nothing comes out. */
const chevrons = (ctx: Pen, { x, y, width, height }: Rect, area: Rect): void => {
  const first = Math.max(0, Math.ceil((area.x - x) / CHEVRON_EVERY - 1));
  for (
    let at = x + (first + 0.5) * CHEVRON_EVERY;
    at < Math.min(x + width - 8, area.x + area.width + 8);
    at += CHEVRON_EVERY
  ) {
    ctx.moveTo(at - 4, y - 3);
    ctx.lineTo(at, y + 2);
    ctx.lineTo(at + 4, y - 3);
    ctx.moveTo(at - 4, y + height + 3);
    ctx.lineTo(at, y + height - 2);
    ctx.lineTo(at + 4, y + height + 3);
  }
};

/** As much of a rectangle as lies in the area, and a little more: a huge one costs more to paint than to cut. */
const cut = (rect: Rect, area: Rect): Rect => {
  const x = Math.max(rect.x, area.x - 2 * RADIUS);
  const y = Math.max(rect.y, area.y - 2 * RADIUS);
  return {
    x,
    y,
    width: Math.min(rect.x + rect.width, area.x + area.width + 2 * RADIUS) - x,
    height: Math.min(rect.y + rect.height, area.y + area.height + 2 * RADIUS) - y,
  };
};

const paintGround = (brush: Brush, zone: SceneZone, rect: Rect): void => {
  const { ctx, scene, area } = brush;
  const { theme } = scene;
  const edge = edgeOf(zone);
  const small = Math.min(rect.width, rect.height) < 8;
  ctx.fillStyle = zoneFill(theme, zone.look, zone.depth);
  const ground = cut(rect, area);
  if (small) ctx.fillRect(ground.x, ground.y, ground.width, ground.height);
  else {
    roundedRect(ctx, ground, RADIUS);
    ctx.fill();
    if (zone.look === 'external' || zone.look === 'unknown') {
      const pattern = patternOf(ctx, zone.look, theme.zones[zone.look].hue);
      if (pattern !== null) {
        ctx.fillStyle = pattern;
        ctx.fill();
      }
    }
  }
  ctx.strokeStyle = theme.zones[zone.look].edge;
  ctx.lineWidth = small ? 0.75 : edge.width;
  ctx.setLineDash(small ? [] : [...edge.dash]);
  ctx.beginPath();
  traceFrame(ctx, rect, small ? 0 : RADIUS, area, small ? 0 : periodOf(edge.dash));
  ctx.stroke();
  ctx.setLineDash([]);
  if (zone.enforcement !== 'one-way' || small) return;
  ctx.beginPath();
  chevrons(ctx, rect, area);
  ctx.lineWidth = 1.5;
  ctx.stroke();
};

/** Whether the grounds of two zones look the same; their names and marks are not part of them. */
export const sameGround = (a: SceneZone, b: SceneZone): boolean =>
  a === b || (sameRect(a.rect, b.rect) && a.look === b.look && a.depth === b.depth && a.enforcement === b.enforcement);

/** Grounds and edges of zones, outer ones first. */
export const paintGrounds = (brush: Brush, zones: readonly SceneZone[]): void => {
  for (const zone of zones) {
    const rect = onScreen(brush, zone.rect);
    if (Math.max(rect.width, rect.height) >= 2) paintGround(brush, zone, rect);
  }
};
