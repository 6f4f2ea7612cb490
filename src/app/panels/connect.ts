import * as v from 'valibot';
import { addFlow } from '../../core/document/edits/elements';
import type { Purpose } from '../../core/library/vocabulary';
import { type AssetId, FlowIdSchema } from '../../core/model/id';
import { canvasApi } from '../canvas/canvas-api';
import type { EditorStore } from '../store/editor';
import { newId } from './add-part';

interface Connection {
  readonly from: AssetId;
  readonly to: AssetId;
  /** Left open means that nobody knows, which is a finding of its own. */
  readonly protocol?: string | undefined;
  readonly purpose?: Purpose | undefined;
}

/** Draws a data flow as one step, selects and shows it, and puts the keyboard on the drawing. */
export const connect = (store: EditorStore, { from, to, protocol, purpose }: Connection): void => {
  const { document, edit, select } = store.getState();
  const id = v.parse(FlowIdSchema, newId(document, 'flow'));
  edit(
    'keys.step.connected',
    addFlow({
      id,
      from,
      to,
      ...(protocol === undefined ? {} : { protocol }),
      ...(purpose === undefined ? {} : { purpose }),
    }),
  );
  select([id]);
  canvasApi.reveal([from, to]);
  canvasApi.focus();
};
