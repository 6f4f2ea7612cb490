import { GAP, ZONE_HEADER } from '../drawing/scene';
import { type Box, cornerOf, holdsPlaced } from './box';
import { columnsOf, gapAfter, heightOf, rowGapIn } from './columns';
import { setGrid } from './grid';
import { stack } from './stack';
import { evenStoreys, hasStoreys, storeysOf } from './storeys';
import type { Ties } from './ties';

const ZONE_ASPECT = 1.5;
/** A picture of the whole is looked at on a screen. */
const DRAWING_ASPECT = 16 / 9;
/** Floors lie on each other, so their rooms stand in a row rather than in a block. */
const STOREY_ASPECT = 6;

const isRoot = (box: Box): boolean => box.parent === undefined;

/** Where the content of a zone begins. */
export const originOf = (box: Box): { readonly x: number; readonly y: number } =>
  isRoot(box) ? { x: 0, y: 0 } : { x: GAP, y: ZONE_HEADER };

/** Places the columns of a zone from left to right and gives the zone the size they need. */
const placeColumns = (box: Box): void => {
  const origin = originOf(box);
  let { x } = origin;
  let bottom = origin.y;
  box.lines.forEach((column, index) => {
    const width = Math.max(0, ...column.map((child) => child.width));
    let { y } = origin;
    for (const child of column) {
      child.x = x;
      child.y = y;
      y += child.height + rowGapIn(column);
    }
    bottom = Math.max(bottom, y - rowGapIn(column));
    x += width + (index + 1 < box.lines.length ? gapAfter(box.lines, index) : 0);
  });
  box.width = x + GAP;
  box.height = bottom + GAP;
};

/** Sets the children of a box, whose sizes are known, into columns, and gives the box the size that they need. */
export const arrangeContent = (box: Box, ties: Ties): void => {
  const aspect = isRoot(box) ? DRAWING_ASPECT : box.storey === undefined ? ZONE_ASPECT : STOREY_ASPECT;
  if (hasStoreys(box)) evenStoreys(box);
  box.lines = hasStoreys(box) ? [storeysOf(box)] : columnsOf(box.children, ties, aspect);
  placeColumns(box);
};

interface Pull {
  readonly x: number;
  readonly y: number;
}

/** Where the flows of a device lead on average, measured from its own place; `undefined` when they lead nowhere else. */
const pullsIn = (box: Box, ties: Ties, corners: Map<Box, Pull>): Map<Box, Pull> => {
  const corner = (device: Box): Pull => {
    const known = corners.get(device);
    if (known !== undefined) return known;
    const found = cornerOf(device);
    corners.set(device, found);
    return found;
  };
  const pulls = new Map<Box, Pull>();
  const visit = (child: Box, top: Box, sums: { x: number; y: number; count: number }): void => {
    if (child.kind !== 'device') {
      for (const inner of child.children) visit(inner, top, sums);
      return;
    }
    const here = corner(child);
    for (const other of ties.ofDevice.get(child) ?? []) {
      let around: Box | undefined = other;
      while (around !== undefined && around !== top) around = around.parent;
      if (around === top) continue;
      const there = corner(other);
      sums.x += there.x - here.x;
      sums.y += there.y - here.y;
      sums.count += 1;
    }
  };
  for (const child of box.children) {
    const sums = { x: 0, y: 0, count: 0 };
    visit(child, child, sums);
    if (sums.count > 0) pulls.set(child, { x: sums.x / sums.count, y: sums.y / sums.count });
  }
  return pulls;
};

const orderDevices = (block: Box, ties: Ties, corners: Map<Box, Pull>): void => {
  const pulls = pullsIn(block, ties, corners);
  const wish = (device: Box): number => device.y + (pulls.get(device)?.y ?? 0);
  const wishes = new Map(block.children.map((device) => [device, wish(device)]));
  block.children.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
  setGrid(block);
  for (const row of block.lines) {
    const places = row.map(({ x }) => x);
    const across = new Map(row.map((device) => [device, pulls.get(device)?.x ?? 0]));
    row.sort((a, b) => (across.get(a) ?? 0) - (across.get(b) ?? 0));
    row.forEach((device, index) => {
      device.x = places[index] ?? 0;
    });
  }
};

/** Moves the children of a zone up and down within its height, so that their lines run as straight as can be. */
const align = (box: Box, ties: Ties, corners: Map<Box, Pull>, reorder: boolean): void => {
  const pulls = pullsIn(box, ties, corners);
  const origin = originOf(box);
  const room = box.height - GAP - origin.y;
  for (const column of box.lines) {
    const centre = (child: Box): number => child.y + (pulls.get(child)?.y ?? 0) + child.height / 2;
    const centres = new Map(column.map((child) => [child, centre(child)]));
    if (reorder) column.sort((a, b) => (centres.get(a) ?? 0) - (centres.get(b) ?? 0));
    const gap = rowGapIn(column);
    let below = heightOf(column);
    const items = column.map((child) => {
      const wish = Math.min(child.y + (pulls.get(child)?.y ?? 0) - origin.y, room - below);
      below -= child.height + gap;
      return { height: child.height, wish: Math.round(wish) };
    });
    const places = stack(items, gap);
    column.forEach((child, index) => {
      child.y = origin.y + Math.round(places[index] ?? 0);
    });
  }
};

/**
 * One pass over a freshly arranged tree, outer zones first, in which everything moves towards what it talks with. What
 * stands beside something that keeps its place stays.
 */
export const refine = (box: Box, ties: Ties, reorder: boolean, shouldStop: () => boolean): void => {
  if (shouldStop()) return;
  const corners = new Map<Box, Pull>();
  if (box.kind === 'block') {
    orderDevices(box, ties, corners);
    return;
  }
  if (holdsPlaced(box)) {
    for (const child of box.children) if (child.kind === 'zone') refine(child, ties, reorder, shouldStop);
    return;
  }
  align(box, ties, corners, reorder && !isRoot(box) && !hasStoreys(box));
  for (const child of box.children) if (child.kind !== 'device') refine(child, ties, reorder, shouldStop);
};
