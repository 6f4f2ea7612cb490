import { type ReactNode, useEffect, useMemo } from 'react';
import { createStore } from 'zustand';
import { type EditorState, ReadingContext, useEditor, useEditorStore } from './editor';
import { previewNow } from './preview-slice';

const seenIn = (state: EditorState): EditorState => {
  const preview = previewNow(state);
  return preview === undefined ? state : { ...state, document: preview.after, report: preview.report };
};

/** Where the hospital is seen as a preview shows it, while that is asked for; what is changed, is changed in the store itself. */
export function Previewed({ children }: { readonly children: ReactNode }) {
  const store = useEditorStore();
  const after = useEditor((state) => (previewNow(state)?.shown === 'before' ? undefined : previewNow(state)?.after));
  const seen = useMemo(
    () => (after === undefined ? undefined : createStore<EditorState>()(() => seenIn(store.getState()))),
    [after, store],
  );
  useEffect(() => {
    if (seen === undefined) return undefined;
    seen.setState(seenIn(store.getState()), true);
    return store.subscribe((state) => seen.setState(seenIn(state), true));
  }, [seen, store]);
  return <ReadingContext value={seen}>{children}</ReadingContext>;
}
