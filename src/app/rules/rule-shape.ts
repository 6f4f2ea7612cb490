import * as v from 'valibot';
import { readJson } from '../../core/document/json-text';
import { RuleSchema } from '../../core/library/rule';
import { SEVERITIES, STRIDE } from '../../core/library/vocabulary';

const Words = v.strictObject({ ja: v.string(), en: v.string() });
const Ids = v.pipe(v.array(v.string()), v.readonly());
const Texts = v.strictObject({ title: v.string(), what: v.string(), ask: v.optional(v.string()) });
const Severity = v.optional(v.picklist(SEVERITIES));

/** What the form can show: words and lists may still be empty, and what nobody has weighed yet is absent. */
const ShapeSchema = v.strictObject({
  ...RuleSchema.entries,
  id: v.string(),
  stride: v.pipe(v.array(v.picklist(STRIDE)), v.readonly()),
  severity: v.strictObject({ patientSafety: Severity, data: Severity, availability: Severity }),
  text: v.strictObject({ ja: Texts, en: Texts }),
  rationale: Words,
  answeredBy: Ids,
});

/** A rule that is being written. */
export type RuleShape = v.InferOutput<typeof ShapeSchema>;

/** The text as something the form can show, sound or not; `undefined` where it has no such shape. */
export const shapeOf = (text: string): RuleShape | undefined => {
  const json = readJson(text);
  const checked = json.ok ? v.safeParse(ShapeSchema, json.value) : undefined;
  return checked?.success === true ? checked.output : undefined;
};
