import { type Edit, inTurn } from '../document/edits/edit';
import { updateElement } from '../document/edits/update';
import { changesBetween } from '../table';
import { isKeptGoing } from './kept-going';

/**
 * The edit, but for what it would do to a flow that care needs or that carries backups: such a flow goes on between the
 * same two. It may be filtered, logged or opened from the other side; it is not stopped, taken away or led elsewhere,
 * though a plan was made when nobody had said yet what it is for. Costs follow the flows that the edit changes.
 */
export const keepingCare =
  (edit: Edit): Edit =>
  (document) => {
    const after = edit(document);
    const { set, deleted } = changesBetween(document.flows, after.flows);
    const restored = [...set.map(({ id }) => id), ...deleted].flatMap((id): readonly Edit[] => {
      const before = document.flows.get(id);
      if (before === undefined || !isKeptGoing(before.purpose)) return [];
      const now = after.flows.get(id);
      if (now === undefined) return [(other) => ({ ...other, flows: other.flows.set(before) })];
      const { status, from, to } = before;
      if (now.status === status && now.from === from && now.to === to) return [];
      return [updateElement('flows', before.id, { status, from, to })];
    });
    return restored.length === 0 ? after : inTurn(...restored)(after);
  };
