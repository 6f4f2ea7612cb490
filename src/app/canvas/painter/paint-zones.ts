import { badgeIcons, zoneGlyphs } from '../../../core/drawing/icons';
import { boundaryStyles, edgeStyles } from '../../../core/drawing/line-styles';
import type { SceneBoundary, SceneZone } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { zoneFill } from '../../../core/drawing/theme';
import { words } from '../../../core/drawing/words';
import type { Language } from '../../../core/library/vocabulary';
import { DIMMED, font, isDimmed, onScreen, type PaintContext } from './paint-context';
import { fitted, paintIcon, paintMarks, roundedRect } from './shapes';

const RADIUS = 6;
/** Smaller zones show their mark only, in px of the screen. */
const NAMED_FROM = { width: 72, height: 30 };

let hatch: { readonly colour: string; readonly pattern: CanvasPattern | null } | undefined;
const hatchOf = (ctx: CanvasRenderingContext2D, colour: string): CanvasPattern | null => {
  if (hatch?.colour === colour) return hatch.pattern;
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const brush = tile.getContext('2d');
  if (brush !== null) {
    brush.strokeStyle = colour;
    brush.globalAlpha = 0.35;
    brush.beginPath();
    brush.moveTo(-2, 10);
    brush.lineTo(10, -2);
    brush.stroke();
  }
  hatch = { colour, pattern: ctx.createPattern(tile, 'repeat') };
  return hatch.pattern;
};

const paintGround = (context: PaintContext, zone: SceneZone): void => {
  const { ctx, state } = context;
  const { theme } = state;
  const { x, y, width, height } = onScreen(context, zone.id, zone.rect);
  const edge = edgeStyles[zone.enforcement ?? 'unknown'];
  ctx.globalAlpha = isDimmed(context, zone.id) ? DIMMED + 0.3 : 1;
  roundedRect(ctx, x, y, width, height, RADIUS);
  ctx.fillStyle = zoneFill(theme, zone.look, zone.depth);
  ctx.fill();
  if (zone.look === 'external') {
    const pattern = hatchOf(ctx, theme.zones.external.hue);
    if (pattern !== null) {
      ctx.fillStyle = pattern;
      ctx.fill();
    }
  }
  ctx.strokeStyle = theme.zones[zone.look].edge;
  ctx.lineWidth = edge.width;
  ctx.setLineDash([...edge.dash]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
};

const paintHeader = (context: PaintContext, zone: SceneZone, language: Language): void => {
  const { ctx, state, index } = context;
  const { theme, level } = state;
  const { x, y, width, height } = onScreen(context, zone.id, zone.rect);
  const marks = level === 'far' || zone.collapsed ? zone.marks : zone.ownMarks;
  const children = index.childZones.get(zone.id) ?? [];
  const inner = children[0];
  const standsForContent =
    level === 'far' && (inner === undefined || inner.rect.width * state.viewport.zoom < NAMED_FROM.width);
  if (width < NAMED_FROM.width || height < NAMED_FROM.height) {
    const isSmallChild = zone.parent !== undefined && marks.level === undefined;
    if (width > 24 && height > 20 && !isSmallChild && standsForContent)
      paintMarks(ctx, { level: marks.level, question: false }, x + width / 2, y + height / 2, theme, state.fontFamily);
    return;
  }
  if (x > state.size.width || y > state.size.height || x + width < 0 || y + height < 0) return;
  const padding = level === 'far' ? 6 : 8;
  const markRoom =
    level === 'far' || zone.collapsed ? (marks.level === undefined ? 0 : 18) + (marks.question ? 18 : 0) : 0;
  const room = width - padding - 20 - markRoom;
  const subnetWidth = level === 'near' && zone.subnet !== '' ? textWidth(zone.subnet, 11) + 14 : 0;
  const fits = textWidth(zone.name, 12, true) + subnetWidth <= room;
  paintIcon(ctx, zoneGlyphs[zone.look], x + padding, y + 6, 13, theme.zones[zone.look].hue, 1.4);
  ctx.fillStyle = theme.ink;
  ctx.font = font(state, 12, true);
  ctx.fillText(fitted(zone.name, room, 12, true), x + padding + 17, y + 17);
  ctx.fillStyle = theme.ink2;
  ctx.font = font(state, 11);
  if (subnetWidth > 0 && fits) {
    ctx.textAlign = 'right';
    ctx.fillText(zone.subnet, x + width - 10, y + 17);
    ctx.textAlign = 'left';
  }
  if ((standsForContent && height > 40) || zone.collapsed)
    ctx.fillText(
      fitted(words.devicesAndKinds[language](zone.things, zone.kinds), width - padding - 8, 11),
      x + padding + 17,
      y + 33,
    );
  if (marks.level !== undefined || marks.question)
    paintMarks(
      ctx,
      marks,
      x + width - (level === 'far' || zone.collapsed ? 12 : 4),
      y + (level === 'far' || zone.collapsed ? 12 : 3),
      theme,
      state.fontFamily,
    );
  if (zone.locked) paintIcon(ctx, badgeIcons.locked, x + width - 22, y + height - 20, 12, theme.ink2);
};

/** Zones, outer ones first: ground, edge by enforcement, name; far away also what is inside. */
export const paintZones = (context: PaintContext, language: Language): void => {
  for (const zone of context.zones) {
    const { width, height } = zone.rect;
    if (Math.max(width, height) * context.state.viewport.zoom < 2) continue;
    paintGround(context, zone);
  }
  for (const zone of context.zones) paintHeader(context, zone, language);
};

/** Trust and responsibility boundaries with their names. */
export const paintBoundary = (context: PaintContext, boundary: SceneBoundary): void => {
  const { ctx, state } = context;
  const { theme } = state;
  const { x, y, width, height } = onScreen(context, boundary.zone ?? boundary.id, boundary.rect);
  const style = boundaryStyles[boundary.kind];
  const colour = boundary.kind === 'trust' ? theme.boundary : theme.responsibility;
  roundedRect(ctx, x, y, width, height, 10);
  ctx.strokeStyle = colour;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...style.dash]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (state.level === 'far' && width < 200) return;
  ctx.font = font(state, 11);
  const label = (text: string, at: number): void => {
    if (text === '') return;
    ctx.lineWidth = 4;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = theme.canvas;
    ctx.strokeText(text, x + 14, at);
    ctx.fillStyle = colour;
    ctx.fillText(text, x + 14, at);
  };
  const room = width - 28;
  if (boundary.kind === 'trust') label(fitted(boundary.name, room, 11), y + height + 4);
  else {
    label(fitted(boundary.inside ?? '', room, 11), y + height - 4);
    label(fitted(boundary.outside ?? '', room, 11), y + height + 12);
  }
};
