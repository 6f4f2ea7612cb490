import type { HospitalDocument } from '../document/document';
import { OWN_RULE_LIMITS } from '../document/own-rule';
import type { RuleWithExamples } from '../library/rule';
import { saysTheSame } from '../says-the-same';

/** What becomes of rules that are here already and say something else in a pack. */
export const ON_CONFLICT = ['replace', 'keep'] as const;
export type OnConflict = (typeof ON_CONFLICT)[number];

/** The rules of a pack beside those that a document has of its own, in the order of the pack. */
export interface OfferedRules {
  /** With ids that no rule here has. */
  readonly fresh: readonly RuleWithExamples[];
  /** Here already, word for word. */
  readonly same: readonly RuleWithExamples[];
  /** With the id of a rule here that says something else. */
  readonly differing: readonly RuleWithExamples[];
  /** Whether the document would hold more rules of its own than it may. */
  readonly tooMany: boolean;
}

/** What rules from elsewhere would bring to a document. Linear in both. */
export const offeredTo = (
  { ownRules }: Pick<HospitalDocument, 'ownRules'>,
  rules: readonly RuleWithExamples[],
): OfferedRules => {
  const own = new Map(ownRules?.map((rule) => [rule.id, rule]));
  const fresh = rules.filter(({ id }) => !own.has(id));
  const known = rules.filter(({ id }) => own.has(id));
  return {
    fresh,
    same: known.filter((rule) => saysTheSame(own.get(rule.id), rule)),
    differing: known.filter((rule) => !saysTheSame(own.get(rule.id), rule)),
    tooMany: own.size + fresh.length > OWN_RULE_LIMITS.rules,
  };
};

/** The rules that come in, as a person chose for those that differ. */
export const chosenOf = ({ fresh, differing }: OfferedRules, onConflict: OnConflict): readonly RuleWithExamples[] =>
  onConflict === 'replace' ? [...fresh, ...differing] : fresh;
