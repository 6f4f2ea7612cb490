import type { Treatment } from '../treatment';
import type { Edit } from './edit';
import { withRecord, withTable } from './records';

/** Records what people decided about a threat, under its key, in place of what they decided before. */
export const decideThreat =
  (key: string, decision: Omit<Treatment, 'id'>): Edit =>
  (document) =>
    withRecord(document, 'treatments', { ...decision, id: key });

/** Takes a decision back: the threat is open again. */
export const withdrawDecision =
  (key: string): Edit =>
  (document) =>
    withTable(document, 'treatments', document.treatments.delete(key));

/** Records decisions carried over from elsewhere; what has been decided here already stays as it is. */
export const carryTreatments =
  (treatments: readonly Treatment[]): Edit =>
  (document) =>
    treatments
      .filter(({ id }) => !document.treatments.has(id))
      .reduce((next, treatment) => withRecord(next, 'treatments', treatment), document);
