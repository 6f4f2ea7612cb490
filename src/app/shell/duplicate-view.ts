import * as v from 'valibot';
import type { View } from '../../core/document/document';
import { duplicateView } from '../../core/document/edits/views';
import { type ViewId, ViewIdSchema } from '../../core/model/id';
import type { EditorState } from '../store/editor';

/** A new id for a view. */
export const newViewId = (): ViewId => v.parse(ViewIdSchema, `view-${crypto.randomUUID()}`);

/** Copies a view with all its places, as one step; gives the id of the copy. */
export const duplicateShownView = (edit: EditorState['edit'], view: View, name: string): ViewId => {
  const copy = newViewId();
  edit('views.step.duplicate', duplicateView(view.id, copy, name));
  return copy;
};
