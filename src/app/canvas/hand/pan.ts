import type { GestureKind } from './gesture';

/** Moves the paper: with the middle button, the space bar, the tool. */
export const pan: GestureKind = {
  id: 'pan',
  begin: ({ pans, viewport, screen }, { canvas, store }) => {
    if (!pans && store.getState().tool !== 'pan') return undefined;
    return {
      move: ({ screen: now }) =>
        canvas.setState({
          viewport: { ...viewport, x: viewport.x + now.x - screen.x, y: viewport.y + now.y - screen.y },
        }),
      end: () => {},
    };
  },
};
