import { byFamily, EVERY_ADDRESS, EVERY_V4, rangeTexts } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import { EVERY_SERVICE, type ProtocolPorts } from '../algebra/service-line';
import { type AddressObject, indexPolicy, type Policy, type PolicyIndex, type PolicyRule } from '../policy';
import { isWhole } from '../service-objects';
import { oneLine } from './line-text';
import { addressesUnder, portsByProtocol, rulesByPair, servicesUnder, zoneText } from './rule-text';
import type { WriteOptions, WrittenFile } from './written-file';

type Family = 'v4' | 'v6';
const WORDS = {
  v4: { match: 'ip', type: 'ipv4_addr', family: 'ipv4' },
  v6: { match: 'ip6', type: 'ipv6_addr', family: 'ipv6' },
};
const EVERY_V6: Ranges = byFamily([EVERY_ADDRESS]).v6;

const setName = (object: AddressObject, family: Family): string =>
  family === 'v4' ? object.name : `${object.name}.v6`;
/** Whole networks stand in named sets, which can be looked at and changed on the machine; single devices in the rules. */
const isNamed = ({ kind }: AddressObject): boolean => kind === 'subnet' || kind === 'public' || kind === 'group';

const listed = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : `{ ${texts.join(', ')} }`;

const setsOf = (object: AddressObject): readonly string[] => {
  const families = byFamily(object.addresses);
  return (['v4', 'v6'] as const).flatMap((family) => {
    const texts = rangeTexts(families[family]);
    if (texts.length === 0) return [];
    const elements = texts.map((text) => `\t\t\t${text}`).join(',\n');
    return [
      `\tset ${setName(object, family)} {`,
      `\t\ttype ${WORDS[family].type}`,
      '\t\tflags interval',
      `\t\telements = {\n${elements}\n\t\t}`,
      '\t}',
      '',
    ];
  });
};

/** `ip saddr …`; nothing where every address of the family is meant, `undefined` where none is. */
const addressMatch = (
  side: 'saddr' | 'daddr',
  names: readonly string[],
  index: PolicyIndex,
  family: Family,
): string | undefined => {
  const part = byFamily(addressesUnder(names, index))[family];
  if (part.length === 0) return undefined;
  if (isSameSet(part, family === 'v4' ? [EVERY_V4] : EVERY_V6)) return '';
  const only = names.length === 1 ? index.addressOf(names[0] ?? '') : undefined;
  const what = only !== undefined && isNamed(only) ? `@${setName(only, family)}` : listed(rangeTexts(part));
  return `${WORDS[family].match} ${side} ${what}`;
};

/** The addresses of a rule: one match for each family that both sides have, or a single empty one where all is meant. */
const addressMatches = (rule: PolicyRule, index: PolicyIndex): readonly string[] => {
  const found = (['v4', 'v6'] as const).flatMap((family) => {
    const source = addressMatch('saddr', rule.sources, index, family);
    const destination = addressMatch('daddr', rule.destinations, index, family);
    if (source === undefined || destination === undefined) return [];
    const said = [source, destination].filter((text) => text !== '').join(' ');
    return [said === '' ? `meta nfproto ${WORDS[family].family}` : said];
  });
  return found.length === 2 && found.every((text) => text.startsWith('meta nfproto')) ? [''] : found;
};

const portText = ({ first, last }: ProtocolPorts): string => (first === last ? `${first}` : `${first}-${last}`);

const ICMP: Readonly<Record<number, string>> = { 1: 'icmp', 58: 'icmpv6' };

/** Whole types only: a code by itself is left to the type it belongs to being listed in full. */
const icmpMatch = (name: string, { first, last }: ProtocolPorts): string => {
  const [from, to] = [first >> 8, last >> 8];
  const types = from === to ? `${from}` : `${from}-${to}`;
  const isType = (first & 255) === 0 && (last & 255) === 255;
  return isType ? `${name} type ${types}` : `${name} type ${from} ${name} code ${first & 255}-${last & 255}`;
};

const serviceMatches = (services: Ranges): readonly string[] => {
  if (isSameSet(services, [EVERY_SERVICE])) return [''];
  const whole: number[] = [];
  const matches: string[] = [];
  for (const [protocol, parts] of portsByProtocol(services)) {
    const name = ICMP[protocol];
    if (parts.some(isWhole)) whole.push(protocol);
    else if (name !== undefined) matches.push(...parts.map((part) => icmpMatch(name, part)));
    else matches.push(`${protocol === 6 ? 'tcp' : 'udp'} dport ${listed(parts.map(portText))}`);
  }
  return whole.length === 0 ? matches : [...matches, `meta l4proto ${listed(whole.map(String))}`];
};

const interfaceMatch = (rule: PolicyRule, index: PolicyIndex, isThrough: boolean): string => {
  const [into, out] = [rule.from, isThrough ? rule.to : undefined].map((id) => index.zoneOf(id ?? '')?.interface);
  const name = (word: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : [`${word} "${oneLine(text, 15).replaceAll('"', '')}"`];
  return [...name('iifname', into), ...name('oifname', out)].join(' ');
};

const ruleLines = (rule: PolicyRule, index: PolicyIndex, isThrough: boolean): readonly string[] => {
  const log = rule.log ? [`log prefix "sekisho ${rule.id} "`] : [];
  const note = oneLine([rule.id, ...rule.flows].join(' '), 127)
    .replaceAll('"', "'")
    .replaceAll('\\', '/');
  const end = [...log, 'counter', rule.action === 'allow' ? 'accept' : 'drop', `comment "${note}"`];
  return addressMatches(rule, index).flatMap((addresses) =>
    serviceMatches(servicesUnder(rule.services, index)).map((services) => {
      const parts = [interfaceMatch(rule, index, isThrough), addresses, services].filter((text) => text !== '');
      return `\t\t${[...parts, ...end].join(' ')}`;
    }),
  );
};

const KNOWN_CONNECTIONS = ['\t\tct state established,related accept', '\t\tct state invalid counter drop'];
const refusal = (what: string): readonly string[] => [
  `\t\tlimit rate 20/second burst 100 packets log prefix "sekisho ${what} "`,
  '\t\tcounter drop',
];

const throughChain = (policy: Policy, index: PolicyIndex, { language }: WriteOptions): readonly string[] => [
  '\tchain forward {',
  `\t\ttype filter hook forward priority filter; policy ${policy.otherwise === 'deny' ? 'drop' : 'accept'};`,
  ...KNOWN_CONNECTIONS,
  ...rulesByPair(policy).flatMap((rules) => [
    '',
    `\t\t# ${oneLine([rules[0]?.from, rules[0]?.to].map((id) => zoneText(id, index, language)).join(' → '), 200)}`,
    ...rules.flatMap((rule) => [`\t\t# ${oneLine(rule.comment[language], 200)}`, ...ruleLines(rule, index, true)]),
  ]),
  '',
  ...(policy.otherwise === 'deny' ? refusal('refused') : []),
  '\t}',
];

/** Guards the equipment itself, and only where somebody would still get in to look after it. */
const deviceChain = (policy: Policy, index: PolicyIndex): readonly string[] =>
  policy.device.length === 0
    ? ['\t# No chain for the equipment itself: nobody said from where it is looked after.']
    : [
        '',
        '\t# The equipment itself. Add here what it offers: routing protocols, VRRP, DHCP relay, VPN.',
        '\tchain input {',
        '\t\ttype filter hook input priority filter; policy drop;',
        ...KNOWN_CONNECTIONS,
        '\t\tiif "lo" accept',
        '\t\tmeta l4proto { icmp, ipv6-icmp } accept',
        ...policy.device.flatMap((rule) => ruleLines(rule, index, false)),
        ...refusal('refused-device'),
        '\t}',
      ];

/**
 * A complete ruleset for `nft -f`: it replaces its own table in one step and leaves all other tables alone. Only what
 * rules allow may be opened; answers pass by connection tracking; refusals are counted and put on record.
 */
export const writeNftables = (policy: Policy, options: WriteOptions): WrittenFile => {
  const index = indexPolicy(policy);
  const lines = [
    '#!/usr/sbin/nft -f',
    '# Written by Sekisho. Check with "nft -c -f", load with "nft -f". Replaces the table "inet sekisho" and nothing else.',
    'table inet sekisho',
    'delete table inet sekisho',
    'table inet sekisho {',
    ...policy.addresses.filter(isNamed).flatMap(setsOf),
    ...throughChain(policy, index, options),
    ...deviceChain(policy, index),
    '}',
  ];
  return { name: 'sekisho.nft', text: `${lines.join('\n')}\n` };
};
