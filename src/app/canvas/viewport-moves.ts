import { grown, unionOf } from '../../core/drawing/geometry';
import type { Rect } from '../../core/drawing/scene';
import type { CanvasStore } from './canvas-state';
import { boxOf, type SceneIndex } from './scene-index';
import { clearOf, fitting, revealing, type Size, type Viewport, zoomAt } from './viewport';

const GLIDE = 150;
const isCalm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;
const eased = (part: number): number => 1 - (1 - part) ** 3;

/** Goes to a viewport within 150 ms, or at once for people who asked for less motion. Whoever moves meanwhile wins. */
export const glide = (canvas: CanvasStore, to: Viewport): void => {
  const from = canvas.getState().viewport;
  if (to === from) return;
  if (isCalm() || globalThis.document?.hidden === true) {
    canvas.setState({ viewport: to });
    return;
  }
  const start = performance.now();
  let last = from;
  const step = (now: number): void => {
    if (canvas.getState().viewport !== last) return;
    const part = Math.min(1, Math.max(0, (now - start) / GLIDE));
    const on = eased(part);
    last =
      part === 1
        ? to
        : {
            x: from.x + (to.x - from.x) * on,
            y: from.y + (to.y - from.y) * on,
            zoom: from.zoom + (to.zoom - from.zoom) * on,
          };
    canvas.setState({ viewport: last });
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};

export const zoomToFit = (canvas: CanvasStore, bounds: Rect): void =>
  canvas.setState(({ size }) => ({ viewport: fitting(bounds, size) }));

/** Zooms around the middle of what is in view. */
export const zoomTo = (canvas: CanvasStore, zoom: number): void =>
  canvas.setState(({ viewport, size }) => ({
    viewport: zoomAt(viewport, zoom, { x: size.width / 2, y: size.height / 2 }),
  }));

/**
 * Pans until the elements are in view; when together they do not fit, until the first one is. `corner` is what the
 * overview covers.
 */
export const reveal = (canvas: CanvasStore, index: SceneIndex, ids: readonly string[], corner?: Size): void => {
  const boxes = ids.flatMap((id) => boxOf(index, id) ?? []);
  const all = unionOf(boxes);
  const [first] = boxes;
  if (all === undefined || first === undefined) return;
  const { viewport, size } = canvas.getState();
  const fits = all.width * viewport.zoom < size.width && all.height * viewport.zoom < size.height;
  const aim = fits ? all : first;
  glide(canvas, clearOf(revealing(viewport, aim, size), aim, size, corner));
};

/** Nearer than this a device can be read. */
const READABLE = 0.72;

/** Goes to the elements so that they can be read: pans, and comes near when they are too small, with room around them. */
export const fly = (canvas: CanvasStore, index: SceneIndex, ids: readonly string[], corner?: Size): void => {
  const { viewport, size } = canvas.getState();
  const all = unionOf(ids.flatMap((id) => boxOf(index, id) ?? []));
  const isSmall = ids.some((id) => index.deviceById.has(id) || index.flowById.has(id) || index.gateById.has(id));
  if (all === undefined || !isSmall || viewport.zoom >= READABLE) {
    reveal(canvas, index, ids, corner);
    return;
  }
  glide(canvas, clearOf(fitting(grown(all, 48), size, READABLE), all, size, corner));
};
