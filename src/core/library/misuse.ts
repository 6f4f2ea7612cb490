import * as v from 'valibot';
import { ConditionSchema } from './rule';
import { BilingualSchema } from './text';

/**
 * A way of using things wrongly that can be foreseen, and the precaution for those who work with them. One file each in
 * `templates/misuse/`. R44.
 */
export const MisuseSchema = v.strictObject({
  id: v.string(),
  scope: v.picklist(['asset', 'flow']),
  /** Where it can be foreseen; only what is certain counts, since a precaution must fit the place it is read at. */
  when: ConditionSchema,
  /** What somebody does; `{subject}`, for flows `{from}` and `{to}`, and `{case}` of a stated misuse are filled in. */
  misuse: BilingualSchema,
  /** What to do, or not to do, in daily work. */
  precaution: BilingualSchema,
  /** Rules whose threats it leads to. */
  rules: v.pipe(v.array(v.string()), v.minLength(1), v.readonly()),
  references: v.pipe(v.array(v.string()), v.minLength(1), v.readonly()),
});
export type Misuse = v.InferOutput<typeof MisuseSchema>;
