import type { HospitalDocument } from '../../../core/document/document';
import { inTurn } from '../../../core/document/edits/edit';
import type { Model } from '../../../core/model/model';
import type { LackingTable } from '../../../core/quality/diagram-item';
import type { Field } from '../inspector/field';
import { crossingTarget, type Target, targetIn } from '../inspector/target';

/** Several crossings together: what is said of one is said of all. */
const crossingsTarget = (ids: readonly string[], document: HospitalDocument, model: Model): Target | undefined => {
  const each = ids.flatMap((id) => model.crossings.get(id) ?? []).map((crossing) => crossingTarget(crossing, document));
  const [first] = each;
  if (first === undefined) return undefined;
  return {
    ...first,
    ids,
    records: each.flatMap(({ records }) => (records.length === 0 ? [{}] : records)),
    change: (path, value) => inTurn(...each.map(({ change }) => change(path, value))),
  };
};

/** The records of elements as the inspector changes them. */
export const targetOf = (
  table: LackingTable | 'flows',
  ids: readonly string[],
  document: HospitalDocument,
  model: Model,
): Target | undefined =>
  table === 'crossings' ? crossingsTarget(ids, document, model) : targetIn(table, ids, document);

/** The field as the inspector describes it, with the list that its values come from. */
export const fieldOf = (target: Target, path: string): Field =>
  target.fields.find((field) => field.path === path) ?? { path, group: 'notes' };
