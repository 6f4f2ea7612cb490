import { textIn } from '../../library/text';
import { rangeTexts } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import { EVERY_SERVICE, type ProtocolPorts, protocolsOf } from '../algebra/service-line';
import { digitsOf } from '../lasting-names';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule, type Service } from '../policy';
import { isWhole } from '../service-objects';
import { asciiLine } from './line-text';
import { addressesUnder, isEveryAddress, LONG_LIST, rulesOfPairs } from './rule-text';
import type { WrittenFile } from './written-file';

/** Names are of letters, digits and `-_.`, begin with a letter and have 63 characters at most. */
const srxName = (text: string): string => {
  const plain = text.replace(/[^A-Za-z0-9_.-]+/g, '-');
  const begun = /^[A-Za-z]/.test(plain) ? plain : `z${plain}`;
  return begun.length > 63 ? `${begun.slice(0, 54)}-${digitsOf(text)}` : begun;
};

const BOOK = 'set security address-book global';

const withPrefix = (text: string): string => (!text.includes('/') ? `${text}/${text.includes(':') ? 128 : 32}` : text);

/** What follows the name of an entry: a network, or a range from one address to another. */
const entryText = (text: string): string =>
  text.includes('-') ? `range-address ${text.replace('-', ' to ')}` : withPrefix(text);

/** The lines that put addresses under a name: one entry, or a set of entries. */
const addressLines = (name: string, ranges: Ranges, label: string): readonly string[] => {
  const texts = rangeTexts(ranges);
  const note = asciiLine(label, 60);
  const [only, second] = texts;
  if (only !== undefined && second === undefined)
    return [
      `${BOOK} address ${name} ${entryText(only)}`,
      ...(note === '' ? [] : [`${BOOK} address ${name} description "${note}"`]),
    ];
  return texts.flatMap((text) => {
    const entry = srxName(`sk-${text.replaceAll(/[:/]/g, '_')}`);
    return [`${BOOK} address ${entry} ${entryText(text)}`, `${BOOK} address-set ${name} address ${entry}`];
  });
};

interface Books {
  readonly lines: Set<string>;
}

const sideNames = (names: readonly string[], index: PolicyIndex, { lines }: Books): readonly string[] => {
  const all = addressesUnder(names, index);
  if (isEveryAddress(all)) return ['any'];
  const write = (name: string, ranges: Ranges, label: string): string => {
    for (const line of addressLines(srxName(name), ranges, label)) lines.add(line);
    return srxName(name);
  };
  if (names.length > LONG_LIST) return [write(`g-${digitsOf(names.join())}`, all, '')];
  return names.flatMap((name) => {
    const object = index.addressOf(name);
    return object === undefined || object.addresses.length === 0
      ? []
      : [write(name, object.addresses, textIn(object.label, 'en'))];
  });
};

const isAll = ({ services }: Service): boolean => isSameSet(services, [EVERY_SERVICE]);
const PROTOCOLS: Readonly<Record<number, string>> = {
  1: 'icmp',
  6: 'tcp',
  17: 'udp',
  47: 'gre',
  50: 'esp',
  51: 'ah',
  58: 'icmp6',
};

const termLines = (head: string, part: ProtocolPorts): readonly string[] => {
  const protocol = `${head} protocol ${PROTOCOLS[part.protocol] ?? part.protocol}`;
  if (isWhole(part)) return [protocol];
  if (part.protocol === 1 || part.protocol === 58)
    return [protocol, `${head} ${part.protocol === 1 ? 'icmp-type' : 'icmp6-type'} ${part.first >> 8}`];
  return [protocol, `${head} destination-port ${part.first === part.last ? part.first : `${part.first}-${part.last}`}`];
};

const applicationName = (service: Service): string => (isAll(service) ? 'any' : srxName(`sk-${service.name}`));

const applicationLines = (service: Service): readonly string[] => {
  if (isAll(service)) return [];
  const parts = service.services.flatMap(protocolsOf);
  const head = `set applications application ${applicationName(service)}`;
  const [only, second] = parts;
  if (only !== undefined && second === undefined) return termLines(head, only);
  return parts.flatMap((part, at) => termLines(`${head} term t${at + 1}`, part));
};

const zoneName = (id: string, index: PolicyIndex): string => srxName(index.zoneOf(id)?.name ?? id);

type Zones = Pick<PolicyRule, 'from' | 'to'>;

/** The head of a policy between two zones, or of one that is asked after all of those, with its lines about zones. */
const headOf = (
  { from, to }: Zones,
  name: string,
  isGlobal: boolean,
  index: PolicyIndex,
): { readonly where: string; readonly zones: readonly string[] } => {
  if (!isGlobal && from !== undefined && to !== undefined) {
    const [one, other] = [zoneName(from, index), zoneName(to, index)];
    return { where: `set security policies from-zone ${one} to-zone ${other} policy ${name}`, zones: [] };
  }
  const where = `set security policies global policy ${name}`;
  return {
    where,
    zones: [
      ...(from === undefined ? [] : [`${where} match from-zone ${zoneName(from, index)}`]),
      ...(to === undefined ? [] : [`${where} match to-zone ${zoneName(to, index)}`]),
    ],
  };
};

const policyLines = (rule: PolicyRule, isGlobal: boolean, index: PolicyIndex, books: Books): readonly string[] => {
  const { where, zones } = headOf(rule, srxName(rule.id), isGlobal, index);
  const sources = sideNames(rule.sources, index, books);
  const destinations = sideNames(rule.destinations, index, books);
  if (sources.length === 0 || destinations.length === 0) return [];
  const services = rule.services.flatMap((name) => index.serviceOf(name) ?? []);
  const note = asciiLine([rule.flows.slice(0, 10).join(' '), rule.comment.en].join(' '), 200);
  return [
    ...(note === '' ? [] : [`${where} description "${note}"`]),
    ...zones,
    ...sources.map((name) => `${where} match source-address ${name}`),
    ...destinations.map((name) => `${where} match destination-address ${name}`),
    ...services.map((service) => `${where} match application ${applicationName(service)}`),
    `${where} then ${rule.action === 'allow' ? 'permit' : 'deny'}`,
    ...(rule.log ? [`${where} then log session-close`] : []),
    `${where} then count`,
  ];
};

/** What no rule allows, between two zones or at all, is refused and put on record. */
const refusalLines = (zones: Zones, index: PolicyIndex): readonly string[] => {
  const { where } = headOf(zones, 'sekisho-refuse', false, index);
  return [
    `${where} match source-address any`,
    `${where} match destination-address any`,
    `${where} match application any`,
    `${where} then deny`,
    `${where} then log session-init`,
  ];
};

/** The policies, each followed by what is refused at its end. */
const allPolicyLines = (policy: Policy, index: PolicyIndex, books: Books): readonly string[] => {
  const refused = (zones: Zones): readonly string[] => (policy.otherwise === 'allow' ? [] : refusalLines(zones, index));
  // Policies of a pair of zones are asked before all global ones. So a rule about any zone, which is global, would come
  // too late behind the refusal of a pair: where there is one, all are global, in the order of the policy.
  if (policy.rules.some(({ from, to }) => from === undefined || to === undefined))
    return [...policy.rules.flatMap((rule) => policyLines(rule, true, index, books)), ...refused({})];
  return rulesOfPairs(policy).flatMap((rules) => {
    const [first] = rules;
    const lines = rules.flatMap((rule) => policyLines(rule, false, index, books));
    return first === undefined ? lines : [...lines, ...refused(first)];
  });
};

/**
 * Zones, address book, applications and policies as `set` lines for Juniper SRX. Policies keep state by themselves.
 * Interfaces are put into zones only where somebody named them; access to the equipment is opened for the zone that
 * looks after it.
 */
export const writeSrx = (policy: Policy): WrittenFile => {
  const index = indexPolicy(policy);
  const books: Books = { lines: new Set() };
  const policies = allPolicyLines(policy, index, books);
  const zones = policy.zones.flatMap((zone) => {
    const head = `set security zones security-zone ${srxName(zone.name)}`;
    const label = asciiLine(textIn(zone.label, 'en'), 60);
    const leads = zone.interface === undefined ? [] : [`${head} interfaces ${asciiLine(zone.interface, 40)}`];
    const manages = policy.device.some(({ from, flows }) => from === zone.id && flows.length === 0);
    const services = manages ? ['ssh', 'https', 'ping'] : [];
    return [
      `${head}${label === '' ? '' : ` description "${label}"`}`,
      ...leads,
      ...services.map((name) => `${head} host-inbound-traffic system-services ${name}`),
    ];
  });
  const lines = [
    '# Written by Sekisho for Junos on SRX: load with "load set terminal", look with "show | compare", then "commit confirmed".',
    ...zones,
    ...books.lines,
    ...policy.services.flatMap(applicationLines),
    ...policies,
    `set security policies default-policy ${policy.otherwise === 'deny' ? 'deny-all' : 'permit-all'}`,
  ];
  return { name: 'sekisho-srx.set', text: `${lines.join('\n')}\n` };
};
