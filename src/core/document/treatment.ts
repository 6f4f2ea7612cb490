import * as v from 'valibot';
import { SEVERITIES } from '../library/vocabulary';
import { DateSchema, ExtensionsSchema, maybe, WordSchema } from '../model/fields';

export const DECISIONS = ['mitigate', 'accept', 'transfer', 'avoid', 'not-applicable'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decisions that need a reason before they apply. */
export const DECISIONS_WITH_RATIONALE: readonly Decision[] = ['accept', 'not-applicable'];

/**
 * What people decided about a threat. Its id is the threat's key (rule and subjects), so it survives renaming, moving,
 * saving and re-importing, and is kept when the threat is gone.
 */
export const TreatmentSchema = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  decision: v.picklist(DECISIONS),
  rationale: maybe(v.pipe(v.string(), v.maxLength(20_000))),
  owner: maybe(WordSchema),
  due: maybe(DateSchema),
  evidence: maybe(v.pipe(v.string(), v.maxLength(20_000))),
  residual: maybe(v.picklist(SEVERITIES)),
  decidedBy: maybe(WordSchema),
  decidedOn: maybe(DateSchema),
  extensions: ExtensionsSchema,
});
export type Treatment = Readonly<v.InferOutput<typeof TreatmentSchema>>;
