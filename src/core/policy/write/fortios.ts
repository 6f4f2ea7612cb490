import { textIn } from '../../library/text';
import { addressText, blocksOf, byFamily, EVERY_ADDRESS, EVERY_V4, maskText } from '../algebra/address';
import { isSameSet, type Range, type Ranges } from '../algebra/ranges';
import { EVERY_SERVICE, protocolsOf } from '../algebra/service-line';
import { digitsOf } from '../lasting-names';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule, type Service } from '../policy';
import { isWhole } from '../service-objects';
import { oneLine, withoutMarks } from './line-text';
import { addressesUnder, LONG_LIST } from './rule-text';
import type { WriteOptions, WrittenFile } from './written-file';

type Family = 'v4' | 'v6';
const EVERY: Readonly<Record<Family, Ranges>> = { v4: [EVERY_V4], v6: byFamily([EVERY_ADDRESS]).v6 };

/** In double quotes; a quote or backslash inside would end or change it. */
const quoted = (text: string, bytes: number): string => `"${withoutMarks(oneLine(text, bytes))}"`;

const NAME = 79;
const fortiName = (text: string): string => quoted(text, NAME);

interface Written {
  readonly addresses: Map<string, readonly string[]>;
  readonly groups: Map<string, readonly string[]>;
}

/** A network by its mask, any other range by its ends. */
const rangeLines = (range: Range, family: Family): readonly string[] => {
  const [block, second] = blocksOf([range]);
  if (block === undefined || second !== undefined)
    return [
      '        set type iprange',
      `        set start-ip ${addressText(range.first)}`,
      `        set end-ip ${addressText(range.last)}`,
    ];
  const address = addressText(block.address);
  return family === 'v4'
    ? [`        set subnet ${address} ${maskText(block.bits)}`]
    : [`        set ip6 ${address}/${block.bits}`];
};

/** Puts the addresses under the name: as one object, or as a group of its pieces. */
const put = (name: string, ranges: Ranges, comment: string, family: Family, written: Written): void => {
  const note = comment === '' ? [] : [`        set comment ${quoted(comment, 250)}`];
  const [only, second] = ranges;
  if (only !== undefined && second === undefined) {
    written.addresses.set(name, [...rangeLines(only, family), ...note]);
    return;
  }
  const members = ranges.map((range) => {
    const member = `sk-${addressText(range.first)}-${addressText(range.last)}`;
    written.addresses.set(member, rangeLines(range, family));
    return fortiName(member);
  });
  written.groups.set(name, [`        set member ${members.join(' ')}`, ...note]);
};

/** The names that stand for one side of a rule; `undefined` where it has no address of the family. */
const sideNames = (
  names: readonly string[],
  family: Family,
  index: PolicyIndex,
  written: Written,
  options: WriteOptions,
): readonly string[] | undefined => {
  const all = byFamily(addressesUnder(names, index))[family];
  if (all.length === 0) return undefined;
  if (isSameSet(all, EVERY[family])) return ['all'];
  if (names.length > LONG_LIST) {
    const name = `g-${digitsOf(names.join())}`;
    put(name, all, names.join(' '), family, written);
    return [name];
  }
  return names.flatMap((name) => {
    const object = index.addressOf(name);
    const ranges = object === undefined ? [] : byFamily(object.addresses)[family];
    if (object === undefined || ranges.length === 0) return [];
    put(name, ranges, textIn(object.label, options.language), family, written);
    return [name];
  });
};

const serviceLines = ({ services }: Service): readonly string[] =>
  services.flatMap(protocolsOf).flatMap((part) => {
    if (part.protocol === 6 || part.protocol === 17) {
      const ports = part.first === part.last ? `${part.first}` : `${part.first}-${part.last}`;
      return [`        set ${part.protocol === 6 ? 'tcp' : 'udp'}-portrange ${isWhole(part) ? '1-65535' : ports}`];
    }
    if (part.protocol !== 1 && part.protocol !== 58)
      return ['        set protocol IP', `        set protocol-number ${part.protocol}`];
    const name = `        set protocol ${part.protocol === 1 ? 'ICMP' : 'ICMP6'}`;
    return isWhole(part) ? [name] : [name, `        set icmptype ${part.first >> 8}`];
  });

const isAll = ({ services }: Service): boolean => isSameSet(services, [EVERY_SERVICE]);

const serviceName = (service: Service): string => (isAll(service) ? 'ALL' : `sk-${service.name}`);

/** A number of its own for each rule, which lasts as its id does. */
const policyNumbers = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const taken = new Set<number>();
  return new Map(
    ids.map((id) => {
      let number = (Number.parseInt(digitsOf(id), 16) % 900_000_000) + 100_000_000;
      while (taken.has(number)) number += 1;
      taken.add(number);
      return [id, number];
    }),
  );
};

const section = (name: string, entries: Iterable<readonly [string, readonly string[]]>): readonly string[] => {
  const lines = [...entries].flatMap(([key, body]) => [`    edit ${key}`, ...body, '    next']);
  return lines.length === 0 ? [] : [`config ${name}`, ...lines, 'end'];
};

const namedEntries = (map: ReadonlyMap<string, readonly string[]>): readonly (readonly [string, readonly string[]])[] =>
  [...map].map(([name, lines]) => [fortiName(name), lines]);

const interfaceOf = (zone: string | undefined, index: PolicyIndex): string =>
  quoted(index.zoneOf(zone ?? '')?.interface ?? 'any', 35);

interface Entry {
  readonly id: string;
  readonly lines: readonly string[];
}

const policyEntry = (
  rule: PolicyRule,
  family: Family,
  index: PolicyIndex,
  written: Written,
  options: WriteOptions,
): Entry | undefined => {
  const sources = sideNames(rule.sources, family, index, written, options);
  const destinations = sideNames(rule.destinations, family, index, written, options);
  if (sources === undefined || destinations === undefined) return undefined;
  const six = family === 'v6' ? '6' : '';
  const services = rule.services.flatMap((name) => {
    const service = index.serviceOf(name);
    return service === undefined ? [] : [fortiName(serviceName(service))];
  });
  const id = family === 'v6' ? `${rule.id}.v6` : rule.id;
  const lines = [
    `        set name ${quoted(id.length > 35 ? `${id.slice(0, 26)}-${digitsOf(id)}` : id, 35)}`,
    `        set srcintf ${interfaceOf(rule.from, index)}`,
    `        set dstintf ${interfaceOf(rule.to, index)}`,
    `        set action ${rule.action === 'allow' ? 'accept' : 'deny'}`,
    `        set srcaddr${six} ${sources.map(fortiName).join(' ')}`,
    `        set dstaddr${six} ${destinations.map(fortiName).join(' ')}`,
    '        set schedule "always"',
    `        set service ${services.join(' ')}`,
    `        set logtraffic ${rule.log ? 'all' : 'disable'}`,
    `        set comments ${quoted([...rule.flows.slice(0, 20), rule.comment[options.language]].join(' '), 1000)}`,
  ];
  return { id, lines };
};

/** What none of the rules decides: refused and put on record, or let through where the policy says so. */
const rest = (family: Family, otherwise: Policy['otherwise']): Entry => {
  const six = family === 'v6' ? '6' : '';
  return {
    id: `refuse-all${six === '' ? '' : '.v6'}`,
    lines: [
      `        set name "sekisho-rest${six === '' ? '' : '-v6'}"`,
      '        set srcintf "any"',
      '        set dstintf "any"',
      `        set action ${otherwise === 'deny' ? 'deny' : 'accept'}`,
      `        set srcaddr${six} "all"`,
      `        set dstaddr${six} "all"`,
      '        set schedule "always"',
      '        set service "ALL"',
      '        set logtraffic all',
    ],
  };
};

/**
 * Address objects, groups, services and policies for FortiOS 6.4 and later, as lines for its terminal. Interfaces are
 * `any` where nobody named them; addresses keep the zones apart. Access to the equipment itself is not touched. The
 * policies come after those that are there, which still count first.
 */
export const writeFortios = (policy: Policy, options: WriteOptions): WrittenFile => {
  const index = indexPolicy(policy);
  const four: Written = { addresses: new Map(), groups: new Map() };
  const six: Written = { addresses: new Map(), groups: new Map() };
  const entriesOf = (family: Family): readonly Entry[] =>
    policy.rules.flatMap((rule) => policyEntry(rule, family, index, family === 'v4' ? four : six, options) ?? []);
  const fours = entriesOf('v4');
  const sixes = entriesOf('v6');
  const last = [rest('v4', policy.otherwise), rest('v6', policy.otherwise)];
  const entries = [...fours, ...sixes, ...last];
  const numbers = policyNumbers(entries.map(({ id }) => id));
  const lines = [
    '# Written by Sekisho for FortiOS 6.4 or later. Look through older policies: they are asked first.',
    ...section('firewall address', namedEntries(four.addresses)),
    ...section('firewall address6', namedEntries(six.addresses)),
    ...section('firewall addrgrp', namedEntries(four.groups)),
    ...section('firewall addrgrp6', namedEntries(six.groups)),
    ...section(
      'firewall service custom',
      policy.services
        .filter((service) => !isAll(service))
        .map((service) => [fortiName(serviceName(service)), serviceLines(service)]),
    ),
    ...section(
      'firewall policy',
      entries.map(({ id, lines: body }) => [String(numbers.get(id) ?? 0), body]),
    ),
  ];
  return { name: 'sekisho-fortios.conf', text: `${lines.join('\n')}\n` };
};
