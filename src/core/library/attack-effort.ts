import * as v from 'valibot';
import { BilingualSchema } from './text';

export const EFFORT_KINDS = [
  'known-exploited',
  'open-credentials',
  'past-support',
  'not-updated',
  'unknown-updates',
  'updated',
  'flow-no-authentication',
  'flow-weak-authentication',
  'flow-unknown-authentication',
  'flow-strong-authentication',
  'flow-second-factor',
  'flow-controlled',
  'media',
  'accounts',
  'edge-none',
  'edge-unknown',
  'edge-vlan-only',
] as const;
export type EffortKind = (typeof EFFORT_KINDS)[number];

const PointsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));

/**
 * How hard one kind of step is for an attacker, 0 (nothing to do) to 9. The numbers only put steps in order, from common
 * experience with such networks; they are not measured, no probabilities, and a proposal that people may change.
 */
export const AttackEffortSchema = v.strictObject({
  id: v.picklist(EFFORT_KINDS),
  points: PointsSchema,
  label: BilingualSchema,
});
export type AttackEffort = Readonly<v.InferOutput<typeof AttackEffortSchema>>;

/** Points by kind. */
export type Efforts = Readonly<Record<EffortKind, number>>;

/** Points that people changed; a kind that is not named counts as proposed. */
export const ChangedEffortsSchema = v.partial(v.strictObject(v.entriesFromList(EFFORT_KINDS, PointsSchema)));
export type ChangedEfforts = Readonly<v.InferOutput<typeof ChangedEffortsSchema>>;

/** What people changed counts before what the template says; a kind that neither names costs nothing. */
export const effortsFrom = (efforts: readonly AttackEffort[], changed: ChangedEfforts = {}): Efforts => {
  const points = new Map(efforts.map(({ id, points: own }) => [id, own]));
  return Object.fromEntries(EFFORT_KINDS.map((kind) => [kind, changed[kind] ?? points.get(kind) ?? 0])) as Efforts;
};
