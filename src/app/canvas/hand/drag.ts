import { unionOf } from '../../../core/drawing/geometry';
import type { ViewId } from '../../../core/model/id';
import { draggedWith } from '../dragged-with';
import { dropElements, zoneUnder } from '../gestures';
import { isStuck } from '../note-places';
import { copyTo } from './copy-to';
import type { Gesture, GestureKind, Spot } from './gesture';
import { growth } from './growth';
import { idOfHit } from './id-of-hit';
import { apartByLock, sayLocked } from './locked';
import { type Snap, snap } from './snap';
import { snapTo } from './snap-to';

const NONE: ReadonlySet<string> = new Set();
const NOTHING: Gesture = { move: () => {}, end: () => {} };

/** Moves devices, notes, and zones with their content; with Alt a copy of them. */
export const drag: GestureKind = {
  id: 'drag',
  begin: ({ hit, at: from, alt }, hands) => {
    const { store, canvas, view } = hands;
    const id = hit?.kind === 'device' || hit?.kind === 'zone' || hit?.kind === 'note' ? idOfHit(hit) : undefined;
    if (id === undefined) return undefined;
    const { selection, select } = store.getState();
    const index = hands.index();
    const rectOf = (one: string) =>
      (index.deviceById.get(one) ?? index.zoneById.get(one) ?? index.noteById.get(one))?.rect;
    const ids = selection.includes(id) ? selection.filter((one) => rectOf(one) !== undefined) : [id];
    const start = unionOf(ids.flatMap((one) => rectOf(one) ?? []));
    if (start === undefined) return undefined;
    if (!selection.includes(id)) select(ids);
    const { free, locked } = apartByLock(hands, ids);
    if (free.length === 0 && !alt) {
      sayLocked(hands, locked);
      return NOTHING;
    }
    const all = draggedWith(index, alt ? ids : free);
    const to = snapTo(hands, all, start);
    const movedTo = (spot: Spot): Snap => {
      const by = { x: spot.at.x - from.x, y: spot.at.y - from.y };
      const there = { ...start, x: start.x + by.x, y: start.y + by.y };
      const snapped = snap(there, to(spot));
      return { ...snapped, dx: by.x + snapped.dx, dy: by.y + snapped.dy };
    };
    const stuck = ids.every((one) => isStuck(index, one));
    const onlyNotes = ids.every((one) => index.noteById.has(one));
    const targetAt = ({ at, alt }: Spot): string | undefined =>
      stuck ? undefined : zoneUnder(hands.index(), at, alt ? NONE : all);
    const drop = (shown: ViewId, by: Snap, target: string | undefined): void => {
      const { document } = store.getState();
      // First, since what follows from the edit lets go of it again.
      canvas.setState({ held: { ids: all, dx: by.dx, dy: by.dy, target: undefined } });
      dropElements(store, hands.index(), shown, free, by, target);
      if (store.getState().document === document) canvas.setState({ held: undefined });
      sayLocked(hands, locked);
    };
    return {
      move: (spot) => {
        const { dx, dy, guides, gaps } = movedTo(spot);
        const target = targetAt(spot);
        const grown = onlyNotes ? [] : growth(hands.index(), target, { ...start, x: start.x + dx, y: start.y + dy });
        canvas.setState({
          drag: { ids: all, dx, dy, target, grown, copies: spot.alt },
          snap: { guides, gaps },
        });
      },
      end: (spot) => {
        const shown = view();
        if (shown === undefined) return;
        const by = movedTo(spot);
        if (spot.alt) copyTo(hands, ids, by, targetAt(spot));
        else drop(shown, by, targetAt(spot));
      },
    };
  },
};
