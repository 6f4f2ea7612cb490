import type { Library } from '../../core/library/library';
import { addPart } from '../panels/add-part';
import type { CanvasApi } from './canvas-api';
import { commands } from './commands';
import type { Desk } from './desk';
import { minimapCorner } from './minimap-room';
import { shownRect, toDrawing, zoomAt } from './viewport';
import { fly, reveal, zoomTo, zoomToFit } from './viewport-moves';
import { steps } from './walk';

/** What the page may ask of the canvas, answered by this one. */
export const makeApi = (desk: Desk, library: Library, surface: () => HTMLElement | null): CanvasApi => {
  const { canvas, store } = desk;
  const corner = () => minimapCorner(store.getState().minimapOpen, canvas.getState().size);
  return {
    zoomToFit: () => zoomToFit(canvas, desk.index().scene.bounds),
    zoomBy: (factor) =>
      canvas.setState(({ viewport, size }) => ({
        viewport: zoomAt(viewport, viewport.zoom * factor, { x: size.width / 2, y: size.height / 2 }),
      })),
    zoomTo: (zoom) => zoomTo(canvas, zoom),
    zoom: () => canvas.getState().viewport.zoom,
    panBy: (dx, dy) =>
      canvas.setState(({ viewport }) => ({ viewport: { ...viewport, x: viewport.x + dx, y: viewport.y + dy } })),
    subscribe: (listener) =>
      canvas.subscribe((state, before) => {
        if (state.viewport !== before.viewport || state.size !== before.size) listener();
      }),
    reveal: (ids) => reveal(canvas, desk.index(), ids, corner()),
    flyTo: (ids) => {
      // The keyboard goes there too, so that a selection made at the same time moves nothing on its own.
      canvas.setState({ active: ids[0] });
      fly(canvas, desk.index(), ids, corner());
    },
    focus: () => surface()?.focus({ preventScroll: true }),
    centerPoint: () => {
      const { viewport, size } = canvas.getState();
      const { x, y, width, height } = shownRect(viewport, size);
      return { x: x + width / 2, y: y + height / 2 };
    },
    deviceAt: (clientX, clientY) => {
      const element = surface();
      if (element === null || !element.contains(document.elementFromPoint(clientX, clientY))) return undefined;
      const box = element.getBoundingClientRect();
      const { viewport } = canvas.getState();
      const point = toDrawing(viewport, { x: clientX - box.x, y: clientY - box.y });
      const device = desk.index().devices.at(point)[0];
      if (device === undefined) return undefined;
      const { zoom } = viewport;
      const { x, y, width, height } = device.rect;
      const corner = { x: box.x + x * zoom + viewport.x, y: box.y + y * zoom + viewport.y };
      return { id: device.id, box: { ...corner, width: width * zoom, height: height * zoom } };
    },
    addPart: (part) => {
      addPart(store, library, part);
    },
    run: (command) => commands[command](desk),
    step: (step, way) => steps[step](desk, way),
  };
};
