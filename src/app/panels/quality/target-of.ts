import type { HospitalDocument } from '../../../core/document/document';
import type { Model } from '../../../core/model/model';
import type { LackingTable } from '../../../core/quality/diagram-item';
import type { Field } from '../inspector/field';
import { crossingTarget, type Target, targetIn } from '../inspector/target';

/** The records of elements as the inspector changes them; of crossings only one at a time. */
export const targetOf = (
  table: LackingTable | 'flows',
  ids: readonly string[],
  document: HospitalDocument,
  model: Model,
): Target | undefined => {
  if (table !== 'crossings') return targetIn(table, ids, document);
  const crossing = ids.length === 1 ? model.crossings.get(ids[0] ?? '') : undefined;
  return crossing === undefined ? undefined : crossingTarget(crossing, document);
};

/** The field as the inspector describes it, with the list that its values come from. */
export const fieldOf = (target: Target, path: string): Field =>
  target.fields.find((field) => field.path === path) ?? { path, group: 'notes' };
