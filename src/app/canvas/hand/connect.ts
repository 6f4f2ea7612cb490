import { connectDevices } from '../gestures';
import { hitAt } from '../scene-index';
import type { GestureKind } from './gesture';

const startOf = (target: Element | null): string | undefined =>
  target?.closest<HTMLElement>('[data-port]')?.dataset.port;

/** Draws a flow from a device to another: from one of its ports, or from anywhere on it with the tool. */
export const connect: GestureKind = {
  id: 'connect',
  begin: ({ target, hit }, { canvas, store, index }) => {
    const drawn = store.getState().tool === 'flow' && hit?.kind === 'device' ? hit.device.id : undefined;
    const from = startOf(target) ?? drawn;
    if (from === undefined) return undefined;
    const under = (at: { x: number; y: number }): string | undefined => {
      const found = hitAt(index(), at, 6 / canvas.getState().viewport.zoom, true);
      return found?.kind === 'device' ? found.device.id : undefined;
    };
    return {
      move: ({ at }) => canvas.setState({ connecting: { from, at }, hovered: under(at) }),
      end: ({ at }) => {
        const to = under(at);
        if (to !== undefined) connectDevices(store, from, to);
      },
    };
  },
};
