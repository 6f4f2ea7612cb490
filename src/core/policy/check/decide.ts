import { has } from '../algebra/ranges';
import type { Policy, PolicyRule } from '../policy';
import { ruleBoxes } from './rule-boxes';

/** A packet that would open something. */
export interface Packet {
  readonly source: bigint;
  readonly destination: bigint;
  /** On the line of `service-line.ts`. */
  readonly service: bigint;
  readonly sourcePort?: bigint;
  readonly from?: string;
  readonly to?: string;
}

/** What decides packets under a policy: the first rule that is about one, or none. Linear in rules for each packet. */
export const decider = (
  policy: Policy,
): ((packet: Packet) => { readonly action: 'allow' | 'deny'; readonly by?: PolicyRule }) => {
  const all = ruleBoxes(policy);
  return ({ source, destination, service, sourcePort, from, to }) => {
    const found = all.find(
      ({ rule, box }) =>
        has(box.service, service) &&
        has(box.destination, destination) &&
        has(box.source, source) &&
        (rule.from === undefined || from === undefined || rule.from === from) &&
        (rule.to === undefined || to === undefined || rule.to === to) &&
        (rule.sourcePorts === undefined || (sourcePort !== undefined && has(rule.sourcePorts, sourcePort))),
    );
    return found === undefined ? { action: policy.otherwise } : { action: found.rule.action, by: found.rule };
  };
};
