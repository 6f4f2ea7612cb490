import { hideInView } from '../../core/document/edits/views';
import type { Desk } from './desk';
import { drillInto, drillUp } from './drill';
import { viewIn } from './view-in';

/** Leaves what is selected out of the view; the hospital keeps it. */
export const hideSelected = ({ store, index }: Desk): void => {
  const state = store.getState();
  const { deviceById, zoneById, flowById } = index();
  const ids = state.selection.filter((id) => deviceById.has(id) || zoneById.has(id) || flowById.has(id));
  state.edit('views.step.hide', hideInView(viewIn(state).id, ids));
  state.select([]);
};

/** Looks into the box that is selected, or the one around the device that is. */
export const lookInto = ({ store, index }: Desk): void => {
  const { deviceById, zoneById } = index();
  const [id = ''] = store.getState().selection;
  const box = zoneById.has(id) ? id : deviceById.get(id)?.zone;
  if (box !== undefined) drillInto(store, box);
};

/** Goes one box further out. */
export const lookOut = ({ store }: Desk): void => {
  drillUp(store);
};

/** Opens the ports and cables of the device that is selected. */
export const openCables = ({ store, index }: Desk): void => {
  const asset = store.getState().selection.find((id) => index().deviceById.has(id));
  if (asset !== undefined) store.getState().show({ kind: 'cables', asset });
};
