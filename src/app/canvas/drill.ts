import { containerOf } from '../../core/document/containment';
import type { EditorStore } from '../store/editor';
import { prepareInside } from './prepare-scene';
import { viewIn } from './view-in';

/** One box further out than the one looked into, down to the whole view. Says whether there was one. */
export const drillUp = (store: EditorStore): boolean => {
  const state = store.getState();
  const view = viewIn(state);
  if (state.drilled?.view !== view.id) return false;
  state.drill(containerOf(view)(state.document, state.drilled.box));
  return true;
};

/** Looks into a box of the view; of a large hospital as soon as its drawing is there. */
export const drillInto = (store: EditorStore, box: string): void => {
  const { document, drilled, select, drill } = store.getState();
  const view = viewIn(store.getState()).id;
  select([]);
  const preparing = prepareInside(document, box);
  if (preparing === undefined) {
    drill(box);
    return;
  }
  void preparing.then(() => {
    const now = store.getState();
    // Whoever went elsewhere meanwhile stays there.
    if (now.document.id === document.id && viewIn(now).id === view && now.drilled === drilled) now.drill(box);
  });
};
