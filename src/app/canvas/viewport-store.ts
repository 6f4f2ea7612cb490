import { between, type Size, type Viewport } from './viewport';

/** The one place that says which part of the drawing is seen; everything that shows it follows. */
export interface ViewportStore {
  get(): Viewport;
  size(): Size;
  set(viewport: Viewport): void;
  resize(size: Size): void;
  /** Goes there within 150 ms, or at once for people who asked for less motion. Any other change ends it. */
  glideTo(viewport: Viewport): void;
  subscribe(listener: () => void): () => void;
}

const GLIDE = 150;

const isCalm = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;
const eased = (part: number): number => 1 - (1 - part) ** 3;

export const createViewportStore = (): ViewportStore => {
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  let size: Size = { width: 1, height: 1 };
  let frame = 0;
  const listeners = new Set<() => void>();
  const put = (next: Viewport): void => {
    if (next.x === viewport.x && next.y === viewport.y && next.zoom === viewport.zoom) return;
    viewport = next;
    for (const listener of listeners) listener();
  };
  const stop = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    get: () => viewport,
    size: () => size,
    set: (next) => {
      stop();
      put(next);
    },
    resize: (next) => {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      for (const listener of listeners) listener();
    },
    glideTo: (target) => {
      stop();
      if (isCalm()) {
        put(target);
        return;
      }
      const from = viewport;
      const start = performance.now();
      const step = (now: number): void => {
        const part = Math.min(1, Math.max(0, (now - start) / GLIDE));
        frame = part < 1 ? requestAnimationFrame(step) : 0;
        put(part < 1 ? between(from, target, eased(part)) : target);
      };
      frame = requestAnimationFrame(step);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
