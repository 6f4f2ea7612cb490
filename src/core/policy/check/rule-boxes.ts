import type { Box } from '../algebra/boxes';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule } from '../policy';
import { addressesUnder, servicesUnder } from '../write/rule-text';

/** What a rule is about, as one box. */
export const boxOfRule = (rule: PolicyRule, index: PolicyIndex): Box => ({
  source: addressesUnder(rule.sources, index),
  destination: addressesUnder(rule.destinations, index),
  service: servicesUnder(rule.services, index),
});

export interface RuleBox {
  readonly rule: PolicyRule;
  readonly box: Box;
}

export const ruleBoxes = (policy: Policy): readonly RuleBox[] => {
  const index = indexPolicy(policy);
  return policy.rules.map((rule) => ({ rule, box: boxOfRule(rule, index) }));
};

/** Whether a packet that one rule is about may be about the other too, as far as interfaces say. */
export const shareWay = (a: PolicyRule, b: PolicyRule): boolean =>
  (a.from === undefined || b.from === undefined || a.from === b.from) &&
  (a.to === undefined || b.to === undefined || a.to === b.to);

/** Whether the interfaces of the first are all among those of the second. */
export const isWayWithin = (inner: PolicyRule, outer: PolicyRule): boolean =>
  (outer.from === undefined || inner.from === outer.from) && (outer.to === undefined || inner.to === outer.to);
