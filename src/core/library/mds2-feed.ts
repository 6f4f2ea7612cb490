import * as v from 'valibot';
import { BilingualSchema } from './text';

const AnswerSchema = v.picklist(['Yes', 'No', 'N/A']);
const ValueSchema = v.union([v.string(), v.boolean()]);

/**
 * What answers of a form say about a fact of the device, or of a flow that it is an end of. Exactly one of `value` (so it
 * is), `oneOf` (one of these, which one nobody can tell) and `against` (whoever states one of these differs from the
 * paper, which does not say what holds instead).
 */
export const Mds2FeedSchema = v.strictObject({
  /** The whole id of the fact, `asset.antimalware`. */
  fact: v.string(),
  /** Of a flow: the end whose form must say so. */
  end: v.optional(v.picklist(['from', 'to', 'either'])),
  /** By question of the form: the answer, or any of these. All must be given. */
  answers: v.record(v.string(), v.union([AnswerSchema, v.pipe(v.array(AnswerSchema), v.readonly())])),
  /** Only for flows of one of these purposes, over one of these protocols, or that carry patient data. */
  purposes: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  protocols: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  personalData: v.optional(v.literal(true)),
  /** Only for flows that go straight from end to end, as far as anybody stated. */
  direct: v.optional(v.literal(true)),
  value: v.optional(ValueSchema),
  oneOf: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  against: v.optional(v.pipe(v.array(ValueSchema), v.readonly())),
  /** Why the answers say so, for people who see where a value comes from. */
  why: BilingualSchema,
});
export type Mds2Feed = v.InferOutput<typeof Mds2FeedSchema>;

export const Mds2FeedsSchema = v.pipe(v.array(Mds2FeedSchema), v.readonly());
