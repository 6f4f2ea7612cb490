import { unionOf } from '../../../core/drawing/geometry';
import { GAP, type Rect, ZONE_HEADER } from '../../../core/drawing/scene';
import type { SceneIndex } from '../scene-index';

/** What stands directly in a zone with the room it needs around it; `undefined` for an empty zone. */
export const contentOf = (index: SceneIndex, zone: string): Rect | undefined => {
  const rect = index.zoneById.get(zone)?.rect;
  if (rect === undefined) return undefined;
  const devices = index.devices.within(rect).filter((device) => device.zone === zone);
  const all = unionOf([...devices, ...(index.childZones.get(zone) ?? [])].map((one) => one.rect));
  return all === undefined ? undefined : withRoom(all);
};

/** The rectangle with the free gap that a zone keeps around what it holds, its header above. */
export const withRoom = ({ x, y, width, height }: Rect): Rect => ({
  x: x - GAP,
  y: y - ZONE_HEADER,
  width: width + 2 * GAP,
  height: height + ZONE_HEADER + GAP,
});
