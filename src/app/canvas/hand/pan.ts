import type { CanvasStore } from '../canvas-state';
import type { Gesture, GestureKind, Press } from './gesture';

export const panFrom = ({ viewport, screen }: Press, canvas: CanvasStore): Gesture => ({
  move: ({ screen: now }) =>
    canvas.setState({
      viewport: { ...viewport, x: viewport.x + now.x - screen.x, y: viewport.y + now.y - screen.y },
    }),
  end: () => {},
});

/** Moves the paper: with the middle button, the space bar, the tool. */
export const pan: GestureKind = {
  id: 'pan',
  begin: (press, { canvas, store }) =>
    press.pans || store.getState().tool === 'pan' ? panFrom(press, canvas) : undefined,
};
