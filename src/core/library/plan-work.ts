import * as v from 'valibot';
import { BilingualSchema } from './text';

/** Who or what carries a step of a plan out and holds it. */
export const ENFORCERS = [
  'firewall',
  'switch',
  'bastion',
  'host',
  'media-station',
  'people',
  'proxy',
  'backup',
] as const;
export type Enforcer = (typeof ENFORCERS)[number];

export const LOG_SUBJECTS = ['refused', 'allowed', 'sessions', 'logins', 'media', 'changes'] as const;
export type LogSubject = (typeof LOG_SUBJECTS)[number];

/** Where a step stands to traffic: at an edge inside, on a line to outside, or beside it, in nobody's way. */
export const WORK_PLACES = ['edge', 'outside-line', 'beside'] as const;
export type WorkPlace = (typeof WORK_PLACES)[number];

/** What is to be known of a kind of step, whatever it is done to. Expert proposals. */
export const PlanWorkSchema = v.strictObject({
  /** A measure, a kind of proposal, or `identify`. */
  id: v.string(),
  /** Points on the scale of the measures' costs; measures have theirs there. */
  effort: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  enforcedBy: v.picklist(ENFORCERS),
  place: v.picklist(WORK_PLACES),
  log: v.array(v.picklist(LOG_SUBJECTS)),
});
export type PlanWorkTemplate = Readonly<v.InferOutput<typeof PlanWorkSchema>>;

/** How work is cut into stages. A proposal that people may change. */
export const StagingSchema = v.strictObject({
  /** Points of work that fit into a weekend of a small team. */
  weekendEffort: v.pipe(v.number(), v.integer(), v.minValue(9)),
  mostStages: v.pipe(v.number(), v.integer(), v.minValue(2)),
  /** So many further elements that are alike cost one point more. */
  likeForOnePoint: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Days until what may pass is looked at again. */
  reviewAfterDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: BilingualSchema,
});
export type Staging = Readonly<v.InferOutput<typeof StagingSchema>>;

/** Everything about the work of plans that templates say. */
export interface PlanTemplates {
  readonly work: readonly PlanWorkTemplate[];
  readonly staging: Staging;
}
