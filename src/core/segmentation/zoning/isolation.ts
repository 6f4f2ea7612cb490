import type { Facts } from '../../facts/facts-of';
import type { Category } from '../../library/vocabulary';
import { ENOUGH_TO_ISOLATE, type IsolationCriterion } from '../../library/zoning';
import type { Asset } from '../../model/asset';
import { type FactUsed, testAll } from './fact-tests';

/** A criterion that holds for an asset, and the facts that say so. */
export interface CriterionMet {
  readonly id: string;
  readonly facts: readonly FactUsed[];
}

export interface Isolation {
  /** Whether it is to be isolated: no reasonable means protects it where it is. `undefined`: it depends on what nobody knows. */
  readonly needed: boolean | undefined;
  readonly met: readonly CriterionMet[];
  /** Facts that could decide it, where it is not decided. */
  readonly unknown: readonly string[];
}

/** What cannot simply be exchanged for a newer one, as a PC can. */
const HARD_TO_REPLACE: ReadonlySet<Category> = new Set(['medical-device', 'medical-it', 'samd', 'ot']);
const NOT_NEEDED: Isolation = { needed: false, met: [], unknown: [] };

/** Criteria by what they are worth; `perhaps` adds what unknown facts could add. */
const pointsOf = (ids: ReadonlySet<string>, criteria: readonly IsolationCriterion[]): number =>
  criteria.reduce((sum, { id, points }) => sum + (ids.has(id) ? points : 0), 0);

/**
 * Whether a device is to be isolated by the criteria. Only what has a network connection, or may have one, and cannot
 * simply be exchanged. That nothing is known of a device is a question of its own and isolates nothing: what is unknown
 * is asked only where one criterion holds already.
 */
export const isolationOf = (asset: Asset, facts: Facts, criteria: readonly IsolationCriterion[]): Isolation => {
  const category = facts.model.categoryOf(asset);
  if (category === undefined || !HARD_TO_REPLACE.has(category)) return NOT_NEEDED;
  if (facts.graph.networked(asset).value === false) return NOT_NEEDED;
  const met: CriterionMet[] = [];
  const perhaps = new Set<string>();
  const unknown = new Set<string>();
  for (const { id, when, points } of criteria) {
    const outcome = testAll(when, asset, facts);
    if (outcome.holds === false) continue;
    if (outcome.holds === true) met.push({ id, facts: outcome.used });
    else if (points > 0) for (const fact of outcome.unknown) unknown.add(fact);
    perhaps.add(id);
  }
  const points = pointsOf(new Set(met.map(({ id }) => id)), criteria);
  if (points >= ENOUGH_TO_ISOLATE) return { needed: true, met, unknown: [] };
  if (points === 0 || pointsOf(perhaps, criteria) < ENOUGH_TO_ISOLATE) return { needed: false, met, unknown: [] };
  return { needed: undefined, met, unknown: [...unknown].sort() };
};
