import * as v from 'valibot';
import { FactTestSchema } from './fact-test';
import { BilingualSchema } from './text';

/** Why an asset belongs into a zone of some type. */
export const ZONE_REASONS = [
  'kind',
  'member',
  'flow',
  'criticality',
  'unprotectable',
  'commands-many',
  'outside',
  'transient',
  'outside-line',
  'wireless',
  'browses',
  'stands',
] as const;
export type ZoneReasonKind = (typeof ZONE_REASONS)[number];

/** How much a reason weighs, 0 (nothing) to 20. Ordinal: the sums only put types of zones in order; people may change them. */
export const ZoneWeightSchema = v.strictObject({
  id: v.picklist(ZONE_REASONS),
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  /** What all reasons of this kind together weigh at most. */
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  label: BilingualSchema,
});
export type ZoneWeight = Readonly<v.InferOutput<typeof ZoneWeightSchema>>;

/** Points from which on a device counts as one that cannot be protected where it is. */
export const ENOUGH_TO_ISOLATE = 2;

/**
 * A reason to isolate a device, after the criteria for isolating medical devices of the VA (MDIA, 2015). 2 points
 * decide alone, 1 together with another, 0 only says so.
 */
export const IsolationCriterionSchema = v.strictObject({
  id: v.string(),
  /** All have to hold. */
  when: v.pipe(v.array(FactTestSchema), v.minLength(1), v.readonly()),
  points: v.picklist([0, 1, 2]),
  label: BilingualSchema,
  /** Safeguards of `templates/controls/` that make up for it as far as that is possible. */
  controls: v.pipe(v.array(v.string()), v.readonly()),
});
export type IsolationCriterion = Readonly<v.InferOutput<typeof IsolationCriterionSchema>>;

/** The foundational requirements of IEC 62443-3-3, in order. */
export const FOUNDATIONAL_REQUIREMENTS = ['FR1', 'FR2', 'FR3', 'FR4', 'FR5', 'FR6', 'FR7'] as const;

/** Something that a device cannot do, so that its capability in one requirement ends at a level. */
export const SecurityLimitSchema = v.strictObject({
  id: v.string(),
  requirement: v.picklist(FOUNDATIONAL_REQUIREMENTS),
  when: v.pipe(v.array(FactTestSchema), v.minLength(1), v.readonly()),
  atMost: v.picklist([0, 1, 2, 3]),
  label: BilingualSchema,
  /** What stands in for it around the device. */
  closes: BilingualSchema,
  source: v.string(),
});
export type SecurityLimit = Readonly<v.InferOutput<typeof SecurityLimitSchema>>;

/** What hospitals may change about the advice on zones without programming. */
export interface ZoningTemplates {
  readonly weights: readonly ZoneWeight[];
  readonly criteria: readonly IsolationCriterion[];
  readonly limits: readonly SecurityLimit[];
}
