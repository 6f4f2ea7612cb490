import * as v from 'valibot';
import { BilingualSchema } from './text';

/** A page that people may open; shown as text and opened only when they ask for it. */
const AddressSchema = v.pipe(v.string(), v.startsWith('https://'));

/** One place in a standard that rules and controls refer to: a weakness, a clause, a question, a requirement. */
const StandardEntrySchema = v.strictObject({
  /** As it is written in rules: `CWE-319`, `IEC 62443-3-3 SR 5.1`, `手引書 §4.1②`. */
  text: v.pipe(v.string(), v.nonEmpty()),
  /** What it is about, short and in our own words (catalogues keep their English names). */
  label: BilingualSchema,
  address: v.optional(AddressSchema),
  /** The number could not be checked against the standard itself. */
  unverified: v.optional(v.literal(true)),
  /** For our own requirements: the places they come from, as references. */
  from: v.optional(v.pipe(v.array(v.string()), v.minLength(1), v.readonly())),
});
export type StandardEntry = v.InferOutput<typeof StandardEntrySchema>;

/** The places of one standard, guideline or catalogue that we refer to. One file each in `templates/standards/`. */
export const StandardSchema = v.strictObject({
  id: v.string(),
  label: BilingualSchema,
  /** The edition or version that the entries were taken from. */
  edition: v.optional(v.string()),
  /** What every reference to it begins with; the rest is `{id}` in the address. */
  prefix: v.optional(v.string()),
  /** Where an entry stands on the web; `{id}` is its number, with slashes for dots. */
  address: v.optional(AddressSchema),
  /** How far the entries were checked, and against what. */
  checked: BilingualSchema,
  /** What its owner asks to be said. */
  notice: v.optional(v.string()),
  entries: v.pipe(v.array(StandardEntrySchema), v.readonly()),
});
export type Standard = v.InferOutput<typeof StandardSchema>;
