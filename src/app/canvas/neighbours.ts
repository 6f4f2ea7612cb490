import type { Point, Rect, SceneDevice } from '../../core/drawing/scene';
import type { SceneIndex } from './scene-index';

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** How much being aside counts against being further ahead. */
const ASIDE = 2.5;

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** How dear it is to go from one box to another that way; `undefined` when it does not lie that way. */
const costOf = (from: Rect, to: Rect, direction: Direction): number | undefined => {
  const step = STEPS[direction];
  const [a, b] = [middleOf(from), middleOf(to)];
  const ahead = (b.x - a.x) * step.x + (b.y - a.y) * step.y;
  const aside = Math.abs((b.x - a.x) * step.y) + Math.abs((b.y - a.y) * step.x);
  return ahead > 1 && aside <= ahead * 4 ? ahead + aside * ASIDE : undefined;
};

const cheapest = <T>(items: Iterable<T>, cost: (item: T) => number | undefined): T | undefined => {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const price = cost(item);
    if (price === undefined || price >= least) continue;
    least = price;
    best = item;
  }
  return best;
};

/** The nearest device that way; linear in devices, which a key press can wait for. */
export const nearestThatWay = (
  devices: readonly SceneDevice[],
  from: Rect,
  direction: Direction,
  without: string | undefined,
): SceneDevice | undefined =>
  cheapest(devices, (device) => (device.id === without ? undefined : costOf(from, device.rect, direction)));

/** The device at the other end of a flow that leads that way from a device. */
export const alongFlow = (index: SceneIndex, from: string, direction: Direction): SceneDevice | undefined => {
  const start = index.device.get(from)?.rect;
  if (start === undefined) return undefined;
  const others = index
    .flowsOf(from)
    .map((flow) => index.device.get(flow.from === from ? flow.to : flow.from))
    .filter((device) => device !== undefined && device.id !== from);
  return cheapest(others, (device) => (device === undefined ? undefined : costOf(start, device.rect, direction)));
};
