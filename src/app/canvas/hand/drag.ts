import { unionOf } from '../../../core/drawing/geometry';
import type { Point } from '../../../core/drawing/scene';
import { draggedWith, dropElements, snapped, zoneUnder } from '../gestures';
import { copyTo } from './copy-to';
import type { GestureKind, Spot } from './gesture';
import { idOfHit } from './id-of-hit';

/** Moves devices and zones with their content; with Alt a copy of them. */
export const drag: GestureKind = {
  id: 'drag',
  begin: ({ hit, at: from }, hands) => {
    const { store, canvas, view } = hands;
    const id = hit?.kind === 'device' || hit?.kind === 'zone' ? idOfHit(hit) : undefined;
    if (id === undefined) return undefined;
    const { selection, select } = store.getState();
    const index = hands.index();
    const isMovable = (one: string): boolean => index.deviceById.has(one) || index.zoneById.has(one);
    const ids = selection.includes(id) ? selection.filter(isMovable) : [id];
    if (!selection.includes(id)) select(ids);
    const all = draggedWith(index, ids);
    const start: Point =
      unionOf(ids.flatMap((one) => (index.deviceById.get(one) ?? index.zoneById.get(one))?.rect ?? [])) ?? from;
    const movedTo = ({ at }: Spot): { readonly dx: number; readonly dy: number } => ({
      dx: snapped(start.x + at.x - from.x) - start.x,
      dy: snapped(start.y + at.y - from.y) - start.y,
    });
    const targetAt = ({ at, alt }: Spot): string | undefined => zoneUnder(hands.index(), at, alt ? NONE : all);
    return {
      move: (spot) =>
        canvas.setState({ drag: { ids: all, ...movedTo(spot), target: targetAt(spot), copies: spot.alt } }),
      end: (spot) => {
        const shown = view();
        if (shown === undefined) return;
        const by = movedTo(spot);
        if (spot.alt) copyTo(hands, ids, by, targetAt(spot));
        else dropElements(store, hands.index(), shown, ids, by, targetAt(spot));
      },
    };
  },
};

const NONE: ReadonlySet<string> = new Set();
