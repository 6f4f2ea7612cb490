import type { Rule } from '../library/rule';
import type { Stride } from '../library/vocabulary';
import type { Found } from './run-rule';

/** What is known about one subject, to tell what only repeats it. */
interface Said {
  /** Categories in which a specific rule reports or asks. */
  readonly stride: Set<Stride>;
  /** Rules that report. */
  readonly reported: Set<string>;
}

/**
 * Leaves out what says nothing new: a generic rule where a specific one that shares a category speaks about the same
 * subject, and a rule that yields to another which reports there.
 */
export const withoutRepetition = (found: readonly Found[], rules: ReadonlyMap<string, Rule>): readonly Found[] => {
  const said = new Map<string, Said>();
  for (const { rule: id, subject, threat } of found) {
    const rule = rules.get(id);
    if (rule === undefined) continue;
    const known = said.get(subject) ?? { stride: new Set(), reported: new Set() };
    said.set(subject, known);
    if (threat !== undefined) known.reported.add(id);
    if (rule.generic !== true) for (const category of rule.stride) known.stride.add(category);
  }
  return found.filter(({ rule: id, subject }) => {
    const rule = rules.get(id);
    const known = said.get(subject);
    if (rule === undefined || known === undefined) return true;
    if (rule.yieldsTo?.some((other) => known.reported.has(other))) return false;
    return rule.generic !== true || !rule.stride.some((category) => known.stride.has(category));
  });
};
