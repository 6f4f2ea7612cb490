import type { View } from '../../core/document/document';
import { firstView } from '../../core/document/empty';
import type { EditorState } from '../store/editor';

const EMPTY_VIEW = firstView();

/** The view that is shown: the chosen one, else the first. */
export const viewIn = ({ document, view }: Pick<EditorState, 'document' | 'view'>): View =>
  (view === undefined ? undefined : document.views.get(view)) ?? document.views.values()[0] ?? EMPTY_VIEW;
