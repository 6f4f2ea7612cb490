import { overlaps } from '../drawing/geometry';
import type { Rect } from '../drawing/scene';
import type { Box } from './box';

/** What is kept between a zone that grew and what it pushes aside. */
const DISTANCE = 32;
/** Pushing ends after so many moves, however the boxes lie. */
const MOVES_AT_MOST = 5_000;

const rectOf = ({ x, y, width, height }: Box): Rect => ({ x, y, width, height });

/**
 * Pushes aside what a zone has come to cover by growing, to the right or down, whichever is less, and what that comes
 * to cover in turn. What is locked stays, and so does what overlapped before.
 */
export const makeRoom = (
  zone: Box,
  before: { readonly width: number; readonly height: number },
  neighbours: readonly Box[],
): void => {
  if (zone.width <= before.width && zone.height <= before.height) return;
  const queue: { readonly box: Box; readonly before: Rect }[] = [
    { box: zone, before: { x: zone.x, y: zone.y, width: before.width, height: before.height } },
  ];
  for (let moves = 0; moves < MOVES_AT_MOST; moves += 1) {
    const next = queue.shift();
    if (next === undefined) return;
    for (const neighbour of neighbours) {
      if (neighbour === next.box || neighbour === zone || neighbour.locked) continue;
      const here = rectOf(neighbour);
      if (!overlaps(rectOf(next.box), here) || overlaps(next.before, here)) continue;
      const right = next.box.x + next.box.width + DISTANCE - here.x;
      const down = next.box.y + next.box.height + DISTANCE - here.y;
      if (right < down) neighbour.x += right;
      else neighbour.y += down;
      queue.push({ box: neighbour, before: here });
    }
  }
};
