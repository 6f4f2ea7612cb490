import { groupBy } from '../../group';
import { textIn } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import { ANY_ADDRESS } from '../address-objects';
import type { Ranges } from '../algebra/ranges';
import { isSameSet, unionOf } from '../algebra/ranges';
import { type ProtocolPorts, protocolsOf } from '../algebra/service-line';
import type { Policy, PolicyIndex, PolicyRule } from '../policy';
import { ANY_SERVICE } from '../service-objects';

/** The addresses under the names, as one set. A name that nothing stands for adds nothing. */
export const addressesUnder = (names: readonly string[], index: PolicyIndex): Ranges =>
  unionOf(names.flatMap((name) => (name === ANY_ADDRESS.name ? ANY_ADDRESS : index.addressOf(name))?.addresses ?? []));

export const servicesUnder = (names: readonly string[], index: PolicyIndex): Ranges =>
  unionOf(names.flatMap((name) => (name === ANY_SERVICE.name ? ANY_SERVICE : index.serviceOf(name))?.services ?? []));

/** The services of a rule, the ports of each protocol together. */
export const portsByProtocol = (services: Ranges): ReadonlyMap<number, readonly ProtocolPorts[]> => {
  const groups = new Map<number, ProtocolPorts[]>();
  for (const part of services.flatMap(protocolsOf))
    groups.set(part.protocol, [...(groups.get(part.protocol) ?? []), part]);
  return groups;
};

/** Neighbouring rules between the same two zones, so that the order of the policy stays. */
export const rulesByPair = (policy: Policy): readonly (readonly PolicyRule[])[] => {
  const groups: PolicyRule[][] = [];
  for (const rule of policy.rules) {
    const group = groups.at(-1);
    const [before] = group ?? [];
    if (group !== undefined && before?.from === rule.from && before?.to === rule.to) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
};

/**
 * All rules between the same two zones, in the order of the policy, for equipment that looks up the pair first: what
 * stands between them in the policy is about other pairs, and a refusal at the end of a pair has to come after all of it.
 */
export const rulesOfPairs = (policy: Policy): readonly (readonly PolicyRule[])[] => [
  ...groupBy(policy.rules, ({ from, to }) => JSON.stringify([from, to])).values(),
];

/** What a zone is called, for people. */
export const zoneText = (id: string | undefined, index: PolicyIndex, language: Language): string => {
  if (id === undefined) return '*';
  return textIn(index.zoneOf(id)?.label, language) || id;
};

/** Longer lists of objects are written as one group of just their addresses, in as few pieces as there can be. */
export const LONG_LIST = 8;

/** A rule's own side is all addresses of a family. */
export const isEveryAddress = (ranges: Ranges): boolean => isSameSet(ranges, ANY_ADDRESS.addresses);
