import * as v from 'valibot';
import { BilingualSchema } from './text';

/** The questions of one edition of the MDS2 form, with our own short labels. */
export const Mds2FormSchema = v.strictObject({
  edition: v.string(),
  note: v.string(),
  /** Misprinted ids found in real forms, and what they mean. */
  aliases: v.record(v.string(), v.string()),
  /** Answers that leave the rest of a section without meaning. */
  closes: v.pipe(
    v.array(v.strictObject({ question: v.string(), answer: v.picklist(['Yes', 'No']), section: v.string() })),
    v.readonly(),
  ),
  sections: v.pipe(
    v.array(v.strictObject({ code: v.string(), label: BilingualSchema, count: v.number() })),
    v.readonly(),
  ),
  questions: v.pipe(
    v.array(
      v.strictObject({
        id: v.string(),
        section: v.string(),
        parent: v.nullable(v.string()),
        polarity: v.picklist(['yes-favourable', 'yes-exposure', 'neutral', 'text']),
        label: BilingualSchema,
        /** Asked for these answers instead of for a Yes to its parent. */
        appliesWhen: v.optional(v.record(v.string(), v.picklist(['Yes', 'No', 'N/A']))),
      }),
    ),
    v.readonly(),
  ),
});
export type Mds2Form = v.InferOutput<typeof Mds2FormSchema>;
export type Mds2Question = Mds2Form['questions'][number];
