import { GAP } from '../drawing/scene';
import { arrange, originOf } from './arrange';
import { type Box, cornerOf } from './box';
import { freeCells } from './free-cells';
import { freeSpot } from './free-spot';
import { makeRoom } from './make-room';
import type { Ties } from './ties';

const hasPlaced = (box: Box): boolean => box.placed || box.children.some(hasPlaced);

/** Zones of the box, and the devices that stand directly in it, which a settled block holds at their own places. */
const zonesIn = (box: Box): readonly Box[] => box.children.filter(({ kind }) => kind === 'zone');
const devicesIn = (box: Box): readonly Box[] =>
  box.children.filter(({ kind }) => kind === 'block').flatMap(({ children }) => children);

/** Grows a zone until it holds everything in it. */
const growToFit = (box: Box): void => {
  if (box.parent === undefined) return;
  for (const child of [...zonesIn(box), ...devicesIn(box)]) {
    box.width = Math.max(box.width, child.x + child.width + GAP);
    box.height = Math.max(box.height, child.y + child.height + GAP);
  }
};

/** Where the flows of a new zone lead on average, in the coordinates of the box around it. */
const pullOf = (zone: Box, around: Box, ties: Ties): { readonly x: number; readonly y: number } | undefined => {
  let x = 0;
  let y = 0;
  let weights = 0;
  const corner = cornerOf(around);
  for (const [other, weight] of ties.ofSibling.get(zone) ?? []) {
    if (!other.placed) continue;
    const there = cornerOf(other);
    x += (there.x - corner.x + other.width / 2) * weight;
    y += (there.y - corner.y + other.height / 2) * weight;
    weights += weight;
  }
  return weights === 0 ? undefined : { x: x / weights, y: y / weights };
};

/**
 * Finds room for what has no place yet among what has one, from the inside outwards: a device in a free cell of its
 * zone, a zone in free space beside its neighbours. What has a place keeps it, unless a zone that had to grow would
 * cover it.
 */
export const settle = (box: Box, ties: Ties, shouldStop: () => boolean): void => {
  if (shouldStop()) return;
  const before = new Map(zonesIn(box).map((zone) => [zone, { width: zone.width, height: zone.height }]));
  for (const zone of zonesIn(box)) {
    if (hasPlaced(zone)) settle(zone, ties, shouldStop);
    else arrange(zone, ties, shouldStop);
  }
  const standing = zonesIn(box).filter(({ placed }) => placed);
  const devices = devicesIn(box);
  const placedDevices = devices.filter(({ placed }) => placed);
  for (const zone of standing) makeRoom(zone, before.get(zone) ?? zone, [...standing, ...placedDevices]);

  const newDevices = devices.filter(({ placed }) => !placed);
  const cells = freeCells(originOf(box), box.width, [...standing, ...placedDevices]);
  for (const device of newDevices) {
    const cell = cells();
    device.x = cell.x;
    device.y = cell.y;
  }
  const taken = [...standing, ...devices];
  for (const zone of zonesIn(box).filter(({ placed }) => !placed)) {
    const spot = freeSpot(zone, box, taken, pullOf(zone, box, ties));
    zone.x = spot.x;
    zone.y = spot.y;
    taken.push(zone);
  }
  growToFit(box);
};
