import type { RuleWithExamples } from '../../library/rule';
import { saysTheSame } from '../../says-the-same';
import type { HospitalDocument } from '../document';
import { idOfOwnRule } from '../library-for';
import { OWN_RULE_LIMITS } from '../own-rule';
import type { Treatment } from '../treatment';
import { type Edit, inTurn } from './edit';
import { keepOwnRules } from './rules';
import { carryTreatments } from './treatments';

/** Decisions that may be carried over to copies, with what they need. */
export interface Carried {
  readonly treatments: readonly Treatment[];
  /** Rules that people wrote where the copies come from, which are not here: without them nothing finds the threats. */
  readonly ownRules: readonly RuleWithExamples[];
  /** Decisions left behind: the rule that found the threat is not known, says something else here, or finds no room. */
  readonly leftBehind: number;
}

const ruleIn = (key: string): string | undefined => idOfOwnRule(key.split('|')[0] ?? '');

/** The rules of the document's own that the decisions are about. */
export const ownRulesFor = (
  { ownRules }: Pick<HospitalDocument, 'ownRules'>,
  treatments: readonly Treatment[],
): readonly RuleWithExamples[] => {
  const named = new Set(treatments.map(({ id }) => ruleIn(id)));
  return ownRules?.filter(({ id }) => named.has(id)) ?? [];
};

/** Which decisions about copies can stand in a document, and which rules they need there. */
export const carriedInto = (
  { ownRules }: Pick<HospitalDocument, 'ownRules'>,
  treatments: readonly Treatment[],
  theirs: readonly RuleWithExamples[],
): Carried => {
  const here = new Map(ownRules?.map((rule) => [rule.id, rule]));
  const fresh = theirs.filter(({ id }) => !here.has(id)).slice(0, Math.max(0, OWN_RULE_LIMITS.rules - here.size));
  const known = new Set([
    ...theirs.filter((rule) => saysTheSame(here.get(rule.id), rule)).map(({ id }) => id),
    ...fresh.map(({ id }) => id),
  ]);
  const fit = treatments.filter(({ id }) => {
    const rule = ruleIn(id);
    return rule === undefined || known.has(rule);
  });
  const needed = new Set(fit.map(({ id }) => ruleIn(id)));
  return {
    treatments: fit,
    ownRules: fresh.filter(({ id }) => needed.has(id)),
    leftBehind: treatments.length - fit.length,
  };
};

/** Carries the decisions over, with the rules that they need. */
export const carry = ({ treatments, ownRules }: Carried): Edit =>
  ownRules.length === 0 ? carryTreatments(treatments) : inTurn(keepOwnRules(ownRules), carryTreatments(treatments));
