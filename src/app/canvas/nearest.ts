import type { Rect } from '../../core/drawing/scene';

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Placed {
  readonly id: string;
  readonly rect: Rect;
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });

/** The nearest element that way: what lies straight ahead counts as nearer than what lies aside. Linear. */
export const nearestThatWay = <T extends Placed>(from: Rect, among: readonly T[], way: Direction): T | undefined => {
  const start = middle(from);
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of among) {
    const { x, y } = middle(candidate.rect);
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = way === 'left' ? -dx : way === 'right' ? dx : way === 'up' ? -dy : dy;
    const aside = Math.abs(way === 'left' || way === 'right' ? dy : dx);
    if (ahead <= 1 || aside > ahead * 3 + 40) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
};
