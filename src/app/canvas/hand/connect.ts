import { carryEnd } from './carry-end';
import type { GestureKind } from './gesture';

const portOf = (target: Element | null): string | undefined =>
  target?.closest<HTMLElement>('[data-port]')?.dataset.port;

/** Draws a flow from a device to another: from one of its ports, or from anywhere on it with the tool. */
export const connect: GestureKind = {
  id: 'connect',
  begin: ({ target, hit }, hands) => {
    const drawn = hands.store.getState().tool === 'flow' && hit?.kind === 'device' ? hit.device.id : undefined;
    const other = portOf(target) ?? drawn;
    return other === undefined ? undefined : carryEnd({ other }, hands);
  },
};
