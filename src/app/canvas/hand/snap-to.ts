import type { Rect } from '../../../core/drawing/scene';
import { shownRect } from '../viewport';
import type { Hands, Spot } from './gesture';
import type { SnapTo } from './snap';

/** How near an edge must come to a line to snap to it, in px of the screen. */
const REACH = 6;

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/**
 * What things in the hand snap to as the person has it set: devices to devices, zones to zones; nothing while Ctrl or ⌘
 * is held. `inHand` are left out, and so are zones around `start`.
 */
export const snapTo = (hands: Hands, inHand: ReadonlySet<string>, start: Rect): ((spot: Spot) => SnapTo) => {
  const { store, canvas, index } = hands;
  const before = index();
  const onlyDevices = [...inHand].every((id) => before.deviceById.has(id));
  const neighboursIn = (rect: Rect): readonly Rect[] => {
    const now = index();
    const found = onlyDevices
      ? now.devices.within(rect)
      : now.zones.within(rect).filter((zone) => !holds(zone.rect, start));
    return found.filter(({ id }) => !inHand.has(id)).map((one) => one.rect);
  };
  return ({ free }) => {
    const { snapToGrid, snapToNeighbours } = store.getState();
    const { viewport, size } = canvas.getState();
    return {
      grid: snapToGrid && !free,
      neighboursIn: snapToNeighbours && !free ? neighboursIn : () => [],
      shown: shownRect(viewport, size),
      reach: REACH / viewport.zoom,
    };
  };
};
