import type { Point } from '../../../core/drawing/scene';
import type { CanvasStore } from '../canvas-state';
import { zoomAt } from '../viewport';

/** Turns the wheel into panning, with Ctrl, ⌘ or a pinch on a touchpad into zooming around the pointer. */
export const wheel = (event: WheelEvent, screen: Point, canvas: CanvasStore): void => {
  event.preventDefault();
  const { viewport } = canvas.getState();
  const unit = event.deltaMode === 1 ? 16 : 1;
  if (event.ctrlKey || event.metaKey) {
    const factor = Math.exp((-event.deltaY * unit) / 300);
    canvas.setState({ viewport: zoomAt(viewport, viewport.zoom * factor, screen) });
    return;
  }
  const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
  canvas.setState({ viewport: { ...viewport, x: viewport.x - dx * unit, y: viewport.y - dy * unit } });
};
