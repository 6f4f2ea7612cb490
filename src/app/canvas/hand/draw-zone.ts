import { drawZone as drawn } from '../gestures';
import type { GestureKind } from './gesture';
import { rectBetween } from './rect-between';

/** Draws a new zone, whose name is asked for next. */
export const drawZone: GestureKind = {
  id: 'draw-zone',
  begin: ({ at }, { canvas, store, index, view, words }) => {
    if (store.getState().tool !== 'zone') return undefined;
    return {
      move: (spot) => canvas.setState({ rubber: { rect: rectBetween(at, spot.at), kind: 'zone' } }),
      end: (spot) => {
        const shown = view();
        store.getState().put({ tool: 'select' });
        if (shown === undefined) return;
        const rect = rectBetween(at, spot.at);
        canvas.setState({ renaming: drawn(store, index(), shown, rect, words()('canvas.newZone')) });
      },
    };
  },
};
