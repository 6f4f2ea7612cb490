import { showInView } from '../../core/document/edits/views';
import type { ViewTemplateId } from '../../core/document/view';
import { viewIn } from '../canvas/view-in';
import type { EditorState } from '../store/editor';
import { byCanvas, type Command } from './command';

const hasAsset = ({ selection, document }: EditorState): boolean => selection.some((id) => document.assets.has(id));

const architecture = (
  id: 'viewGlobalSystem' | 'viewPatientHarm' | 'viewUpdates' | 'viewUseCase',
  template: ViewTemplateId,
): Command => ({ id, group: 'look', run: ({ store }) => store.getState().show({ kind: 'addView', template }) });

/** Views: what they show, and looking into their boxes. */
export const viewCommands: readonly Command[] = [
  { id: 'addView', group: 'look', run: ({ store }) => store.getState().show({ kind: 'addView' }) },
  { id: 'fourQuestions', group: 'look', run: ({ store }) => store.getState().show({ kind: 'fourQuestions' }) },
  architecture('viewGlobalSystem', 'global-system'),
  architecture('viewPatientHarm', 'multi-patient-harm'),
  architecture('viewUpdates', 'updateability'),
  architecture('viewUseCase', 'security-use-case'),
  {
    id: 'refreshView',
    group: 'look',
    isPossible: (state) => viewIn(state).template !== undefined,
    run: ({ store }) => store.getState().show({ kind: 'editView' }),
  },
  { id: 'editView', group: 'look', run: ({ store }) => store.getState().show({ kind: 'editView' }) },
  { id: 'places', group: 'look', run: ({ store }) => store.getState().show({ kind: 'places' }) },
  byCanvas('hideInView', 'look'),
  {
    id: 'showHidden',
    group: 'look',
    isPossible: (state) => (viewIn(state).hidden?.length ?? 0) > 0,
    run: ({ store }) => store.getState().edit('views.step.show', showInView(viewIn(store.getState()).id)),
  },
  byCanvas('lookInto', 'look', { keys: 'Shift+Enter', onDrawing: true }),
  byCanvas('lookOut', 'look', {
    keys: 'Shift+Backspace',
    onDrawing: true,
    isPossible: (state) => state.drilled !== undefined,
  }),
  byCanvas('cables', 'edit', { isPossible: hasAsset }),
];
