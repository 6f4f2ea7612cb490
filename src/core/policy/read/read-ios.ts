import { addressOf, blockOf, EVERY_ADDRESS } from '../algebra/address';
import { type Range, type Ranges, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../algebra/service-line';
import { type GroupLine, type IosGroups, iosGroups, type RawGroup } from './ios-groups';
import { servicesAt, takeAddresses, takePorts, type Words, wordsOf } from './ios-words';
import { protocolOf } from './port-names';
import {
  createUnread,
  type FoundRule,
  MOST,
  policyOfFound,
  type ReadList,
  type ReadPolicy,
  type Unread,
} from './read-policy';

interface RawList {
  readonly name: string;
  readonly family: 'v4' | 'v6';
  readonly lines: GroupLine[];
}

interface Applied {
  readonly line: number;
  readonly text: string;
  readonly list: string;
  readonly interface: string;
  readonly direction: 'in' | 'out';
}

interface RawConfig {
  readonly groups: Map<string, RawGroup & { readonly lines: GroupLine[] }>;
  readonly lists: Map<string, RawList>;
  readonly applied: Applied[];
  /** The networks of each interface. */
  readonly networks: Map<string, Range[]>;
}

const listUnder = (config: RawConfig, name: string, family: RawList['family']): RawList => {
  const known = config.lists.get(`${family} ${name}`) ?? { name, family, lines: [] };
  config.lists.set(`${family} ${name}`, known);
  return known;
};

const noteInterface = (config: RawConfig, name: string, line: number, text: string): void => {
  const applied = /^(?:ip access-group|ipv6 traffic-filter) (\S+) (in|out)\b/.exec(text);
  if (applied !== null)
    config.applied.push({
      line,
      text,
      list: applied[1] ?? '',
      interface: name,
      direction: applied[2] === 'in' ? 'in' : 'out',
    });
  const own = /^ip address (\S+) (\S+)/.exec(text);
  const [address, mask] = [addressOf(own?.[1] ?? ''), addressOf(own?.[2] ?? '')];
  if (address === undefined || mask === undefined) return;
  const bits = (mask & 0xffff_ffffn).toString(2).replaceAll('0', '').length;
  config.networks.set(name, [...(config.networks.get(name) ?? []), blockOf(address, bits)]);
};

type Section = (line: number, text: string) => void;

/** Puts the lines of a configuration together by what they belong to. Other parts of a configuration are passed over. */
const rawConfig = (text: string, unread: Unread): RawConfig => {
  const config: RawConfig = { groups: new Map(), lists: new Map(), applied: [], networks: new Map() };
  let section: Section | undefined;
  const open = (line: number, said: string): Section | undefined => {
    const group = /^object-group (network|service) (\S+)(.*)$/.exec(said);
    if (group !== null) {
      const raw = { kind: group[1] === 'network' ? 'network' : 'service', lines: [] as GroupLine[] } as const;
      config.groups.set(group[2] ?? '', raw);
      return (at, words) => void raw.lines.push({ line: at, text: words });
    }
    const list = /^(?:ip access-list extended|ipv6 access-list) (\S+)/.exec(said);
    if (list !== null) {
      const raw = listUnder(config, list[1] ?? '', said.startsWith('ipv6') ? 'v6' : 'v4');
      return (at, words) => void raw.lines.push({ line: at, text: words });
    }
    const numbered = /^access-list (\d+) (.*)$/.exec(said);
    if (numbered !== null) {
      const number = Number(numbered[1]);
      if ((number >= 100 && number <= 199) || (number >= 2000 && number <= 2699))
        listUnder(config, numbered[1] ?? '', 'v4').lines.push({ line, text: numbered[2] ?? '' });
      else unread.add(line, said, 'unknown-line');
      return undefined;
    }
    const face = /^interface (.+)$/.exec(said);
    if (face !== null) return (at, words) => noteInterface(config, face[1] ?? '', at, words);
    if (/^ip access-list\b/.test(said)) unread.add(line, said, 'unknown-line');
    return undefined;
  };
  const lines = text.split(/\r?\n/, MOST.lines + 1);
  if (lines.length > MOST.lines) unread.add(MOST.lines, '', 'too-many');
  for (const [at, raw] of lines.slice(0, MOST.lines).entries()) {
    const said = raw.trim();
    if (said === '' || said.startsWith('!')) continue;
    if (/^\s/.test(raw) && section !== undefined) section(at + 1, said);
    else section = open(at + 1, said);
  }
  return config;
};

const TAILS: ReadonlySet<string> = new Set(['log', 'log-input']);
/** Messages that answer something and open nothing. */
const ICMP_ANSWERS: ReadonlySet<string> = new Set([
  '3',
  '11',
  '12',
  'unreachable',
  'time-exceeded',
  'ttl-exceeded',
  'packet-too-big',
  'parameter-problem',
  'echo-reply',
  '0',
  'nd-na',
  'nd-ns',
  'router-advertisement',
  'router-solicitation',
  'host-unreachable',
  'net-unreachable',
  'port-unreachable',
]);
const ICMP6_ANSWERS: ReadonlySet<string> = new Set(['1', '2', '3', '4']);
const ICMP_TYPES: Readonly<Record<string, number>> = {
  echo: 8,
  'echo-request': 8,
  'timestamp-request': 13,
  redirect: 5,
};

interface Entry {
  readonly action: FoundRule['action'];
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
  readonly sourcePorts: Ranges | undefined;
  /** Only packets of connections that are open already. */
  readonly answers: boolean;
  readonly log: boolean;
}

const icmpServices = (protocol: number, word: string | undefined, words: Words): Ranges | 'answers' | undefined => {
  if (word === undefined || TAILS.has(word)) return [serviceRange(protocol)];
  words.next();
  if (ICMP_ANSWERS.has(word) || (protocol === 58 && ICMP6_ANSWERS.has(word))) {
    if (/^\d+$/.test(words.peek() ?? '')) words.next();
    return 'answers';
  }
  const type = /^\d{1,3}$/.test(word) ? Number(word) : Object.hasOwn(ICMP_TYPES, word) ? ICMP_TYPES[word] : undefined;
  if (type === undefined || type > 255) return undefined;
  const code = words.peek();
  if (code === undefined || !/^\d{1,3}$/.test(code)) return [serviceRange(protocol, type * 256, type * 256 + 255)];
  words.next();
  return [serviceRange(protocol, type * 256 + Number(code), type * 256 + Number(code))];
};

/** A line of a list; `undefined` where some of it is not understood. */
const entryOf = (text: string, family: RawList['family'], groups: IosGroups): Entry | 'nothing' | undefined => {
  const words = wordsOf(text);
  if (/^\d+$/.test(words.peek() ?? '')) words.next();
  const action = words.next();
  if (action === 'remark' || action === 'evaluate') return 'nothing';
  if (action !== 'permit' && action !== 'deny') return undefined;
  const word = words.next() ?? '';
  const grouped = word === 'object-group' ? groups.servicesOf(words.next() ?? '') : undefined;
  const isAll = word === 'ip' || word === 'ipv6';
  const number = word === 'icmp' && family === 'v6' ? 58 : protocolOf(word);
  if (grouped === undefined && !isAll && number === undefined) return undefined;
  const source = takeAddresses(words, family, groups.addressesOf);
  if (source === undefined) return undefined;
  const hasPorts = number === 6 || number === 17;
  const from = hasPorts ? takePorts(words) : 'all';
  const destination = takeAddresses(words, family, groups.addressesOf);
  if (destination === undefined) return undefined;
  const to = hasPorts ? takePorts(words) : 'all';
  if (from === undefined || to === undefined) return undefined;
  const icmp = number === 1 || number === 58 ? icmpServices(number, words.peek(), words) : undefined;
  if ((number === 1 || number === 58) && icmp === undefined) return undefined;
  const plain = isAll ? [EVERY_SERVICE] : (grouped ?? servicesAt(number ?? 0, to));
  let isEstablished = icmp === 'answers';
  let log = false;
  for (let tail = words.next(); tail !== undefined; tail = words.next()) {
    if (TAILS.has(tail)) log = true;
    else if (tail === 'established' || tail === 'ack' || tail === 'rst') isEstablished = true;
    else if (tail === 'reflect') words.next();
    else if (tail === 'timeout') words.next();
    else return undefined;
  }
  const service = icmp === undefined || icmp === 'answers' ? plain : icmp;
  return {
    action: action === 'permit' ? 'allow' : 'deny',
    source,
    destination,
    service,
    sourcePorts: from === 'all' ? undefined : from,
    answers: isEstablished,
    log,
  };
};

const rulesOfList = (
  list: RawList,
  groups: IosGroups,
  from: string | undefined,
  unread: Unread,
): readonly FoundRule[] => {
  let remark = '';
  return list.lines.slice(0, MOST.rules).flatMap(({ line, text }): readonly FoundRule[] => {
    if (text.startsWith('remark ')) remark = text.slice('remark '.length, 200);
    const entry = entryOf(text, list.family, groups);
    if (entry === undefined) {
      const name = /object-group (\S+)/.exec(text)?.[1];
      const isMissing =
        name !== undefined && groups.addressesOf(name) === undefined && groups.servicesOf(name) === undefined;
      unread.add(line, text, isMissing ? 'unknown-name' : 'unknown-line');
      return [];
    }
    if (entry === 'nothing' || entry.answers) return [];
    const { action, source, destination, service, sourcePorts, log } = entry;
    return [
      {
        id: `${list.name}:${line}`,
        action,
        source,
        destination,
        service,
        sourcePorts,
        line,
        log,
        from,
        comment: remark,
        stateful: false,
      },
    ];
  });
};

/** Traffic that comes in from an interface without a list is not looked at. */
const openInterface = (name: string, networks: readonly Range[]): ReadList => ({
  name,
  from: name,
  policy: policyOfFound(
    [
      {
        id: `${name}:open`,
        action: 'allow',
        source: unionOf(networks),
        destination: [EVERY_ADDRESS],
        service: [EVERY_SERVICE],
        line: 0,
        from: name,
        stateful: false,
      },
    ],
    'deny',
  ),
});

/**
 * Extended access lists of Cisco IOS with their object groups, one list each. Where interfaces say which lists they use,
 * only those for incoming traffic count, and interfaces with an address and no such list let everything in. Lines for
 * answers (`established`, reflexive lists, messages about undelivered packets) open nothing. Never throws; linear in the
 * text but for what groups stand for.
 */
export const readIos = (text: string): ReadPolicy => {
  const unread = createUnread();
  const config = rawConfig(text.slice(0, MOST.characters), unread);
  const groups = iosGroups(config.groups, unread);
  const incoming = config.applied.filter(({ direction }) => direction === 'in');
  for (const { line, text: said, direction } of config.applied)
    if (direction === 'out') unread.add(line, said, 'outgoing');
  const isApplied = config.applied.length > 0;
  const lists = [...config.lists.values()].flatMap((list): readonly ReadList[] => {
    const places = incoming.filter((place) => place.list === list.name);
    if (isApplied && places.length === 0) {
      const [first] = list.lines;
      unread.add(first?.line ?? 0, list.name, 'not-applied');
      return [];
    }
    const [place, second] = places;
    const from = second === undefined ? place?.interface : undefined;
    return [{ name: list.name, from, policy: policyOfFound(rulesOfList(list, groups, from, unread), 'deny') }];
  });
  const open = isApplied
    ? [...config.networks]
        .filter(([name]) => !incoming.some((place) => place.interface === name))
        .map(([name, networks]) => openInterface(name, networks))
    : [];
  return { lists: [...lists, ...open], unread: unread.lines() };
};
