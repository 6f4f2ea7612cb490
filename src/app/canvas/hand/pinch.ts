import type { Point } from '../../../core/drawing/scene';
import type { CanvasStore } from '../canvas-state';
import { clampZoom, type Viewport } from '../viewport';

/** The viewport after two fingers went from one pair of places to another: what was under them still is. */
export const pinched = (
  viewport: Viewport,
  [a, b]: readonly [Point, Point],
  [c, d]: readonly [Point, Point],
): Viewport => {
  const before = Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const after = Math.max(1, Math.hypot(c.x - d.x, c.y - d.y));
  const zoom = clampZoom((viewport.zoom * after) / before);
  const ratio = zoom / viewport.zoom;
  const [was, is] = [
    { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 },
  ];
  return { zoom, x: is.x - (was.x - viewport.x) * ratio, y: is.y - (was.y - viewport.y) * ratio };
};

/** Follows the fingers on the screen. With two of them the drawing is zoomed and panned, and nothing else. */
export interface Pinch {
  /** Whether this finger makes it two or more, so that no gesture of one finger goes on. */
  readonly down: (finger: number, at: Point) => boolean;
  readonly move: (finger: number, at: Point) => void;
  readonly up: (finger: number) => void;
  /** Whether there were two fingers since the screen was last free. */
  readonly isOn: () => boolean;
}

export const createPinch = (canvas: CanvasStore): Pinch => {
  const fingers = new Map<number, Point>();
  let start: { readonly viewport: Viewport; readonly from: readonly [Point, Point] } | undefined;
  let on = false;
  const pair = (): readonly [Point, Point] | undefined => {
    const [a, b] = [...fingers.values()];
    return a === undefined || b === undefined ? undefined : [a, b];
  };
  const restart = (): void => {
    const from = pair();
    start = from === undefined ? undefined : { viewport: canvas.getState().viewport, from };
    on = fingers.size > 0 && (on || from !== undefined);
  };
  return {
    down: (finger, at) => {
      fingers.set(finger, at);
      restart();
      return on;
    },
    move: (finger, at) => {
      if (!fingers.has(finger)) return;
      fingers.set(finger, at);
      const to = pair();
      if (start !== undefined && to !== undefined)
        canvas.setState({ viewport: pinched(start.viewport, start.from, to) });
    },
    up: (finger) => {
      fingers.delete(finger);
      restart();
    },
    isOn: () => on,
  };
};
