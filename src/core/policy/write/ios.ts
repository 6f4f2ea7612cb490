import { addressText, blocksOf, byFamily, EVERY_ADDRESS, EVERY_V4, maskText } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import type { ProtocolPorts } from '../algebra/service-line';
import { digitsOf } from '../lasting-names';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule, type PolicyZone } from '../policy';
import { isWhole } from '../service-objects';
import { asciiLine } from './line-text';
import { addressesUnder, portsByProtocol, servicesUnder } from './rule-text';
import type { WrittenFile } from './written-file';

type Family = 'v4' | 'v6';
const EVERY: Readonly<Record<Family, Ranges>> = { v4: [EVERY_V4], v6: byFamily([EVERY_ADDRESS]).v6 };

export interface IosOptions {
  /**
   * How answers to UDP come back, of which an access list keeps no state. `source-port` lets packets from the service's
   * port pass, which every router and switch can; `reflexive` opens the way for each packet that went out, which is
   * tighter and which most switches cannot.
   */
  readonly udpAnswers: 'source-port' | 'reflexive';
}

const PROTOCOLS: Readonly<Record<Family, Readonly<Record<number, string>>>> = {
  v4: { 1: 'icmp', 6: 'tcp', 17: 'udp', 47: 'gre', 50: 'esp', 51: 'ahp' },
  v6: { 6: 'tcp', 17: 'udp', 50: 'esp', 51: 'ahp', 58: 'icmp' },
};

const protocolText = (protocol: number, family: Family): string | undefined => {
  const isOther = protocol === (family === 'v4' ? 58 : 1);
  return isOther ? undefined : (PROTOCOLS[family][protocol] ?? `${protocol}`);
};

const portText = (part: ProtocolPorts): string => {
  if (isWhole(part)) return '';
  return part.first === part.last ? ` eq ${part.first}` : ` range ${part.first} ${part.last}`;
};

/** ICMP is written by whole types; a type that only some codes are meant of is written by those. */
const icmpTexts = (part: ProtocolPorts): readonly string[] => {
  if (isWhole(part)) return [''];
  const [from, to] = [part.first >> 8, part.last >> 8];
  const isTypes = (part.first & 255) === 0 && (part.last & 255) === 255;
  if (isTypes) return Array.from({ length: to - from + 1 }, (_, at) => ` ${from + at}`);
  return Array.from(
    { length: part.last - part.first + 1 },
    (_, at) => ` ${(part.first + at) >> 8} ${(part.first + at) & 255}`,
  );
};

const oneText = (ranges: Ranges, family: Family): string | undefined => {
  if (isSameSet(ranges, EVERY[family])) return 'any';
  const [block, second] = blocksOf(ranges);
  if (block === undefined || second !== undefined) return undefined;
  const address = addressText(block.address);
  if (family === 'v6') return block.bits === 128 ? `host ${address}` : `${address}/${block.bits}`;
  return block.bits === 32 ? `host ${address}` : `${address} ${maskText(block.bits, true)}`;
};

/** Groups of addresses, made as lists need them, each once. */
const createGroups = (): { readonly of: (ranges: Ranges) => string; readonly lines: () => readonly string[] } => {
  const groups = new Map<string, readonly string[]>();
  return {
    of: (ranges) => {
      const lines = blocksOf(ranges).map(({ address, bits }) =>
        bits === 32 ? ` host ${addressText(address)}` : ` ${addressText(address)} ${maskText(bits)}`,
      );
      const name = `SK-${digitsOf(lines.join())}`;
      groups.set(name, lines);
      return name;
    },
    lines: () => [...groups].flatMap(([name, lines]) => [`object-group network ${name}`, ...lines, '!']),
  };
};

type Groups = ReturnType<typeof createGroups>;

/** The texts of one side of a line; more than one only in IPv6, whose lists know no groups. */
const sideTexts = (ranges: Ranges, family: Family, groups: Groups): readonly string[] => {
  const one = oneText(ranges, family);
  if (one !== undefined) return [one];
  if (family === 'v4') return [`object-group ${groups.of(ranges)}`];
  return blocksOf(ranges).map(
    (block) => oneText([{ first: block.address, last: lastOf(block.address, block.bits) }], 'v6') ?? '',
  );
};

const lastOf = (address: bigint, bits: number): bigint => address + (1n << BigInt(128 - bits)) - 1n;

interface Context {
  readonly index: PolicyIndex;
  readonly groups: Groups;
  readonly family: Family;
  readonly options: IosOptions;
}

/** All pairs of texts of the two sides; none where a side has nothing in the family. */
const sidesOf = (rule: PolicyRule, { index, groups, family }: Context): readonly (readonly [string, string])[] => {
  const [source, destination] = [rule.sources, rule.destinations].map(
    (names) => byFamily(addressesUnder(names, index))[family],
  );
  if (source === undefined || destination === undefined || source.length === 0 || destination.length === 0) return [];
  return sideTexts(source, family, groups).flatMap((a) =>
    sideTexts(destination, family, groups).map((b) => [a, b] as const),
  );
};

const isEveryService = (services: Ranges): boolean => portsByProtocol(services).size === 256;

const remarkOf = (rule: PolicyRule): string =>
  ` remark ${asciiLine([rule.id, rule.comment.en].join(' '), 96) || rule.id}`;

/** What a rule lets the opening end send. */
const openingLines = (rule: PolicyRule, context: Context): readonly string[] => {
  const action = rule.action === 'allow' ? 'permit' : 'deny';
  const log = rule.log ? ' log' : '';
  const services = servicesUnder(rule.services, context.index);
  const ip = context.family === 'v4' ? 'ip' : 'ipv6';
  const lines = sidesOf(rule, context).flatMap(([source, destination]) => {
    if (isEveryService(services)) return [` ${action} ${ip} ${source} ${destination}${log}`];
    return [...portsByProtocol(services)].flatMap(([protocol, parts]) => {
      const name = protocolText(protocol, context.family);
      if (name === undefined) return [];
      const isIcmp = name === 'icmp';
      const reflect =
        protocol === 17 && action === 'permit' && context.options.udpAnswers === 'reflexive'
          ? ` reflect ${reflexName(rule)}`
          : '';
      return parts.flatMap((part) =>
        (isIcmp ? icmpTexts(part) : [portText(part)]).map(
          (service) => ` ${action} ${name} ${source} ${destination}${service}${reflect}${log}`,
        ),
      );
    });
  });
  return lines.length === 0 ? [] : [remarkOf(rule), ...lines];
};

const reflexName = (rule: PolicyRule): string => `SK-U-${digitsOf(rule.id)}`;

/** What a rule lets the answering end send back: the list keeps no state, so it has to say so itself. */
const answerLines = (rule: PolicyRule, context: Context): readonly string[] => {
  if (rule.action !== 'allow') return [];
  const services = servicesUnder(rule.services, context.index);
  const sides = sidesOf(rule, context);
  const whole = isEveryService(services);
  const lines = sides.flatMap(([source, destination]) => {
    if (whole) {
      const ip = context.family === 'v4' ? 'ip' : 'ipv6';
      return [` permit tcp ${destination} ${source} established`, ` permit ${ip} ${destination} ${source}`];
    }
    return [...portsByProtocol(services)].flatMap(([protocol, parts]) => {
      const name = protocolText(protocol, context.family);
      if (name === undefined) return [];
      if (name === 'icmp') return [` permit icmp ${destination} ${source}`];
      if (protocol === 17 && context.options.udpAnswers === 'reflexive') return [];
      const end = protocol === 6 ? ' established' : '';
      return parts.map((part) => ` permit ${name} ${destination}${portText(part)} ${source}${end}`);
    });
  });
  const evaluates =
    context.options.udpAnswers === 'reflexive' && !whole && sides.length > 0 && portsByProtocol(services).has(17)
      ? [` evaluate ${reflexName(rule)}`]
      : [];
  return lines.length + evaluates.length === 0 ? [] : [` remark answers of ${rule.id}`, ...lines, ...evaluates];
};

const ERRORS: Readonly<Record<Family, readonly string[]>> = {
  v4: [' remark messages that a packet could not be delivered', ' permit icmp any any 3', ' permit icmp any any 11'],
  v6: [
    ' remark neighbours, and messages that a packet could not be delivered',
    ' permit icmp any any nd-na',
    ' permit icmp any any nd-ns',
    ' permit icmp any any 1',
    ' permit icmp any any 2',
    ' permit icmp any any 3',
  ],
};

/** How those who look after the equipment reach it, through the list of their own zone. */
const deviceLines = (policy: Policy, zone: PolicyZone | undefined, context: Context): readonly string[] => {
  const rules = policy.device.filter((rule) => rule.from === zone?.id && rule.flows.length === 0);
  if (rules.length === 0 || byFamily(zone?.addresses ?? [])[context.family].length === 0) return [];
  if (policy.equipment.length === 0)
    return [' remark CAUTION add a line for the management of this device before applying this list'];
  return rules.flatMap((rule) => openingLines({ ...rule, destinations: policy.equipment }, context));
};

interface List {
  readonly zone: PolicyZone | undefined;
  readonly name: string;
  readonly family: Family;
  readonly lines: readonly string[];
}

const listOf = (policy: Policy, zone: PolicyZone | undefined, context: Context): List | undefined => {
  const opens = policy.rules.filter((rule) => rule.from === zone?.id);
  const answers = policy.rules.filter((rule) => rule.to === zone?.id && (zone === undefined || rule.from !== zone.id));
  const body = [
    ...deviceLines(policy, zone, context),
    ...answers.flatMap((rule) => answerLines(rule, context)),
    ...opens.flatMap((rule) => openingLines(rule, context)),
  ];
  const isOurs = zone === undefined || byFamily(zone.addresses)[context.family].length > 0;
  if (body.length === 0 && (!isOurs || context.family === 'v6' || zone === undefined)) return undefined;
  const ip = context.family === 'v4' ? 'ip' : 'ipv6';
  const end = policy.otherwise === 'deny' ? ` deny ${ip} any any log` : ` permit ${ip} any any`;
  const lines = [...body, ...ERRORS[context.family], end];
  const stem = asciiLine(zone?.name ?? 'all', 24).toUpperCase();
  const name = `SK-${stem}-${digitsOf(lines.join('\n'))}${context.family === 'v6' ? '-6' : ''}`;
  return { zone, name, family: context.family, lines };
};

const isNetworkOf = (family: Family): string => (family === 'v4' ? 'ip access-list extended' : 'ipv6 access-list');

/** Where a list is applied; said as a remark where nobody named the interface. */
const applyLines = ({ zone, name, family }: List): readonly string[] => {
  const known = zone?.interface;
  const guess = known ?? (zone?.vlan === undefined ? 'NAME' : `Vlan${zone.vlan}`);
  const lines = [
    `interface ${asciiLine(guess, 40)}`,
    ` ${family === 'v4' ? 'ip access-group' : 'ipv6 traffic-filter'} ${name} in`,
  ];
  return [...(known === undefined ? lines.map((line) => `! ${line}`) : lines), '!'];
};

/**
 * Extended access lists, one for each zone, for traffic that comes in from it, with groups of addresses. Lists keep no
 * state: answers to TCP pass as `established`, those to UDP as the options say. Names carry a digest of the content, so
 * that a new list is made beside the old one and takes its place in one step.
 */
export const writeIos = (policy: Policy, options: Partial<IosOptions> = {}): WrittenFile => {
  const index = indexPolicy(policy);
  const groups = createGroups();
  const settled: IosOptions = { udpAnswers: options.udpAnswers ?? 'source-port' };
  const zones = [...policy.zones, undefined];
  const lists = (['v4', 'v6'] as const).flatMap((family) =>
    zones.flatMap((zone) => listOf(policy, zone, { index, groups, family, options: settled }) ?? []),
  );
  const lines = [
    '! Written by Sekisho. Lists are made beside those in use; the lines at the end put them to use.',
    '! Access lists keep no state. Answers to TCP pass as "established".',
    settled.udpAnswers === 'reflexive'
      ? '! Answers to UDP pass by reflexive lists, which most switches do not know.'
      : '! Answers to UDP pass by the port of the service, also when nobody asked.',
    '! Not written here: what this device itself speaks (DHCP relay, HSRP or VRRP, routing protocols, NTP).',
    '!',
    ...groups.lines(),
    ...lists.flatMap(({ name, family, lines: body }) => [`${isNetworkOf(family)} ${name}`, ...body, '!']),
    ...lists.flatMap(applyLines),
    'end',
  ];
  return { name: 'sekisho-ios.txt', text: `${lines.join('\n')}\n` };
};
