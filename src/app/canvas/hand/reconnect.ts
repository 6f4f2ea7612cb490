import type { Point } from '../../../core/drawing/scene';
import { levelOf } from '../level';
import { carryEnd } from './carry-end';
import type { GestureKind, Hands, Press } from './gesture';

/** How near to the end of a flow it can be grabbed, in px of the screen. */
const REACH = { mouse: 9, pen: 12, touch: 22 } as const;

/** The end of the one selected flow that lies there on screen. */
const endAt = ({ screen, pointer }: Press, { store, canvas, index }: Hands) => {
  const [only, ...others] = store.getState().selection;
  const flow = only === undefined || others.length > 0 ? undefined : index().flowById.get(only);
  const { x, y, zoom } = canvas.getState().viewport;
  if (flow === undefined || levelOf(zoom, undefined) === 'far') return undefined;
  const distance = (point: Point | undefined): number =>
    point === undefined
      ? Number.POSITIVE_INFINITY
      : Math.hypot(point.x * zoom + x - screen.x, point.y * zoom + y - screen.y);
  const [from, to] = [distance(flow.points[0]), distance(flow.points.at(-1))];
  if (Math.min(from, to) > REACH[pointer]) return undefined;
  return { flow, end: from < to ? ('from' as const) : ('to' as const) };
};

/** Takes an end of the selected flow to another device. */
export const reconnect: GestureKind = {
  id: 'reconnect',
  begin: (press, hands) => {
    const found = endAt(press, hands);
    if (found === undefined) return undefined;
    const { flow, end } = found;
    return carryEnd({ other: end === 'from' ? flow.to : flow.from, flow: { id: flow.id, end } }, hands);
  },
};
