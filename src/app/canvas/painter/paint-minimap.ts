import type { Rect, SceneZone } from '../../../core/drawing/scene';
import { zoneFill } from '../../../core/drawing/theme';
import type { Size } from '../viewport';
import type { PaintScene, Pen } from './brush';
import { fitted } from './shapes';
import { createSprites, stampMark } from './sprites';

const LETTERS = 10;
/** Smaller zones have no name, no mark, or are left out, in px. */
const NAMED_FROM = { width: 34, height: 15 } as const;
const MARKED_FROM = { width: 20, height: 16 } as const;
const DRAWN_FROM = 3;
const DOT = 2;
/** Smaller devices are not drawn, unless they are what people look for. */
const DEVICE_FROM = 2;

/** How the whole drawing fits into the small picture. */
export interface MiniScale {
  readonly size: Size;
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const miniScaleOf = ({ x, y, width, height }: Rect, most: Size): MiniScale => {
  const zoom = Math.min(most.width / width, most.height / height);
  return {
    zoom,
    x: -x * zoom,
    y: -y * zoom,
    size: { width: Math.max(48, width * zoom), height: Math.max(32, height * zoom) },
  };
};

const onMap = ({ zoom, x, y }: MiniScale, rect: Rect): Rect => ({
  x: rect.x * zoom + x,
  y: rect.y * zoom + y,
  width: rect.width * zoom,
  height: rect.height * zoom,
});

const isNamed = ({ width, height }: Rect): boolean => width >= NAMED_FROM.width && height >= NAMED_FROM.height;

/**
 * The whole drawing in little: grounds of zones, their names where there is room, their worst marks, and what is bright
 * as dots. Painted anew only when the drawing changes; linear in zones and in what is bright.
 */
export const paintMinimap = (ctx: Pen, scene: PaintScene, scale: MiniScale, pixelRatio: number): void => {
  const { index, theme, onPath, fontFamily, showsMarks } = scene;
  const sprites = createSprites(pixelRatio);
  ctx.fillStyle = theme.canvas;
  ctx.fillRect(0, 0, scale.size.width, scale.size.height);
  const said: { readonly zone: SceneZone; readonly rect: Rect }[] = [];
  for (const zone of index.scene.zones) {
    const rect = onMap(scale, zone.rect);
    if (Math.max(rect.width, rect.height) < DRAWN_FROM) continue;
    ctx.fillStyle = zoneFill(theme, zone.look, zone.depth);
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    ctx.strokeStyle = theme.zones[zone.look].edge;
    ctx.lineWidth = 0.75;
    ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
    // The innermost zones that have room for words speak.
    const children = index.childZones.get(zone.id) ?? [];
    if (isNamed(rect) && !children.some((child) => isNamed(onMap(scale, child.rect)))) said.push({ zone, rect });
  }
  const isSeen = index.scene.devices[0] !== undefined && index.scene.devices[0].rect.width * scale.zoom >= DEVICE_FROM;
  ctx.fillStyle = onPath === undefined ? theme.control : theme.accent;
  for (const { id, rect } of index.scene.devices) {
    if (onPath === undefined ? !isSeen : !onPath.has(id)) continue;
    const { x, y, width, height } = onMap(scale, rect);
    ctx.fillRect(x + width / 2 - DOT / 2, y + height / 2 - DOT / 2, Math.max(DOT, width / 2), DOT);
  }
  ctx.font = `400 ${LETTERS}px ${fontFamily}`;
  for (const { zone, rect } of said) {
    const isMarked =
      showsMarks &&
      zone.marks.level !== undefined &&
      rect.width >= MARKED_FROM.width &&
      rect.height >= MARKED_FROM.height;
    const name = fitted(zone.name, rect.width - (isMarked ? 18 : 4), LETTERS);
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = zoneFill(theme, zone.look, zone.depth);
    ctx.strokeText(name, rect.x + 2, rect.y + 11);
    ctx.fillStyle = theme.ink;
    ctx.fillText(name, rect.x + 2, rect.y + 11);
    if (isMarked && zone.marks.level !== undefined)
      stampMark(sprites, ctx, zone.marks.level, rect.x + rect.width - 9, rect.y + 8, theme, fontFamily);
  }
};
