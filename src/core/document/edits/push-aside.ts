import type { At } from './placing';

/** Something with a place of its own beside others, in the coordinates of what contains them. */
export interface Body extends At {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly locked: boolean;
}

/** What is kept between what grew and what it pushes; less only where there was less before. In px of the drawing. */
const DISTANCE = 32;
/** Pushing ends after so many moves, however the bodies lie. */
const MOVES_AT_MOST = 2_000;

type Axis = 'x' | 'y';
const AXES = ['x', 'y'] as const;
const end = (body: Body, axis: Axis): number => body[axis] + (axis === 'x' ? body.width : body.height);

/** How far apart two bodies are along an axis, negative where they share some of it, and on which side the other is. */
const apart = (body: Body, other: Body, axis: Axis): { readonly by: number; readonly side: -1 | 1 } => {
  const after = other[axis] - end(body, axis);
  const before = body[axis] - end(other, axis);
  return after >= before ? { by: after, side: 1 } : { by: before, side: -1 };
};

/** The other, moved the least way out of a body that has come nearer; `undefined` where it may stay. */
const pushed = (before: Body, now: Body, other: Body): Body | undefined => {
  let least: { readonly axis: Axis; readonly to: number; readonly cost: number } | undefined;
  for (const axis of AXES) {
    const was = apart(before, other, axis);
    const gap = Math.max(0, Math.min(DISTANCE, was.by));
    const size = axis === 'x' ? other.width : other.height;
    const to = was.side === 1 ? end(now, axis) + gap : now[axis] - gap - size;
    const missing = was.side * (to - other[axis]);
    // Clear of each other along one axis is clear.
    if (missing <= 0) return undefined;
    if (was.by >= 0 && (least === undefined || missing < least.cost)) least = { axis, to, cost: missing };
  }
  // What overlapped before was meant to.
  return least === undefined ? undefined : { ...other, [least.axis]: least.to };
};

/**
 * Where neighbours go that a zone has come to cover by growing, and what those come to cover in turn: each away to the
 * side on which it stood. What is locked stays. Linear in the neighbours for each that moves.
 */
export const pushAside = (before: Body, grown: Body, neighbours: readonly Body[]): ReadonlyMap<string, At> => {
  const places = new Map<string, Body>(neighbours.map((body) => [body.id, body]));
  const moved = new Map<string, At>();
  const queue: { readonly before: Body; readonly now: Body }[] = [{ before, now: grown }];
  for (let moves = 0; moves < MOVES_AT_MOST; moves += 1) {
    const next = queue.shift();
    if (next === undefined) break;
    for (const other of places.values()) {
      if (other.locked || other.id === next.now.id) continue;
      const there = pushed(next.before, next.now, other);
      if (there === undefined) continue;
      places.set(other.id, there);
      moved.set(other.id, { x: there.x, y: there.y });
      queue.push({ before: other, now: there });
    }
  }
  return moved;
};
