import * as v from 'valibot';

const DutySchema = v.strictObject({
  ja: v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
  /** Where it is written. */
  reference: v.pipe(v.string(), v.nonEmpty()),
});
const OfStageSchema = v.strictObject({ hospital: v.array(DutySchema), maker: v.array(DutySchema) });

/** What a hospital and a maker have to do at each stage of support. R24, R25 */
export const DutiesSchema = v.strictObject({
  stages: v.strictObject({
    supported: OfStageSchema,
    limited: OfStageSchema,
    ended: OfStageSchema,
    unknown: OfStageSchema,
  }),
});
export type Duties = Readonly<v.InferOutput<typeof DutiesSchema>>;
