import { GAP, type Point } from '../drawing/scene';
import { originOf } from './arrange';
import { type Box, cornerOf } from './box';
import { freeCells } from './free-cells';
import { freeSpot } from './free-spot';
import { makeRoom } from './make-room';
import type { Work } from './place';
import type { Ties } from './ties';

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

/** Where the flows of a new device lead on average, in the coordinates of the box around it. */
const deviceWish = (device: Box, corner: Point, ties: Ties): Point | undefined => {
  const others = (ties.ofDevice.get(device) ?? []).filter(({ placed }) => placed);
  if (others.length === 0) return undefined;
  let [x, y] = [0, 0];
  for (const other of others) {
    const there = cornerOf(other);
    x += there.x - corner.x;
    y += there.y - corner.y;
  }
  return { x: x / others.length, y: y / others.length };
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
 * Finds room for what has no place yet among what has one: a device in a free cell of its zone near what it talks
 * with, a zone in free space beside its neighbours. What has a place keeps it, unless a zone that had to grow would
 * cover it. `placeIn` gives the content of each zone its place first.
 */
export const settle = (box: Box, work: Work, placeIn: (zone: Box, work: Work) => void): void => {
  const { ties } = work;
  const before = new Map(zonesIn(box).map((zone) => [zone, { width: zone.width, height: zone.height }]));
  for (const zone of zonesIn(box)) placeIn(zone, work);
  const standing = zonesIn(box).filter(({ placed }) => placed);
  const devices = devicesIn(box);
  const placedDevices = devices.filter(({ placed }) => placed);
  for (const zone of standing) makeRoom(zone, before.get(zone) ?? zone, [...standing, ...placedDevices]);

  const cellFor = freeCells(originOf(box), box.width, [...standing, ...placedDevices]);
  const corner = cornerOf(box);
  for (const device of devices.filter(({ placed }) => !placed)) {
    const cell = cellFor(deviceWish(device, corner, ties));
    device.x = cell.x;
    device.y = cell.y;
  }
  const taken = [...standing, ...devices];
  const added = zonesIn(box).filter(({ placed }) => !placed);
  for (const zone of added.sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1))) {
    const spot = freeSpot(zone, box, taken, pullOf(zone, box, ties));
    zone.x = spot.x;
    zone.y = spot.y;
    taken.push(zone);
  }
  growToFit(box);
};
