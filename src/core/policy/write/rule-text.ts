import { textIn } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import { ANY_ADDRESS } from '../address-objects';
import type { Ranges } from '../algebra/ranges';
import { unionOf } from '../algebra/ranges';
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

/** Rules by the two zones they join, in the order of the policy. */
export const rulesByPair = (policy: Policy): readonly (readonly PolicyRule[])[] => {
  const groups = new Map<string, PolicyRule[]>();
  for (const rule of policy.rules) {
    const key = `${rule.from ?? ''}\n${rule.to ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rule]);
    else group.push(rule);
  }
  return [...groups.values()];
};

/** What a zone is called, for people. */
export const zoneText = (id: string | undefined, index: PolicyIndex, language: Language): string => {
  if (id === undefined) return '*';
  return textIn(index.zoneOf(id)?.label, language) || id;
};
