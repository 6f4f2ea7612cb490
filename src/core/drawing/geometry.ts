import type { Point, Rect } from './scene';

export const rightOf = (rect: Rect): number => rect.x + rect.width;
export const bottomOf = (rect: Rect): number => rect.y + rect.height;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a);

const contains = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= rightOf(rect) && y >= rect.y && y <= bottomOf(rect);

/** The smallest box around all of them; `undefined` around nothing. */
export const unionOf = (rects: Iterable<Rect>): Rect | undefined => {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rightOf(rect));
    bottom = Math.max(bottom, bottomOf(rect));
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
};

/** Left, top, right, bottom; exact, where a width would be rounded. */
export type Extent = readonly [number, number, number, number];
const NOWHERE: Extent = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The extent of all rectangles, in linear time. */
export const extentOfRects = (items: readonly { readonly rect: Rect }[]): Extent => {
  let [left, top, right, bottom] = NOWHERE;
  for (const {
    rect: { x, y, width, height },
  } of items) {
    if (x < left) left = x;
    if (y < top) top = y;
    if (x + width > right) right = x + width;
    if (y + height > bottom) bottom = y + height;
  }
  return [left, top, right, bottom];
};

/** The extent of all lines, in linear time. */
export const extentOfLines = (lines: readonly { readonly points: readonly Point[] }[]): Extent => {
  let [left, top, right, bottom] = NOWHERE;
  for (const { points } of lines)
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (y < top) top = y;
      if (x > right) right = x;
      if (y > bottom) bottom = y;
    }
  return [left, top, right, bottom];
};

/** Whether the one reaches to an edge of the other, so that this may be less wide without it. */
const isOuter = (one: Extent, of: Extent): boolean =>
  one[0] <= of[0] || one[1] <= of[1] || one[2] >= of[2] || one[3] >= of[3];

/** The extent of all items, from that before some of them changed. Linear in these, unless an outermost one went. */
export const extentAfter = <T>(
  known: Extent | undefined,
  { before, after }: { readonly before: readonly T[]; readonly after: readonly T[] },
  all: readonly T[],
  extentOfAll: (items: readonly T[]) => Extent,
): Extent => {
  if (known === undefined || isOuter(extentOfAll(before), known)) return extentOfAll(all);
  const [left, top, right, bottom] = extentOfAll(after);
  return [Math.min(known[0], left), Math.min(known[1], top), Math.max(known[2], right), Math.max(known[3], bottom)];
};

/** The box around all of them; `undefined` around nothing. */
export const rectAround = (extents: readonly Extent[]): Rect | undefined => {
  const [left, top, right, bottom] = extents.reduce(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    NOWHERE,
  );
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
};

/** The box around points; at the origin and empty for none. */
export const extentOf = (points: readonly Point[]): Rect => {
  const [first] = points;
  if (first === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Where an orthogonal line first passes the edge of a box, and which way it runs there. */
export const edgeCrossing = (
  points: readonly Point[],
  rect: Rect,
): { readonly at: Point; readonly along: 'horizontal' | 'vertical' } | undefined => {
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1];
    const b = points[i];
    if (a === undefined || b === undefined || contains(rect, a) === contains(rect, b)) continue;
    const clampX = Math.min(Math.max(contains(rect, a) ? b.x : a.x, rect.x), rightOf(rect));
    const clampY = Math.min(Math.max(contains(rect, a) ? b.y : a.y, rect.y), bottomOf(rect));
    const horizontal = Math.abs(a.x - b.x) >= Math.abs(a.y - b.y);
    return horizontal
      ? { at: { x: clampX, y: a.y }, along: 'horizontal' }
      : { at: { x: a.x, y: clampY }, along: 'vertical' };
  }
  return undefined;
};
