import * as v from 'valibot';
import { CUT_MEASURES } from '../library/cut-measure';
import { ENFORCEMENTS } from '../library/vocabulary';
import { DateSchema, listOf, maybe, WordSchema } from '../model/fields';
import { ElementIdSchema, ZoneIdSchema } from '../model/id';

/** Something that a plan for segmentation does; what it names may be gone by now. See `PlanWork`. */
export const KeptWorkSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('identify'), flows: listOf(ElementIdSchema) }),
  v.strictObject({
    kind: v.literal('measure'),
    measure: v.picklist(CUT_MEASURES),
    of: listOf(listOf(ElementIdSchema)),
  }),
  v.strictObject({
    kind: v.literal('proposal'),
    /** The kind of advice; one that is no longer given does nothing. */
    action: WordSchema,
    elements: listOf(ElementIdSchema),
    toZoneType: maybe(WordSchema),
    enforcement: maybe(v.picklist(ENFORCEMENTS)),
    cuts: maybe(listOf(ElementIdSchema)),
    reroutes: maybe(listOf(ElementIdSchema)),
    /** The zone that it asks for where none is there yet. */
    zone: v.strictObject({ id: ZoneIdSchema, name: v.strictObject({ ja: v.string(), en: v.string() }) }),
  }),
]);
export type KeptWork = Readonly<v.InferOutput<typeof KeptWorkSchema>>;

/**
 * Work for segmentation that people keep under a name, to come back to it and to compare it with others. It says what is
 * done, not what comes of it: that is worked out for the hospital as it is when somebody looks.
 */
export const KeptPlanSchema = v.strictObject({
  id: ElementIdSchema,
  name: WordSchema,
  madeOn: DateSchema,
  /** The mark of the hospital for which it was kept (`hospitalMark`). Absent: nobody knows. */
  madeFor: maybe(WordSchema),
  work: listOf(KeptWorkSchema),
});
export type KeptPlan = Readonly<v.InferOutput<typeof KeptPlanSchema>>;
