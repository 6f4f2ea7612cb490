import * as v from 'valibot';
import { SEVERITIES } from '../library/vocabulary';
import { maybe, WordSchema } from '../model/fields';

/** The most rules that one document may word or weigh anew. */
export const OVERRIDE_LIMIT = 500;

const Axis = maybe(v.picklist(SEVERITIES));
const Words = v.strictObject({ title: maybe(WordSchema), what: maybe(WordSchema), ask: maybe(WordSchema) });

/** What a document says otherwise than a rule of ours does; absent fields stay as the rule has them. */
export const RuleOverrideSchema = v.strictObject({
  /** The id of a rule of the library. One that it does not have is kept and does nothing. */
  rule: WordSchema,
  severity: maybe(v.strictObject({ patientSafety: Axis, data: Axis, availability: Axis })),
  text: maybe(v.strictObject({ ja: maybe(Words), en: maybe(Words) })),
});
export type RuleOverride = Readonly<v.InferOutput<typeof RuleOverrideSchema>>;
