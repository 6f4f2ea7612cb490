import * as v from 'valibot';
import { EFFORT_KINDS, type EffortKind } from './attack-effort';

/** Why one can be taken over from another by what the drawing shows of networks, media and accounts. */
export const STEP_REASONS = [
  'same-segment',
  'shared-subnet',
  'open-crossing',
  'declared-flow',
  'dual-homed',
  'removable-media',
  'shared-credentials',
] as const;

/** Why an asset can be taken over from another one. */
export const HOP_REASONS = [...STEP_REASONS, 'domain', 'host', 'management'] as const;
export type HopReason = (typeof HOP_REASONS)[number];

const TextsSchema = v.pipe(v.array(v.string()), v.readonly());
const recordOf = <K extends string>(keys: readonly K[]) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, TextsSchema])) as Record<K, typeof TextsSchema>);

/**
 * The techniques of MITRE ATT&CK (Enterprise and ICS) that stand for each kind of step: by what makes it as hard as it
 * is, by why it is possible at all, and by where an attack begins. They are references, as rules have them, so that
 * their version is that of the list in `templates/standards`. Which stands for what is our own judgement.
 */
export const AttackTechniquesSchema = v.strictObject({
  steps: recordOf(EFFORT_KINDS),
  reasons: recordOf(HOP_REASONS),
  /** By kind of entry: a kind of zone, `line` or `web`; those that are not named have none of their own. */
  entries: v.record(v.string(), TextsSchema),
});
export interface AttackTechniques {
  readonly steps: Readonly<Record<EffortKind, readonly string[]>>;
  readonly reasons: Readonly<Record<HopReason, readonly string[]>>;
  readonly entries: Readonly<Record<string, readonly string[]>>;
}
