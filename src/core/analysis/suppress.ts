import type { Rule } from '../library/rule';
import type { Stride } from '../library/vocabulary';

/** A rule that speaks about a subject, and whether it reports there or only asks. */
export interface Telling {
  readonly rule: Rule;
  readonly isThreat: boolean;
}

/**
 * Leaves out what says nothing new of one subject: a generic rule where a specific one that shares a category speaks
 * about it too, and a rule that yields to another which reports there.
 */
export const withoutRepetition = <T extends Telling>(found: readonly T[]): readonly T[] => {
  if (found.length < 2) return found;
  /** Categories in which a specific rule reports or asks. */
  const specific = new Set<Stride>();
  const reported = new Set<string>();
  for (const { rule, isThreat } of found) {
    if (isThreat) reported.add(rule.id);
    if (rule.generic !== true) for (const category of rule.stride) specific.add(category);
  }
  return found.filter(({ rule }) => {
    if (rule.yieldsTo?.some((other) => reported.has(other))) return false;
    return rule.generic !== true || !rule.stride.some((category) => specific.has(category));
  });
};
