import { addressOf, blockOf } from '../algebra/address';
import type { Range } from '../algebra/ranges';
import type { GroupLine, RawGroup } from './ios-groups';
import { MOST, type Unread } from './read-policy';

/** The lines of one list as they are written. */
export interface RawList {
  readonly name: string;
  readonly family: 'v4' | 'v6';
  readonly lines: GroupLine[];
}

/** Which list an interface uses, and for traffic of which direction. */
interface Applied {
  readonly line: number;
  readonly text: string;
  readonly list: string;
  readonly interface: string;
  readonly direction: 'in' | 'out';
}

/** The parts of a configuration that decide what may pass. */
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
export const rawConfig = (text: string, unread: Unread): RawConfig => {
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
