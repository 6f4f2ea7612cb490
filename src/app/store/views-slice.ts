import type { StateCreator } from 'zustand';
import type { Edit } from './document-slice';
import type { EditorState } from './editor';

/** How views are looked at. Lives as long as the page; nothing of it is saved. */
export interface ViewsSlice {
  /** The box of a view that is looked into; it holds only while that view is shown. */
  readonly drilled: { readonly view: string; readonly box: string } | undefined;
  /** Shows only a box of the view that is shown and what it talks with; `undefined` shows all of the view again. */
  drill(box: string | undefined): void;
  /** Completes the document without a step of undo: places for what has none, never anything that people said. */
  complete(change: Edit): void;
}

export const createViewsSlice: StateCreator<EditorState, [], [], ViewsSlice> = (set) => ({
  drilled: undefined,
  drill: (box) =>
    set(({ view, document }) => {
      const shown = document.views.get(view ?? '') ?? document.views.values()[0];
      return { drilled: box === undefined || shown === undefined ? undefined : { view: shown.id, box } };
    }),
  complete: (change) => set(({ document }) => ({ document: change(document) })),
});
