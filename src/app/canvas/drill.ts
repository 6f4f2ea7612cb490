import { CONTAINER_OF } from '../../core/document/containment';
import type { EditorStore } from '../store/editor';
import { viewIn } from './view-in';

/** One box further out than the one looked into, down to the whole view. Says whether there was one. */
export const drillUp = (store: EditorStore): boolean => {
  const state = store.getState();
  const view = viewIn(state);
  if (state.drilled?.view !== view.id) return false;
  state.drill(CONTAINER_OF[view.preset](state.document, state.drilled.box));
  return true;
};

/** Looks into a box of the view. */
export const drillInto = (store: EditorStore, box: string): void => {
  store.getState().select([]);
  store.getState().drill(box);
};
