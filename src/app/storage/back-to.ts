import type { EditorState, EditorStore } from '../store/editor';
import type { Keeper } from './keeper';

/** What puts a document back as it is open now, with its history, and forgets the one that came in its place. */
export const backTo = (
  { document, past, future, view, selection }: EditorState,
  store: EditorStore,
  keeper: Keeper,
): (() => void) => {
  const slot = { ...keeper.held(), document: document.id, edited: past.length + future.length > 0 };
  return () => {
    const replaced = keeper.current();
    store.getState().open(document);
    store.setState({ past, future, view, selection });
    keeper.take(slot, slot.edited);
    // Where the browser keeps nothing, there is nothing to forget.
    void keeper.remove(replaced).catch(() => {});
  };
};
