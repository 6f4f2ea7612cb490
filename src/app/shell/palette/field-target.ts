import type { Model } from '../../../core/model/model';
import {
  crossingTarget,
  documentTarget,
  type Target,
  type TargetTable,
  tableOfElement,
  targetIn,
} from '../../panels/inspector/target';
import type { EditorState } from '../../store/editor';

export interface FieldTarget extends Target {
  /** Where its names stand; a crossing and the document have none. */
  readonly table: TargetTable | undefined;
}

/** What fields are set on: those selected that are of one kind with the first, or the document when nothing is. */
export const targetOf = (
  { selection, document }: Pick<EditorState, 'selection' | 'document'>,
  model: Model,
): FieldTarget | undefined => {
  const [first] = selection;
  if (first === undefined) return { ...documentTarget(document), table: undefined };
  const table = tableOfElement(document, first);
  if (table !== undefined) {
    const ids = selection.filter((id) => document[table].has(id));
    return { ...targetIn(table, ids, document), table };
  }
  const crossing = model.crossings.get(first);
  return crossing === undefined ? undefined : { ...crossingTarget(crossing, document), table: undefined };
};
