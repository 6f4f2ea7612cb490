import { type Axis, alignElements, distributeElements, type Side } from '../../core/document/edits/align';
import { setLook } from '../../core/document/edits/arrange';
import { moveElements } from '../../core/document/edits/move';
import { type Desk, movable } from './desk';
import { viewIn } from './use-scene';

/** Moves the selection without leaving its zones. */
export const nudge = (desk: Desk, dx: number, dy: number): void => {
  const state = desk.store.getState();
  state.edit('canvas.step.move', moveElements(viewIn(state).id, movable(desk), { dx, dy }));
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
  const { deviceById, zoneById } = desk.index();
  const locked = !ids.every((id) => (deviceById.get(id) ?? zoneById.get(id))?.locked);
  state.edit(locked ? 'canvas.step.lock' : 'canvas.step.unlock', setLook(viewIn(state).id, ids, { locked }));
};

/** Shows the selected zones without their content, or with it again. */
export const toggleCollapse = (desk: Desk): void => {
  const state = desk.store.getState();
  const zones = state.selection.flatMap((id) => desk.index().zoneById.get(id) ?? []);
  const collapsed = !zones.every((zone) => zone.collapsed);
  const ids = zones.map(({ id }) => id);
  state.edit(collapsed ? 'canvas.step.collapse' : 'canvas.step.expand', setLook(viewIn(state).id, ids, { collapsed }));
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
