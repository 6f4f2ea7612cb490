import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { HospitalDocument } from '../../core/document/document';
import { createDerivedSlice, type DerivedSlice } from './derived-slice';
import { createDocumentSlice, type DocumentSlice } from './document-slice';
import { createLookingSlice, type LookingSlice } from './looking-slice';
import { createPageSlice, type PageSlice } from './page-slice';
import { createPreviewSlice, type PreviewSlice } from './preview-slice';
import { createSessionSlice, type Preferences, type SessionSlice } from './session-slice';
import { createViewsSlice, type ViewsSlice } from './views-slice';

export type EditorState = ViewsSlice &
  DocumentSlice &
  SessionSlice &
  DerivedSlice &
  PageSlice &
  LookingSlice &
  PreviewSlice;
export type EditorStore = StoreApi<EditorState>;

/** The one store of the page: slices, one for each lifetime of state. */
export const createEditorStore = (document: HospitalDocument, preferences: Preferences): EditorStore =>
  createStore<EditorState>()((...parts) => ({
    ...createDocumentSlice(document)(...parts),
    ...createSessionSlice(preferences, document.views.values()[0]?.id)(...parts),
    ...createDerivedSlice(...parts),
    ...createPageSlice(...parts),
    ...createViewsSlice(...parts),
    ...createLookingSlice(...parts),
    ...createPreviewSlice(...parts),
  }));

export const EditorContext = createContext<EditorStore | undefined>(undefined);

export const useEditorStore = (): EditorStore => {
  const store = useContext(EditorContext);
  if (store === undefined) throw new Error('The editor store is missing around this component.');
  return store;
};

/** Where parts of the page read that may be a frame late; see `Late`. */
export const ReadingContext = createContext<EditorStore | undefined>(undefined);

export const useEditor = <T>(selector: (state: EditorState) => T): T => {
  const store = useEditorStore();
  return useStore(useContext(ReadingContext) ?? store, selector);
};
