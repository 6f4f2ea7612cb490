import type { Rule } from '../library/rule';
import type { Stride } from '../library/vocabulary';

/** A rule that speaks about a subject, and whether it reports there or only asks. */
export interface Telling {
  readonly rule: Rule;
  readonly isThreat: boolean;
}

/**
 * Leaves out what says nothing new of one subject: a generic rule where a specific one that shares a category speaks
 * about it too, and a rule that yields to another which reports there. What is known to be a threat gives way to a threat
 * only: a question beside it may still be answered in its favour.
 */
export const withoutRepetition = <T extends Telling>(found: readonly T[]): readonly T[] => {
  if (found.length < 2 || !found.some(({ rule }) => rule.generic === true || rule.yieldsTo !== undefined)) return found;
  // A subject has a handful of findings at most, so looking through them costs less than sets of them.
  const isReported = (id: string): boolean => found.some(({ rule, isThreat }) => isThreat && rule.id === id);
  const isCovered = (category: Stride, known: boolean): boolean =>
    found.some(({ rule, isThreat }) => rule.generic !== true && (isThreat || !known) && rule.stride.includes(category));
  return found.filter(({ rule, isThreat }) => {
    if (rule.yieldsTo?.some(isReported)) return false;
    return rule.generic !== true || !rule.stride.some((category) => isCovered(category, isThreat));
  });
};
