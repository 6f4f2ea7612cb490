import { overlaps } from '../../../core/drawing/geometry';
import { badgeIcons, glyphOf } from '../../../core/drawing/icons';
import { NO_MARKS } from '../../../core/drawing/marks';
import { type Marks, type Rect, type SceneZone, ZONE_HEADER } from '../../../core/drawing/scene';
import { textWidth } from '../../../core/drawing/text-width';
import { zoneFill } from '../../../core/drawing/theme';
import { words } from '../../../core/drawing/words';
import { CHEVRON, hasChevron } from '../chevron';
import { AROUND, type Brush, DIMMED, isDimmed, isTight, onScreen, setFont } from './brush';
import { asideOfGates, besideGates } from './clear-of-gates';
import { showsDevices } from './paint-devices';
import { paintShares } from './paint-overlay';
import { fitted, paintHaloed, paintMarks } from './shapes';
import { stampIcon } from './sprites';

/** Narrower zones have no name at all; up to `NAMED_FROM` only the beginning of it. */
const BARELY_NAMED_FROM = 48;
/** Smaller zones show their mark and what fits of their name, in px of the screen; still smaller ones not even that. */
export const NAMED_FROM = { width: 96, height: 40 } as const;
const MARKED_FROM = 20;
/** Where their content is drawn too, zones keep their names as long as a few letters fit. */
const HEADED_FROM = { width: 48, height: 24 } as const;
/** Higher zones have room for a bar of what an overlay says about their devices. */
const SHARES_FROM = 62;
/** A header lower than this takes smaller letters. */
const ROOMY_HEADER = 18;
/** Whether the zone speaks for its content: it is collapsed, or what stands in it is too small to be seen. */
const speaksForContent = (brush: Brush, zone: SceneZone): boolean => {
  if (zone.collapsed) return true;
  if (brush.level !== 'far') return false;
  const { zoom } = brush.viewport;
  const children = brush.scene.index.childZones.get(zone.id) ?? [];
  // Where devices are drawn, even small zones are named.
  const { width, height } = showsDevices(brush) ? HEADED_FROM : NAMED_FROM;
  return !children.some(({ rect }) => rect.width * zoom >= width && rect.height * zoom >= height);
};

/** Whether a name within the header would reach into what stands inside the zone. */
const hasLowHeader = (brush: Brush): boolean =>
  brush.level === 'middle' ? isTight(brush) : ZONE_HEADER * brush.viewport.zoom < ROOMY_HEADER;

/** Points to the right on a collapsed zone, down on one that shows its content. */
const paintChevron = ({ ctx, scene, scale }: Brush, collapsed: boolean, x: number, y: number): void => {
  const [long, short] = [4 * scale, 2 * scale];
  ctx.beginPath();
  if (collapsed) {
    ctx.moveTo(x - short, y - long);
    ctx.lineTo(x + short, y);
    ctx.lineTo(x - short, y + long);
  } else {
    ctx.moveTo(x - long, y - short);
    ctx.lineTo(x, y + short);
    ctx.lineTo(x + long, y - short);
  }
  ctx.lineWidth = 1.75 * scale;
  ctx.strokeStyle = scene.theme.ink2;
  ctx.stroke();
};

const FAR = { size: 12, inset: 6, glyph: 13 } as const;
/** Names on edges that are nearer to each other than this stand side by side. */
const NAME_HEIGHT = 14;
/** How high the lines of an edge are together, in px of the screen. */
const EDGE = 8;

const namedFrom = ({ level }: Brush): { readonly width: number; readonly height: number } =>
  level === 'far' ? NAMED_FROM : HEADED_FROM;

/** Where the header is lower than a name, the name stands on the edge, clear of what is inside and of its marks. */
const isOnEdge = (brush: Brush, zone: SceneZone): boolean =>
  hasLowHeader(brush) &&
  zone.rect.width * brush.viewport.zoom >= namedFrom(brush).width &&
  !zone.collapsed &&
  (showsDevices(brush) || !speaksForContent(brush, zone));

/** How much further right a name on an edge begins, since that of a zone around it stands there already. */
const asideOf = (brush: Brush, zone: SceneZone, apart = NAME_HEIGHT): number => {
  const { zoom } = brush.viewport;
  const parent = zone.parent === undefined ? undefined : brush.scene.index.zoneById.get(zone.parent);
  if (parent === undefined || !isOnEdge(brush, parent) || (zone.rect.y - parent.rect.y) * zoom >= apart) return 0;
  const taken = asideOf(brush, parent) + FAR.glyph + 4 + textWidth(parent.name, FAR.size, true) + 10;
  return Math.max(0, taken - (zone.rect.x - parent.rect.x) * zoom);
};

/** A name that is cut to fewer letters than this says nothing. */
const LETTERS = 3;

/** How much lower a name within a zone stands for a gate above it, in px of the screen; more would touch what is inside. */
const LOWER = 4;

/** Letters of the names of small zones. */
const SMALL = 11;

/** The marks that are painted: where they are turned off, names take their room. */
const shown = ({ scene }: Brush, marks: Marks): Marks => (scene.showsMarks ? marks : NO_MARKS);

const paintSmall = (brush: Brush, zone: SceneZone, { x, y, width, height }: Rect): void => {
  const parent = zone.parent === undefined ? undefined : brush.scene.index.zoneById.get(zone.parent);
  const isSpokenFor = parent !== undefined && speaksForContent(brush, parent);
  if (isSpokenFor || Math.min(width, height) < MARKED_FROM) return;
  const { theme } = brush.scene;
  // Where what stands inside is drawn, there is no room for a name above it but on the edge.
  const onEdge = hasLowHeader(brush) && showsDevices(brush);
  const aside = onEdge ? asideOf(brush, zone, SMALL - 1) : 0;
  const { level } = shown(brush, zone.marks);
  const room = width - aside - (level === undefined ? 8 : 18);
  if (width >= BARELY_NAMED_FROM && room >= LETTERS * SMALL) {
    setFont(brush, SMALL);
    const ground = zoneFill(theme, zone.look, zone.depth);
    const name = fitted(zone.name, room, SMALL);
    if (onEdge) {
      brush.ctx.fillStyle = ground;
      brush.ctx.fillRect(x + 3 + aside, y - EDGE / 2, textWidth(name, SMALL) + 2, EDGE);
    }
    paintHaloed(brush, name, x + 4 + aside, y + (onEdge ? 4 : 11), theme.ink, ground);
  }
  if (level !== undefined) paintMarks(brush, { level, question: false }, x + width - 5, y + 4);
};

interface Words {
  readonly size: number;
  readonly glyph: number;
  readonly inset: number;
}

/**
 * How far from the left a name on the edge begins, clear of gates and of the name of the zone around; `undefined` where
 * it stands within the zone instead.
 */
const insetOnEdge = (
  brush: Brush,
  zone: SceneZone,
  { x, y, width }: Rect,
  { size, glyph, inset }: Words,
): number | undefined => {
  if (!isOnEdge(brush, zone)) return undefined;
  const start = inset + asideOf(brush, zone);
  if (brush.level === 'far') return start;
  if (width - start < glyph + 4 + LETTERS * size) return undefined;
  const wide = Math.min(glyph + 4 + textWidth(zone.name, size, true), width - start - 8);
  const aside = asideOfGates(brush, { x: x + start, y: y - size / 2, width: wide, height: size }, x + width);
  return aside === undefined ? undefined : start + aside;
};

/** Between a name and what stands beside it. */
const BESIDE = 4;

const roomOf = ({ level, question }: Marks): number => (level === undefined ? 0 : 18) + (question ? 18 : 0) + 4;

/**
 * What stands beside a name of this width in a header with so much room, in px of the screen: the icon and all marks where
 * the name is whole beside them; else without the icon, then without the question beside a level, which weighs more; this
 * too where less than half of the name would be left.
 */
export const besideName = (
  name: number,
  room: number,
  icon: number,
  marks: Marks,
): { readonly hasIcon: boolean; readonly marks: Marks } => {
  const worst = { ...marks, question: marks.question && marks.level === undefined };
  const ways = [
    { hasIcon: true, marks },
    { hasIcon: false, marks },
    { hasIcon: false, marks: worst },
  ];
  const isWhole = (way: (typeof ways)[number]): boolean =>
    // Texts are fitted in steps of two.
    name <= room - (way.hasIcon ? icon + 4 : 0) - roomOf(way.marks) - 2;
  // Where it is cut anyway, it keeps more letters beside less.
  const cut = room - icon - 4 - roomOf(marks) < name / 2 ? { hasIcon: false, marks: worst } : { hasIcon: true, marks };
  return ways.find(isWhole) ?? cut;
};

const paintHeader = (brush: Brush, zone: SceneZone, rect: Rect): void => {
  const { ctx, scene, sprites, level, scale } = brush;
  const { theme, language } = scene;
  const { x, y, width, height } = rect;
  const least = namedFrom(brush);
  if (width < least.width || height < least.height) {
    paintSmall(brush, zone, rect);
    return;
  }
  const speaks = speaksForContent(brush, zone);
  const all = shown(brush, speaks ? zone.marks : zone.ownMarks);
  const tight = level === 'middle' && ZONE_HEADER * brush.viewport.zoom < ROOMY_HEADER;
  const size = tight ? 11 : 12 * scale;
  const glyph = tight ? 11 : Math.round(13 * scale);
  const within = level === 'far' ? FAR.inset : tight ? 4 : 8 * scale;
  const inEdge = insetOnEdge(brush, zone, rect, { size, glyph, inset: within });
  const onEdge = inEdge !== undefined;
  const inset = inEdge ?? within;
  const header = Math.max(22, ZONE_HEADER * brush.viewport.zoom * 0.94);
  const usual = y + (onEdge ? 4 : tight ? 12 : level === 'near' ? Math.min(17 * scale, header / 2 + size * 0.36) : 16);
  const chevron = hasChevron(width, brush.viewport.zoom) ? CHEVRON * scale : 0;
  // Names of zones that speak for what is inside take the room of their icon, and of the question beside a level.
  const free = width - inset - chevron - BESIDE;
  const named = textWidth(zone.name, size, true);
  const given = besideName(named, free, glyph, speaks ? all : NO_MARKS);
  const hasIcon = onEdge || given.hasIcon;
  const marks = speaks && !onEdge ? given.marks : all;
  const left = x + inset + chevron + (hasIcon ? glyph + 4 : 0);
  const markRoom = speaks ? roomOf(marks) : 0;
  // A mark on the corner covers a little of the header.
  const covered = (!speaks || onEdge) && marks.level !== undefined ? 8 : 0;
  const margin = markRoom > 0 ? BESIDE : tight ? 3 : 8;
  const whole = x + width - left - margin - markRoom - covered;
  const wide = Math.min(whole, named);
  const letters = { x: left, y: usual - size * 0.8, width: Math.max(0, wide), height: size };
  const beside = onEdge ? { down: 0, room: wide } : besideGates(brush, letters, LOWER);
  // A name of hardly any letters would say less than one with a gate at its end.
  const room = beside.room < wide && beside.room >= LETTERS * size ? beside.room : whole;
  const baseline = usual + beside.down;
  if (onEdge && room < 2 * size) return;
  const small = 11 * scale;
  const subnetWidth = level === 'near' && zone.subnet !== '' ? textWidth(zone.subnet, small) + 14 : 0;
  const ground = zoneFill(theme, zone.look, zone.depth);
  const name = fitted(zone.name, room, size, true);
  if (onEdge) {
    // Also behind the blank half of wide brackets, which no halo covers.
    ctx.fillStyle = ground;
    ctx.fillRect(x + inset - 1, baseline - size * 0.36 - glyph / 2, glyph + 2, glyph);
    ctx.fillRect(left - 2, baseline - size * 0.36 - EDGE / 2, textWidth(name, size, true) + 4, EDGE);
  }
  if (hasIcon)
    stampIcon(
      sprites,
      ctx,
      glyphOf(zone),
      glyph,
      x + inset + chevron + glyph / 2,
      baseline - size * 0.36,
      theme.zones[zone.look].hue,
    );
  if (chevron > 0) paintChevron(brush, zone.collapsed, x + inset + 4 * scale, baseline - size * 0.36);
  setFont(brush, size, true);
  paintHaloed(brush, name, left, baseline, theme.ink, ground);
  ctx.fillStyle = theme.ink2;
  if (subnetWidth > 0 && named + subnetWidth <= room) {
    setFont(brush, small);
    ctx.textAlign = 'right';
    ctx.fillText(zone.subnet, x + width - 10, baseline);
    ctx.textAlign = 'left';
  }
  if (speaks && zone.things > 0 && (zone.collapsed || !showsDevices(brush))) {
    setFont(brush, 11);
    const line = fitted(words.devicesAndKinds[language](zone.things, zone.kinds), width - 16, 11);
    paintHaloed(brush, line, level === 'far' ? x + inset : left, baseline + 17, theme.ink2, ground);
    if (height >= SHARES_FROM) paintShares(brush, zone, x + 6, baseline + 23, width - 12);
  }
  const cornered = !speaks || onEdge;
  if (marks.level !== undefined || marks.question)
    paintMarks(brush, marks, x + width - (cornered ? 4 : 14), y + (cornered ? 3 : 13));
  if (zone.locked && zone.guest === undefined)
    stampIcon(sprites, ctx, badgeIcons.locked, 12, x + width - 14, y + height - 13, theme.ink2);
};

/** What is written at the top of a zone reaches no lower than this, in px of the screen at 100 %. */
const WRITTEN = 96;

/** Whether anything of the header may be seen: of large zones around, mostly only the ground is. */
const isInSight = ({ area, scale }: Brush, { locked }: SceneZone, { x, y, width, height }: Rect): boolean => {
  const top = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: AROUND + WRITTEN * scale };
  const bottom = { x: x + width - 2 * AROUND, y: y + height - 2 * AROUND, width: 3 * AROUND, height: 3 * AROUND };
  return overlaps(top, area) || (locked && overlaps(bottom, area));
};

/** Names and signs of zones; far away also what is inside. */
export const paintHeaders = (brush: Brush, zones: readonly SceneZone[]): void => {
  brush.ctx.textAlign = 'left';
  for (const zone of zones) {
    const rect = onScreen(brush, zone.rect);
    if (!isInSight(brush, zone, rect)) continue;
    brush.ctx.globalAlpha = isDimmed(brush, zone.id) ? DIMMED : 1;
    paintHeader(brush, zone, rect);
  }
  brush.ctx.globalAlpha = 1;
};
