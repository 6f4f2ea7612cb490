import type { Point, Rect } from '../scene';

/** How far a line keeps from the box it leaves before it may turn. */
const STUB = 14;
/** Beyond this distance a line looks for the gap beside its row, which lies this far from the box. */
const FAR = 40;
const ROW_GAP_MIDDLE = 10;
/** The least overlap of two boxes that lets a straight line join them. */
const STRAIGHT_OVERLAP = 16;

const right = (rect: Rect): number => rect.x + rect.width;
const bottom = (rect: Rect): number => rect.y + rect.height;

/** The middle of what two ranges share; `undefined` when they share too little. */
const sharedMiddle = (a: number, aEnd: number, b: number, bEnd: number): number | undefined => {
  const start = Math.max(a, b);
  const end = Math.min(aEnd, bEnd);
  return end - start >= STRAIGHT_OVERLAP ? (start + end) / 2 : undefined;
};

const turned = (points: readonly Point[]): readonly Point[] => points.map(({ x, y }) => ({ x: y, y: x }));
const turnedRect = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

/** From the right edge of one box to the left edge of another that begins further right. */
const sideways = (from: Rect, to: Rect, offset: number): readonly Point[] => {
  const start = right(from);
  const end = to.x;
  const y = sharedMiddle(from.y, bottom(from), to.y, bottom(to));
  if (y !== undefined)
    return [
      { x: start, y: y + offset },
      { x: end, y: y + offset },
    ];
  const y1 = from.y + from.height / 2 + offset;
  const y2 = to.y + to.height / 2 + offset;
  if (end - start <= 2 * FAR) {
    // Close to its end, in the gap before the box, a vertical run meets fewest other boxes.
    const x = Math.max((start + end) / 2, end - STUB) + (y2 > y1 ? -offset : offset);
    return [
      { x: start, y: y1 },
      { x, y: y1 },
      { x, y: y2 },
      { x: end, y: y2 },
    ];
  }
  // Further away it runs along the gap above or below its row, so that it does not lie on the boxes beside it.
  const x1 = start + STUB + offset / 2;
  const x2 = end - STUB + offset / 2;
  const row = (y2 > y1 ? bottom(from) + ROW_GAP_MIDDLE : from.y - ROW_GAP_MIDDLE) + offset / 2;
  return [
    { x: start, y: y1 },
    { x: x1, y: y1 },
    { x: x1, y: row },
    { x: x2, y: row },
    { x: x2, y: y2 },
    { x: end, y: y2 },
  ];
};

/** Out and back in on the right of both, for boxes that stand above each other with something between. */
const around = (from: Rect, to: Rect, offset: number): readonly Point[] => {
  const x = Math.max(right(from), right(to)) + STUB + offset;
  const y1 = from.y + from.height / 2 + offset;
  const y2 = to.y + to.height / 2 + offset + (from === to ? STUB : 0);
  return [
    { x: right(from), y: y1 },
    { x, y: y1 },
    { x, y: y2 },
    { x: right(to), y: y2 },
  ];
};

/**
 * A quick orthogonal way between two boxes, edge to edge, that looks at nothing else: straight where they face each
 * other, else with one jog, else around. `offset` moves it aside, in pixels, for flows that run beside it. Constant
 * time; meant for thousands of flows, and for those of a device while it is dragged.
 */
export const routeFlow = (from: Rect, to: Rect, offset = 0): readonly Point[] => {
  if (to.x - right(from) >= STUB) return sideways(from, to, offset);
  if (from.x - right(to) >= STUB) return [...sideways(to, from, offset)].reverse();
  const facesBelow = to.y - bottom(from);
  const facesAbove = from.y - bottom(to);
  const gap = Math.max(facesBelow, facesAbove);
  const adjacent = gap >= STUB && gap <= 3 * STUB;
  if (adjacent && facesBelow === gap) return turned(sideways(turnedRect(from), turnedRect(to), offset));
  if (adjacent) return [...turned(sideways(turnedRect(to), turnedRect(from), offset))].reverse();
  return around(from, to, offset);
};
