import type { StateCreator } from 'zustand';
import type { HospitalDocument } from '../../core/document/document';
import type { Brush } from '../canvas/painter/brush';
import type { EditorState } from './editor';
import type { Toast } from './page-slice';

/** What a change would make of the hospital, shown in the drawing in its place. Nothing of it is saved. */
export interface Preview {
  /** The state that it is about; of another state it says nothing, and is not shown. */
  readonly before: HospitalDocument;
  readonly after: HospitalDocument;
  readonly shown: 'before' | 'after';
  /** Paints what differs above the drawing. */
  readonly paint: (brush: Brush) => void;
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

export const createPreviewSlice: StateCreator<EditorState, [], [], PreviewSlice> = (set) => ({
  preview: undefined,
  setPreview: (preview) => set({ preview }),
});
