import type { Point, Rect, SceneZone } from '../../../core/drawing/scene';
import type { Theme } from '../../../core/drawing/theme';
import type { Level } from '../level';
import type { SceneIndex } from '../scene-index';
import type { Size, Viewport } from '../viewport';

/** Elements being dragged, moved by so much without the document knowing yet. */
export interface DragPreview {
  readonly ids: ReadonlySet<string>;
  readonly dx: number;
  readonly dy: number;
  /** The zone they would be dropped into. */
  readonly target: string | undefined;
}

/** One numbered step of an attack path, from corner to corner. */
export interface PaintedStep {
  readonly points: readonly Point[];
  readonly certain: boolean;
}

/** Everything a picture depends on besides the scene. */
export interface PaintState {
  readonly viewport: Viewport;
  readonly size: Size;
  readonly level: Level;
  readonly pixelRatio: number;
  readonly theme: Theme;
  readonly fontFamily: string;
  readonly selection: ReadonlySet<string>;
  readonly active: string | undefined;
  /** Whether the keyboard is in the drawing, so that the focus ring shows. */
  readonly focused: boolean;
  readonly hovered: string | undefined;
  readonly drag: DragPreview | undefined;
  readonly path: readonly PaintedStep[];
  /** Elements on the chosen path; others are dimmed. */
  readonly onPath: ReadonlySet<string> | undefined;
  /** A rectangle being drawn: a marquee or a new zone. */
  readonly rubber: { readonly rect: Rect; readonly kind: 'marquee' | 'zone' } | undefined;
}

/** What painters get: where to paint, what, and where things go on screen. */
export interface PaintContext {
  readonly ctx: CanvasRenderingContext2D;
  readonly index: SceneIndex;
  readonly state: PaintState;
  /** The part of the drawing on screen, with a little around it. */
  readonly shown: Rect;
  readonly zones: readonly SceneZone[];
}

export const DIMMED = 0.38;

/** A rectangle of the drawing on screen, with a drag in progress taken in. */
export const onScreen = ({ state }: PaintContext, id: string, rect: Rect): Rect => {
  const { x, y, zoom } = state.viewport;
  const moved = state.drag?.ids.has(id) === true ? state.drag : undefined;
  return {
    x: (rect.x + (moved?.dx ?? 0)) * zoom + x,
    y: (rect.y + (moved?.dy ?? 0)) * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
};

export const isDimmed = ({ state }: PaintContext, id: string): boolean =>
  state.onPath !== undefined && !state.onPath.has(id);

export const font = (state: PaintState, size: number, bold = false): string =>
  `${bold ? '700' : '400'} ${size}px ${state.fontFamily}`;
