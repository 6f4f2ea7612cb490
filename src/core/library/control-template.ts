import * as v from 'valibot';
import { BilingualSchema } from './text';

/** A safeguard that rules name as an answer. One file each in `templates/controls/`. R29, R32, R76. */
export const ControlTemplateSchema = v.strictObject({
  id: v.string(),
  /** The control in one sentence that says what to do. */
  label: BilingualSchema,
  kind: v.picklist(['design', 'compensating', 'information']),
  /** What it may cost or break in daily care, where it can. R33. */
  caution: v.optional(BilingualSchema),
  references: v.optional(v.pipe(v.array(v.string()), v.readonly())),
});
export type ControlTemplate = v.InferOutput<typeof ControlTemplateSchema>;
