import { type Axis, alignElements, distributeElements, type Side } from '../../core/document/edits/align';
import { setLook } from '../../core/document/edits/arrange';
import { inTurn } from '../../core/document/edits/edit';
import { moveElements } from '../../core/document/edits/move';
import { type Desk, movable } from './desk';
import { dropNotes } from './note-places';
import { viewIn } from './use-scene';

/** Moves the selection without leaving its zones. */
export const nudge = (desk: Desk, dx: number, dy: number): void => {
  const state = desk.store.getState();
  const places = movable(desk);
  const { noteById } = desk.index();
  const notes = dropNotes(desk.index(), viewIn(state).id, state.selection, { dx, dy });
  if (places.length > 0 || state.selection.some((id) => noteById.has(id)))
    state.edit('canvas.step.move', inTurn(...notes, moveElements(viewIn(state).id, places, { dx, dy })));
};

export const align = (desk: Desk, side: Side): void => {
  const state = desk.store.getState();
  state.edit('canvas.step.align', alignElements(viewIn(state).id, movable(desk), side));
};

export const distribute = (desk: Desk, axis: Axis): void => {
  const state = desk.store.getState();
  state.edit('canvas.step.distribute', distributeElements(viewIn(state).id, movable(desk), axis));
};

/** Locks what is selected, or unlocks it when all of it is locked. */
export const toggleLock = (desk: Desk): void => {
  const state = desk.store.getState();
  const ids = movable(desk);
  const { id: view, placements } = viewIn(state);
  const locked = !ids.every((id) => placements.get(id)?.locked === true);
  state.edit(locked ? 'canvas.step.lock' : 'canvas.step.unlock', setLook(view, ids, { locked }));
};

/** Shows the selected zones without their content, or with it again. */
export const toggleCollapse = (desk: Desk): void => {
  const state = desk.store.getState();
  const { id: view, placements } = viewIn(state);
  const ids = state.selection.filter((id) => desk.index().zoneById.has(id));
  // The document, since the drawing follows an edit some frames later, and fingers are quicker.
  const collapsed = !ids.every((id) => placements.get(id)?.collapsed === true);
  state.edit(collapsed ? 'canvas.step.collapse' : 'canvas.step.expand', setLook(view, ids, { collapsed }));
};

/** Shows only the outermost zones, or every zone with its content. */
export const collapseAll = (desk: Desk, collapsed: boolean): void => {
  const state = desk.store.getState();
  const ids = collapsed
    ? desk.index().scene.zones.filter(({ depth, things }) => depth === 1 && things > 0)
    : state.document.zones.values();
  state.edit(
    collapsed ? 'canvas.step.collapse' : 'canvas.step.expand',
    setLook(
      viewIn(state).id,
      ids.map(({ id }) => id),
      { collapsed },
    ),
  );
};
