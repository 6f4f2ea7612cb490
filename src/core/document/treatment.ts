import * as v from 'valibot';
import { SEVERITIES } from '../library/vocabulary';
import { DateSchema, ExtensionsSchema, listOf, maybe, WordSchema } from '../model/fields';

export const DECISIONS = ['mitigate', 'accept', 'transfer', 'avoid', 'not-applicable'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where a threat stands: `open` is what nobody has decided, and what was taken back. */
export const TREATMENT_STATES = ['open', ...DECISIONS] as const;
export type TreatmentState = (typeof TREATMENT_STATES)[number];

/** Decisions that need a reason before they apply. */
export const DECISIONS_WITH_RATIONALE: readonly TreatmentState[] = ['accept', 'not-applicable'];

const Text = v.pipe(v.string(), v.maxLength(20_000));

/** One step in the life of a decision: from what to what, when, by whom and why. */
const TreatmentStepSchema = v.strictObject({
  on: DateSchema,
  by: maybe(WordSchema),
  from: v.picklist(TREATMENT_STATES),
  to: v.picklist(TREATMENT_STATES),
  why: maybe(Text),
});
export type TreatmentStep = Readonly<v.InferOutput<typeof TreatmentStepSchema>>;

/**
 * What people decided about a threat. Its id is the threat's key (rule and subjects), so it survives renaming, moving,
 * saving and re-importing, and is kept when the threat is gone.
 */
export const TreatmentSchema = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  decision: v.picklist(TREATMENT_STATES),
  rationale: maybe(Text),
  owner: maybe(WordSchema),
  due: maybe(DateSchema),
  evidence: maybe(Text),
  residual: maybe(v.picklist(SEVERITIES)),
  decidedBy: maybe(WordSchema),
  decidedOn: maybe(DateSchema),
  /** The revision of the rule when this was decided (`revisionOf`); unknown for decisions from elsewhere. */
  ruleRevision: maybe(WordSchema),
  /** Oldest first; what stands now is the last. */
  history: maybe(listOf(TreatmentStepSchema)),
  extensions: ExtensionsSchema,
});
export type Treatment = Readonly<v.InferOutput<typeof TreatmentSchema>>;

/** Where a threat with this treatment stands. */
export const stateOf = (treatment: Treatment | undefined): TreatmentState => treatment?.decision ?? 'open';

/** Whether nothing is left to do: decided, and otherwise than to mitigate it, which is open until the model shows it. */
export const isClosed = (treatment: Treatment | undefined): boolean => {
  const state = stateOf(treatment);
  return state !== 'open' && state !== 'mitigate';
};
