import { grown, overlaps } from '../../core/drawing/geometry';
import type { Language } from '../../core/library/vocabulary';
import type { PaintContext, PaintState } from './painter/paint-context';
import { paintDevices } from './painter/paint-devices';
import { paintConduit, paintFlows, paintGate } from './painter/paint-flows';
import { paintOverlays } from './painter/paint-overlays';
import { paintBoundary, paintZones } from './painter/paint-zones';
import type { SceneIndex } from './scene-index';
import { shownRect } from './viewport';

/** What paints the lower layer. Another one, on WebGL say, could stand in its place. */
export interface Renderer {
  /** Fits the picture to the size of the element, in CSS pixels. */
  resize(width: number, height: number, pixelRatio: number): void;
  /** Paints everything anew; what is not on screen costs next to nothing. */
  paint(index: SceneIndex, state: PaintState, language: Language): void;
}

/** Room around the screen for what sticks out of its box: marks, badges, labels, in px of the screen. */
const AROUND = 24;

export const createCanvasRenderer = (canvas: HTMLCanvasElement): Renderer => {
  const ctx = canvas.getContext('2d', { alpha: false });
  if (ctx === null) throw new Error('This browser gives no canvas to draw on.');
  return {
    resize: (width, height, pixelRatio) => {
      canvas.width = Math.max(1, Math.round(width * pixelRatio));
      canvas.height = Math.max(1, Math.round(height * pixelRatio));
    },
    paint: (index, state, language) => {
      const { pixelRatio, size, theme, viewport } = state;
      ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      ctx.fillStyle = theme.canvas;
      ctx.fillRect(0, 0, size.width, size.height);
      const shown = grown(shownRect(viewport, size), AROUND / viewport.zoom);
      const dragged = state.drag?.ids;
      const zones = index.scene.zones.filter(({ id, rect }) => overlaps(rect, shown) || dragged?.has(id) === true);
      const context: PaintContext = { ctx, index, state, shown, zones };
      paintZones(context, language);
      for (const boundary of index.scene.boundaries)
        if (overlaps(boundary.rect, shown)) paintBoundary(context, boundary);
      if (state.level === 'far') for (const conduit of index.scene.conduits) paintConduit(context, conduit);
      else paintFlows(context);
      paintDevices(context);
      if (state.level !== 'far') for (const gate of index.scene.gates) paintGate(context, gate);
      paintOverlays(context);
    },
  };
};
