import type { StateCreator } from 'zustand';
import type { Report } from '../../core/analysis/report';
import type { HospitalDocument } from '../../core/document/document';
import type { Brush } from '../canvas/painter/brush';
import type { EditorState } from './editor';
import type { Toast } from './page-slice';

/** One of the two states, or both beside each other. */
export const PREVIEWED = ['before', 'both', 'after'] as const;

/** What a change would make of the hospital, shown in the drawing in its place. Nothing of it is saved. */
export interface Preview {
  /** The state that it is about; of another state it says nothing, and is not shown. */
  readonly before: HospitalDocument;
  readonly after: HospitalDocument;
  readonly shown: (typeof PREVIEWED)[number];
  /** What the rules say of the state after; nothing is marked there as long as nobody knows. */
  readonly report: Report | null;
  /** Paints what differs above the drawing of each of the two. */
  readonly paint: Readonly<Record<'before' | 'after', (brush: Brush) => void>>;
  /** Said to whoever would change the drawing meanwhile. */
  readonly refusal: Toast;
}

export interface PreviewSlice {
  readonly preview: Preview | undefined;
  setPreview(preview: Preview | undefined): void;
}

/** The preview of the hospital as it is now, where there is one. */
export const previewNow = ({ preview, document }: Pick<EditorState, 'preview' | 'document'>): Preview | undefined =>
  preview?.before === document ? preview : undefined;

/** What paints the differences above a drawing of this state of the hospital. */
export const differencesIn = ({ preview, document }: Pick<EditorState, 'preview' | 'document'>) =>
  preview?.paint[document === preview.before ? 'before' : 'after'];

export const createPreviewSlice: StateCreator<EditorState, [], [], PreviewSlice> = (set) => ({
  preview: undefined,
  setPreview: (preview) => set({ preview }),
});
