import type { Overlaid } from '../../../core/drawing/overlays/overlay';
import type { Point, Rect } from '../../../core/drawing/scene';
import type { Theme } from '../../../core/drawing/theme';
import type { Language } from '../../../core/library/vocabulary';
import type { Level } from '../level';
import type { SceneIndex } from '../scene-index';
import type { Viewport } from '../viewport';
import type { Sprites } from './sprites';

/** One numbered step of an attack path, from corner to corner. */
export interface PaintedStep {
  readonly points: readonly Point[];
  readonly certain: boolean;
}

/** Everything that stays the same while the hand moves. */
export interface PaintScene {
  readonly index: SceneIndex;
  readonly theme: Theme;
  readonly language: Language;
  readonly fontFamily: string;
  readonly path: readonly PaintedStep[];
  /** What stays bright: on the chosen path, highlighted, matching the filter; others are dimmed. */
  readonly onPath: ReadonlySet<string> | undefined;
  /** What is said about each device besides; `undefined` for marks of threats, or nothing. */
  readonly overlaid: Overlaid | undefined;
  /** Whether threats and questions are marked. */
  readonly showsMarks: boolean;
  /** Paints what a preview tells apart, above the drawing. */
  readonly besides?: ((brush: Brush) => void) | undefined;
}

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What painters get: where to paint, what, and where things go. Lengths are CSS pixels of the screen. */
export interface Brush {
  readonly ctx: Pen;
  readonly scene: PaintScene;
  readonly sprites: Sprites;
  readonly viewport: Viewport;
  readonly level: Level;
  /** What is painted, in CSS pixels; nothing outside it needs to be. */
  readonly area: Rect;
  /** The same in coordinates of the drawing, with a little around it for what sticks out of its box. */
  readonly shown: Rect;
  /** Elements that are left out, since they are in the hand. */
  readonly lifted: ReadonlySet<string>;
  /** How much larger than at 100 % things are drawn: they grow with the zoom, but never shrink below reading size. */
  readonly scale: number;
}

/** Marks, badges, labels stick out of their boxes by so much. */
export const AROUND = 24;
export const DIMMED = 0.38;

export const brushOf = (
  base: Pick<Brush, 'ctx' | 'scene' | 'sprites' | 'viewport' | 'level' | 'area' | 'lifted'>,
): Brush => {
  const { x, y, zoom } = base.viewport;
  const { area } = base;
  return {
    ...base,
    scale: Math.max(1, zoom),
    shown: {
      x: (area.x - x - AROUND) / zoom,
      y: (area.y - y - AROUND) / zoom,
      width: (area.width + 2 * AROUND) / zoom,
      height: (area.height + 2 * AROUND) / zoom,
    },
  };
};

export const onScreen = ({ viewport: { x, y, zoom } }: Brush, rect: Rect): Rect => ({
  x: rect.x * zoom + x,
  y: rect.y * zoom + y,
  width: rect.width * zoom,
  height: rect.height * zoom,
});

export const pointOnScreen = ({ viewport: { x, y, zoom } }: Pick<Brush, 'viewport'>, at: Point): Point => ({
  x: at.x * zoom + x,
  y: at.y * zoom + y,
});

export const isDimmed = ({ scene: { onPath } }: Brush, id: string): boolean => onPath !== undefined && !onPath.has(id);

export const setFont = ({ ctx, scene }: Brush, size: number, bold = false): void => {
  ctx.font = `${bold ? '700' : '400'} ${size}px ${scene.fontFamily}`;
};

/** Below this zoom a device has room for its picture and name only. */
const TIGHT_BELOW = 0.56;

/** Whether so much is on screen that a device shows its worst mark and no other signs. */
export const isTight = ({ viewport }: Pick<Brush, 'viewport'>): boolean => viewport.zoom < TIGHT_BELOW;

/** Gates are smaller where headers are lower, or they would stand on the names there. */
export const gateScaleOf = (brush: Pick<Brush, 'viewport'>): number => (isTight(brush) ? 0.7 : 1);
