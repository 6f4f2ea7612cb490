import * as v from 'valibot';

/**
 * What a fact has to say: one of some values, none of some values, or a day before today. A list says so when one of its
 * members does. An unknown fact says nothing either way.
 */
export const FactTestSchema = v.strictObject({
  fact: v.string(),
  in: v.optional(v.pipe(v.array(v.union([v.string(), v.number(), v.boolean()])), v.readonly())),
  notIn: v.optional(v.pipe(v.array(v.union([v.string(), v.number(), v.boolean()])), v.readonly())),
  past: v.optional(v.literal(true)),
});
export type FactTest = Readonly<v.InferOutput<typeof FactTestSchema>>;
