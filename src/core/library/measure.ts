import * as v from 'valibot';
import { BilingualSchema } from './text';

/** How much work a measure is: a setting or a paper; work on the network or with the maker; buying something. */
const EFFORTS = [1, 2, 3] as const;

/**
 * Something a hospital can do that changes one fact to the better. One file each in `templates/measures/`. What it
 * answers is computed from the rules; only the effort is a judgement, ordinal and ours.
 */
export const MeasureSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** The fact that it changes, and what the fact is then; a date is so many years from today. */
  fact: v.pipe(v.string(), v.regex(/^(asset|flow|crossing|zone)\./)),
  to: v.union([v.string(), v.boolean(), v.number(), v.strictObject({ yearsAhead: v.number() })]),
  effort: v.picklist(EFFORTS),
  /** Where it is done: at the thing itself, or for all flows of one end together. */
  at: v.picklist(['self', 'from', 'to']),
  /** The control of `templates/controls/` that it is. */
  control: v.string(),
  /** What to do, with `{place}` for where. */
  label: BilingualSchema,
});
export type Measure = Readonly<v.InferOutput<typeof MeasureSchema>>;
