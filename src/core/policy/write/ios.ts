import { byFamily } from '../algebra/address';
import { digitsOf } from '../lasting-names';
import { indexPolicy, type Policy, type PolicyZone } from '../policy';
import { answerLines, type IosContext, type IosOptions, openingLines } from './ios-lines';
import { createGroups, type Family } from './ios-texts';
import { asciiLine } from './line-text';
import type { WrittenFile } from './written-file';

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
const deviceLines = (policy: Policy, zone: PolicyZone | undefined, context: IosContext): readonly string[] => {
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

const listOf = (policy: Policy, zone: PolicyZone | undefined, context: IosContext): List | undefined => {
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
