import * as v from 'valibot';
import { Mds2FormSchema } from './mds2-form';

const AnswerSchema = v.picklist(['Yes', 'No']);

/** A question of the form of 2019 that an answer to an older one decides. */
const CarriedSchema = v.strictObject({
  question: v.string(),
  /** Which answers decide it, and how. Absent: both ask in the same sense, and every answer is that answer. */
  when: v.optional(v.strictObject({ Yes: v.optional(AnswerSchema), No: v.optional(AnswerSchema) })),
});

/** The questions of the edition of 2013, with our own short labels, and what they say to those of 2019. */
export const OlderMds2FormSchema = v.strictObject({
  ...Mds2FormSchema.entries,
  questions: v.pipe(
    v.array(
      v.strictObject({
        ...Mds2FormSchema.entries.questions.pipe[0].item.entries,
        carries: v.optional(v.pipe(v.array(CarriedSchema), v.readonly())),
        /** `printed`: found in public text of the form; `recalled`: not checked against it. */
        basis: v.picklist(['printed', 'recalled']),
      }),
    ),
    v.readonly(),
  ),
});
export type OlderMds2Form = v.InferOutput<typeof OlderMds2FormSchema>;
export type OlderMds2Question = OlderMds2Form['questions'][number];
