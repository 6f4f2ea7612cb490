import type { StateCreator } from 'zustand';
import type { HospitalDocument } from '../../core/document/document';
import { withoutStalePlaces } from '../../core/document/edits/stale-places';
import { viewsInOrder } from '../../core/document/edits/views';
import type { EditorState } from './editor';
import { previewNow } from './preview-slice';

/** One step of the history: the document before it, and what the step was called (a key of `keys` words in `i18n`). */
export interface Step {
  readonly label: string;
  readonly document: HospitalDocument;
}

export type Edit = (document: HospitalDocument) => HospitalDocument;

/** The open document and its history: the only truth about the hospital, and all that is saved. */
export interface DocumentSlice {
  readonly document: HospitalDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Applies a pure edit as one step of undo. An edit that returns the same document is no step. */
  edit(label: string, change: Edit): void;
  undo(): void;
  redo(): void;
  /** Puts another document in place of this one; its history starts anew. */
  open(document: HospitalDocument): void;
}

/** Another step leaves a notice with nothing of its own to take back, so it goes. */
const withoutOffer = (toast: EditorState['toast']): Partial<EditorState> =>
  toast?.undo === true || toast?.action !== undefined ? { toast: undefined } : {};

export const createDocumentSlice =
  (opened: HospitalDocument): StateCreator<EditorState, [], [], DocumentSlice> =>
  (set) => ({
    document: opened,
    past: [],
    future: [],
    edit: (label, change) =>
      set((state) => {
        const { document, past, toast, view } = state;
        const refused = previewNow(state)?.refusal;
        if (refused !== undefined) return { toast: refused };
        const changed = change(document);
        const next = withoutStalePlaces(document, changed, view);
        if (next === document) return {};
        return { ...withoutOffer(toast), document: next, past: [...past, { label, document }], future: [] };
      }),
    undo: () =>
      set(({ document, past, future, toast }) => {
        const step = past.at(-1);
        if (step === undefined) return {};
        return {
          ...withoutOffer(toast),
          document: step.document,
          past: past.slice(0, -1),
          future: [{ label: step.label, document }, ...future],
        };
      }),
    redo: () =>
      set(({ document, past, future, toast }) => {
        const [step, ...later] = future;
        if (step === undefined) return {};
        return {
          ...withoutOffer(toast),
          document: step.document,
          past: [...past, { label: step.label, document }],
          future: later,
        };
      }),
    open: (document) =>
      set({
        document,
        past: [],
        future: [],
        selection: [],
        view: viewsInOrder(document)[0]?.id,
        drilled: undefined,
        report: null,
        advice: null,
        activeThreat: undefined,
        path: undefined,
        filter: {},
        highlight: undefined,
        reachFrom: undefined,
        reach: undefined,
        toast: undefined,
      }),
  });
