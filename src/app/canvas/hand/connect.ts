import { carryEnd } from './carry-end';
import type { GestureKind, Press } from './gesture';

/** A finger this far inside a device, in px of the screen, takes hold of it and not of the port at its edge. */
const INSIDE = 10;

const isWellInside = ({ hit, at, viewport: { zoom } }: Press): boolean => {
  if (hit?.kind !== 'device') return false;
  const { x, y, width, height } = hit.device.rect;
  return Math.min(at.x - x, at.y - y, x + width - at.x, y + height - at.y) * zoom > INSIDE;
};

/** The device whose port was pressed. Browsers give a finger the nearest thing that looks small, so it is asked twice. */
const portOf = (press: Press): string | undefined => {
  const port = press.target?.closest<HTMLElement>('[data-port]')?.dataset.port;
  return press.pointer === 'touch' && isWellInside(press) ? undefined : port;
};

/** Draws a flow from a device to another: from one of its ports, or from anywhere on it with the tool. */
export const connect: GestureKind = {
  id: 'connect',
  begin: (press, hands) => {
    const { hit } = press;
    const drawn = hands.store.getState().tool === 'flow' && hit?.kind === 'device' ? hit.device.id : undefined;
    const other = portOf(press) ?? drawn;
    return other === undefined ? undefined : carryEnd({ other }, hands);
  },
};
