import * as v from 'valibot';
import { BilingualSchema } from './text';

/** What the metrics of one main version of CVSS ask, and what their values say, for people who do not know it. */
export const CvssWordsSchema = v.strictObject({
  id: v.picklist(['2', '3', '4']),
  metrics: v.record(
    v.string(),
    v.strictObject({ name: BilingualSchema, asks: BilingualSchema, values: v.record(v.string(), BilingualSchema) }),
  ),
});
/** The questions of the rubric for medical devices, by the name of their answer. */
export const RubricWordsSchema = v.strictObject({ questions: v.record(v.string(), BilingualSchema) });
export type RubricWords = Readonly<v.InferOutput<typeof RubricWordsSchema>>;

export type CvssWords = Readonly<v.InferOutput<typeof CvssWordsSchema>>;
