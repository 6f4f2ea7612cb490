import { unionOf } from '../../../core/drawing/geometry';
import { draggedWith, dropElements, zoneUnder } from '../gestures';
import { copyTo } from './copy-to';
import type { GestureKind, Spot } from './gesture';
import { idOfHit } from './id-of-hit';
import { type Snap, snap } from './snap';
import { snapTo } from './snap-to';

const NONE: ReadonlySet<string> = new Set();

/** Moves devices and zones with their content; with Alt a copy of them. */
export const drag: GestureKind = {
  id: 'drag',
  begin: ({ hit, at: from }, hands) => {
    const { store, canvas, view } = hands;
    const id = hit?.kind === 'device' || hit?.kind === 'zone' ? idOfHit(hit) : undefined;
    if (id === undefined) return undefined;
    const { selection, select } = store.getState();
    const index = hands.index();
    const rectOf = (one: string) => (index.deviceById.get(one) ?? index.zoneById.get(one))?.rect;
    const ids = selection.includes(id) ? selection.filter((one) => rectOf(one) !== undefined) : [id];
    const start = unionOf(ids.flatMap((one) => rectOf(one) ?? []));
    if (start === undefined) return undefined;
    if (!selection.includes(id)) select(ids);
    const all = draggedWith(index, ids);
    const to = snapTo(hands, all, start);
    const movedTo = (spot: Spot): Snap => {
      const by = { x: spot.at.x - from.x, y: spot.at.y - from.y };
      const there = { ...start, x: start.x + by.x, y: start.y + by.y };
      const snapped = snap(there, to(spot));
      return { ...snapped, dx: by.x + snapped.dx, dy: by.y + snapped.dy };
    };
    const targetAt = ({ at, alt }: Spot): string | undefined => zoneUnder(hands.index(), at, alt ? NONE : all);
    return {
      move: (spot) => {
        const { dx, dy, guides, gaps } = movedTo(spot);
        canvas.setState({
          drag: { ids: all, dx, dy, target: targetAt(spot), copies: spot.alt },
          snap: { guides, gaps },
        });
      },
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
