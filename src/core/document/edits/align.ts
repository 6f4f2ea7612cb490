import type { ViewId } from '../../model/id';
import type { HospitalDocument, View } from '../document';
import { patched } from '../references';
import type { Edit } from './edit';
import { type At, absoluteAt, containerIn, growZones, inView, sizeOf, within } from './placing';

export const SIDES = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
/** Which line elements are put on: an edge, or the middle of the drawing's width (`center`) or height (`middle`). */
export type Side = (typeof SIDES)[number];
/** In which direction gaps are made equal. */
export type Axis = 'horizontal' | 'vertical';

interface Box extends At {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly locked: boolean;
}

/** The boxes of the elements in the drawing as a whole; what stands in another of them goes along with it. */
const boxesOf = (document: HospitalDocument, view: View, ids: readonly string[]): readonly Box[] => {
  const chosen = new Set(ids);
  const goesAlong = (id: string): boolean => {
    for (let zone = containerIn(document, view, id); zone !== undefined; zone = containerIn(document, view, zone))
      if (chosen.has(zone)) return true;
    return false;
  };
  return [...chosen].flatMap((id): readonly Box[] => {
    const placement = view.placements.get(id);
    const at = placement === undefined || goesAlong(id) ? undefined : absoluteAt(document, view, id);
    if (placement === undefined || at === undefined) return [];
    return [{ id, ...at, ...sizeOf(document, placement), locked: placement.locked === true }];
  });
};

type Shift = { readonly dx: number; readonly dy: number };

/** Moves each free box by its own way, as one step; zones around them grow to hold them. */
const shifted = (
  document: HospitalDocument,
  view: View,
  boxes: readonly Box[],
  shiftOf: (box: Box) => Shift,
): HospitalDocument => {
  const free = boxes.filter(({ locked }) => !locked);
  const moved = inView(document, view.id, ({ placements }) =>
    placements.setAll(
      free.flatMap((box) => {
        const placement = placements.get(box.id);
        const { dx, dy } = shiftOf(box);
        if (placement === undefined) return [];
        return [patched(placement, { x: within(placement.x + dx), y: within(placement.y + dy) })];
      }),
    ),
  );
  if (moved === document) return document;
  // What was just put in line must not be pushed out of it.
  return growZones(
    moved,
    view.id,
    free.flatMap(({ id }) => containerIn(document, view, id) ?? []),
    'stay',
  );
};

/**
 * Puts elements on one line: an edge, or the middle, of the box around all of them. Locked elements count for the box
 * and stay. Fewer than two elements in the view: nothing changes.
 */
export const alignElements =
  (viewId: ViewId, ids: readonly string[], side: Side): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    if (view === undefined) return document;
    const boxes = boxesOf(document, view, ids);
    if (boxes.length < 2) return document;
    const left = Math.min(...boxes.map(({ x }) => x));
    const top = Math.min(...boxes.map(({ y }) => y));
    const right = Math.max(...boxes.map(({ x, width }) => x + width));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
    const shifts: Readonly<Record<Side, (box: Box) => Shift>> = {
      left: ({ x }) => ({ dx: left - x, dy: 0 }),
      center: ({ x, width }) => ({ dx: Math.round((left + right - width) / 2 - x), dy: 0 }),
      right: ({ x, width }) => ({ dx: right - x - width, dy: 0 }),
      top: ({ y }) => ({ dx: 0, dy: top - y }),
      middle: ({ y, height }) => ({ dx: 0, dy: Math.round((top + bottom - height) / 2 - y) }),
      bottom: ({ y, height }) => ({ dx: 0, dy: bottom - y - height }),
    };
    return shifted(document, view, boxes, shifts[side]);
  };

/**
 * Makes the gaps between neighbours equal; the first and the last stay where they are. Locked elements stay too, though
 * their gaps may then differ. Fewer than three elements in the view: nothing changes.
 */
export const distributeElements =
  (viewId: ViewId, ids: readonly string[], axis: Axis): Edit =>
  (document) => {
    const view = document.views.get(viewId);
    if (view === undefined) return document;
    const startOf = ({ x, y }: Box): number => (axis === 'horizontal' ? x : y);
    const lengthOf = ({ width, height }: Box): number => (axis === 'horizontal' ? width : height);
    const boxes = [...boxesOf(document, view, ids)].sort(
      (a, b) => startOf(a) + lengthOf(a) / 2 - startOf(b) - lengthOf(b) / 2,
    );
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined || boxes.length < 3) return document;
    const room = startOf(last) + lengthOf(last) - startOf(first);
    const gap = (room - boxes.reduce((sum, box) => sum + lengthOf(box), 0)) / (boxes.length - 1);
    const starts = new Map<string, number>();
    let next = startOf(first);
    for (const box of boxes) {
      starts.set(box.id, Math.round(next));
      next += lengthOf(box) + gap;
    }
    return shifted(document, view, boxes, (box) => {
      const way = (starts.get(box.id) ?? startOf(box)) - startOf(box);
      return axis === 'horizontal' ? { dx: way, dy: 0 } : { dx: 0, dy: way };
    });
  };
