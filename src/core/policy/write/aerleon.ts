import { textIn } from '../../library/text';
import { blocksOf, blockText, isV4 } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import { EVERY_SERVICE, type ProtocolPorts } from '../algebra/service-line';
import { digitsOf } from '../lasting-names';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule } from '../policy';
import { isWhole } from '../service-objects';
import { asciiLine } from './line-text';
import { addressesUnder, isEveryAddress, portsByProtocol, rulesOfPairs, servicesUnder } from './rule-text';
import type { WrittenFile } from './written-file';

const token = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** Names of objects as tokens; two that would become one get digits of their own. */
const tokensOf = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    [...names].sort().map((name) => {
      const plain = token(name);
      const wish = taken.has(plain) ? `${plain}_${digitsOf(name).toUpperCase()}` : plain;
      taken.add(wish);
      return [name, wish];
    }),
  );
};

/** What their grammar takes for words of its own wherever it stands, whole or before a hyphen. */
const TAKEN =
  /^(?:action|address|comment|counter|expiration|header|hex|logging|option|owner|platform|policer|port|precedence|priority|protocol|qos|target|term|timeout|ttl|verbatim|vpn|(?:address|destination|dscp|ether|flexible|forwarding|fragment|hop|icmp|loss|next|packet|pan|platform|protocol|routing|source|traffic|apply)-.*)$|^(?:b[01]{6}|af[1-4][1-3]|be|ef|cs[0-7])\b|^\d/;

/** A name as a word that their parser reads as a name. */
const wordOf = (name: string): string => (TAKEN.test(name) ? `z-${name}` : name);

const netText = (policy: Policy, tokens: ReadonlyMap<string, string>): string => {
  const lines = policy.addresses
    .filter(({ kind, addresses }) => kind !== 'any' && addresses.length > 0)
    .flatMap(({ name, addresses, label }) => {
      const head = `${tokens.get(name) ?? token(name)} = `;
      const note = asciiLine(textIn(label, 'en'), 60);
      return blocksOf(addresses).map((block, at) => {
        const text = blockText(block);
        const full = text.includes('/')
          ? text
          : `${text}/${isV4({ first: block.address, last: block.address }) ? 32 : 128}`;
        return `${at === 0 ? head : ' '.repeat(head.length)}${full}${at === 0 && note !== '' ? `  # ${note}` : ''}`;
      });
    });
  return `# Written by Sekisho.\n${lines.join('\n')}\n`;
};

const PORTED: Readonly<Record<number, string>> = { 6: 'tcp', 17: 'udp' };
const PROTOCOLS: Readonly<Record<number, string>> = {
  ...PORTED,
  1: 'icmp',
  47: 'gre',
  50: 'esp',
  51: 'ah',
  58: 'icmpv6',
};

const portName = (part: ProtocolPorts): string =>
  `${(PORTED[part.protocol] ?? 'ip').toUpperCase()}_${part.first === part.last ? part.first : `${part.first}_${part.last}`}`;

const partsOf = (rule: PolicyRule, index: PolicyIndex): ReadonlyMap<number, readonly ProtocolPorts[]> =>
  portsByProtocol(servicesUnder(rule.services, index));

const svcText = (policy: Policy, index: PolicyIndex): string => {
  const lines = new Set<string>();
  for (const rule of policy.rules)
    for (const part of [...partsOf(rule, index).values()].flat()) {
      const protocol = PORTED[part.protocol];
      if (protocol === undefined || isWhole(part)) continue;
      lines.add(
        `${portName(part)} = ${part.first === part.last ? part.first : `${part.first}-${part.last}`}/${protocol}`,
      );
    }
  return `# Written by Sekisho.\n${[...lines].sort().join('\n')}\n`;
};

const isEverything = (services: Ranges): boolean => isSameSet(services, [EVERY_SERVICE]);

/** A term has one set of ports, so that a rule with TCP and UDP becomes two. */
const termsOf = (rule: PolicyRule, index: PolicyIndex, tokens: ReadonlyMap<string, string>): readonly string[] => {
  const side = (word: string, names: readonly string[]): readonly string[] =>
    isEveryAddress(addressesUnder(names, index))
      ? []
      : [`  ${word}:: ${names.map((name) => tokens.get(name) ?? '').join(' ')}`];
  const term = (name: string, services: readonly string[]): readonly string[] => [
    `term ${name} {`,
    `  comment:: "${asciiLine([rule.flows.slice(0, 10).join(' '), rule.comment.en].join(' '), 100) || rule.id}"`,
    ...side('source-address', rule.sources),
    ...side('destination-address', rule.destinations),
    ...services,
    ...(rule.owner === undefined ? [] : [`  owner:: o-${digitsOf(rule.owner)}`]),
    `  action:: ${rule.action === 'allow' ? 'accept' : 'deny'}`,
    ...(rule.log ? ['  logging:: true'] : []),
    '}',
    '',
  ];
  if (isEverything(servicesUnder(rule.services, index))) return term(rule.id, []);
  return [...partsOf(rule, index)].flatMap(([protocol, parts]) => {
    const name = PROTOCOLS[protocol] ?? `${protocol}`;
    const ports =
      parts.some(isWhole) || PORTED[protocol] === undefined
        ? []
        : [`  destination-port:: ${parts.map(portName).join(' ')}`];
    return term(`${rule.id}-${name}`, [`  protocol:: ${name}`, ...ports]);
  });
};

const header = (targets: readonly string[], comment: string): readonly string[] => [
  'header {',
  `  comment:: "${comment}"`,
  ...targets.map((target) => `  target:: ${target}`),
  '}',
  '',
];

const REFUSAL = ['term refuse-all {', '  action:: deny', '  logging:: true', '}', ''];

const ANSWERS = ['term answers {', '  option:: established', '  action:: accept', '}', ''];

/** Other targets are one more line each; those that know zones stand in the other policy. */
const targetsOf = ({ otherwise }: Policy): readonly string[] => {
  const chain = `iptables FORWARD ${otherwise === 'deny' ? 'DROP' : 'ACCEPT'}`;
  return [chain, `${chain} inet6`];
};

const flat = (policy: Policy, index: PolicyIndex, tokens: ReadonlyMap<string, string>): readonly string[] => [
  ...header(targetsOf(policy), 'Written by Sekisho. Declared flows between zones; all else is refused.'),
  ...ANSWERS,
  ...policy.rules.flatMap((rule) => termsOf(rule, index, tokens)),
  ...(policy.otherwise === 'deny' ? REFUSAL : []),
];

const byZones = (policy: Policy, index: PolicyIndex, tokens: ReadonlyMap<string, string>): readonly string[] =>
  rulesOfPairs(policy).flatMap((rules) => {
    const [first] = rules;
    if (first?.from === undefined || first.to === undefined) return [];
    const [from, to] = [first.from, first.to].map((id) => wordOf(index.zoneOf(id)?.name ?? id));
    return [
      ...header(
        [`srx from-zone ${from} to-zone ${to}`, `paloalto from-zone ${from} to-zone ${to}`],
        `${from} to ${to}`,
      ),
      ...rules.flatMap((rule) => termsOf(rule, index, tokens)),
      ...(policy.otherwise === 'deny' ? REFUSAL : []),
    ];
  });

/**
 * Definitions and policies for Aerleon and Capirca, which write them for many makes: `def/sekisho.net`,
 * `def/sekisho.svc`, and two policies, one as a single list and one by pairs of zones. Other targets are a line in a header.
 */
export const writeAerleon = (policy: Policy): readonly WrittenFile[] => {
  const index = indexPolicy(policy);
  const tokens = tokensOf(policy.addresses.map(({ name }) => name));
  const text = (lines: readonly string[]): string => `# Written by Sekisho.\n${lines.join('\n')}`;
  return [
    { name: 'def/sekisho.net', text: netText(policy, tokens) },
    { name: 'def/sekisho.svc', text: svcText(policy, index) },
    { name: 'pol/sekisho.pol', text: text(flat(policy, index, tokens)) },
    { name: 'pol/sekisho-zones.pol', text: text(byZones(policy, index, tokens)) },
  ];
};
