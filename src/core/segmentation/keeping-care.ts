import { type Edit, inTurn } from '../document/edits/edit';
import { updateElement } from '../document/edits/update';
import { changesBetween } from '../table';
import { isKeptGoing } from './kept-going';

/**
 * The edit, but for what it would do to a flow that care needs or that carries backups: such a flow goes on between the
 * same two. It may be filtered, logged or opened from the other side; it is not stopped, taken away or led elsewhere,
 * though a plan was made when nobody had said yet what it is for. `told` hears of the flows that were kept so. Costs
 * follow the flows that the edit changes.
 */
export const keepingCare =
  (edit: Edit, told: (flows: readonly string[]) => void = () => {}): Edit =>
  (document) => {
    const after = edit(document);
    const { set, deleted } = changesBetween(document.flows, after.flows);
    const kept: string[] = [];
    const restored = [...set.map(({ id }) => id), ...deleted].flatMap((id): readonly Edit[] => {
      const before = document.flows.get(id);
      if (before === undefined || !isKeptGoing(before.purpose)) return [];
      const now = after.flows.get(id);
      const { status, from, to } = before;
      if (now !== undefined && now.status === status && now.from === from && now.to === to) return [];
      kept.push(id);
      if (now === undefined) return [(other) => ({ ...other, flows: other.flows.set(before) })];
      return [updateElement('flows', before.id, { status, from, to })];
    });
    if (kept.length > 0) told(kept);
    return inTurn(...restored)(after);
  };
