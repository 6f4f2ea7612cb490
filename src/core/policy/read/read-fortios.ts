import { addressOf, byFamily, EVERY_ADDRESS, EVERY_V4, networkRange } from '../algebra/address';
import { differenceOf, type Ranges, unionOf } from '../algebra/ranges';
import { type Edit, fortiosSections } from './fortios-blocks';
import { fortiosServices } from './fortios-services';
import { createUnread, type FoundRule, MOST, policyOfFound, type ReadPolicy, type Unread } from './read-policy';

type Family = 'v4' | 'v6';
const EVERY: Readonly<Record<Family, Ranges>> = { v4: [EVERY_V4], v6: byFamily([EVERY_ADDRESS]).v6 };

const between = (start: string | undefined, end: string | undefined): Ranges | undefined => {
  const [first, last] = [addressOf(start ?? ''), addressOf(end ?? '')];
  return first === undefined || last === undefined || first > last ? undefined : [{ first, last }];
};

/** The addresses of an object; `undefined` for names of domains, countries and whatever else only the firewall knows. */
const addressesOfEdit = ({ sets }: Edit, family: Family): Ranges | undefined => {
  const wordsOf = (key: string): readonly string[] => sets.get(key)?.words ?? [];
  const [type] = wordsOf('type');
  if (type === 'iprange') return between(wordsOf('start-ip')[0], wordsOf('end-ip')[0]);
  if (type !== undefined && type !== 'ipmask' && type !== 'ipprefix') return undefined;
  if (family === 'v6') {
    const [text] = wordsOf('ip6');
    const range = text === undefined ? undefined : networkRange(text);
    return text === undefined ? EVERY.v6 : range === undefined ? undefined : [range];
  }
  const [address, mask] = wordsOf('subnet');
  if (address === undefined) return EVERY.v4;
  const range = networkRange(mask === undefined ? address : `${address}/${mask}`);
  return range === undefined ? undefined : [range];
};

type Lookup = (name: string) => Ranges | undefined;

const addressLookup = (sections: ReadonlyMap<string, readonly Edit[]>, family: Family, unread: Unread): Lookup => {
  const six = family === 'v6' ? '6' : '';
  const own = new Map<string, Ranges | undefined>();
  for (const edit of sections.get(`firewall address${six}`) ?? []) {
    const found = addressesOfEdit(edit, family);
    if (found === undefined) unread.add(edit.line, edit.name, 'unknown-line');
    own.set(edit.name, found);
  }
  const groups = new Map((sections.get(`firewall addrgrp${six}`) ?? []).map((edit) => [edit.name, edit]));
  const settled = new Map<string, Ranges | undefined>();
  const settle = (name: string, around: readonly string[]): Ranges | undefined => {
    if (own.has(name)) return own.get(name);
    const group = groups.get(name);
    if (group === undefined) return name === 'all' ? EVERY[family] : name === 'none' ? [] : undefined;
    if (settled.has(name)) return settled.get(name);
    if (around.includes(name) || around.length > 20 || group.sets.get('exclude')?.words[0] === 'enable')
      return undefined;
    const members = (group.sets.get('member')?.words ?? []).map((member) => settle(member, [...around, name]));
    const all = members.every((member) => member !== undefined) ? unionOf(members.flat()) : undefined;
    settled.set(name, all);
    return all;
  };
  return (name) => settle(name, []);
};

interface Lookups {
  readonly addresses: Readonly<Record<Family, Lookup>>;
  readonly services: Lookup;
  readonly unread: Unread;
}

/** What only some of the traffic has, and no address or port says. */
const CONDITIONS = ['internet-service', 'internet-service-src', 'internet-service6', 'rtp-nat'] as const;
const PEOPLE = ['users', 'groups', 'fsso-groups'] as const;

const INTERFACES = 16;

const sideOf = (
  edit: Edit,
  side: 'src' | 'dst',
  family: Family,
  { addresses, unread }: Lookups,
): Ranges | undefined => {
  const key = `${side}addr${family === 'v6' ? '6' : ''}`;
  const set = edit.sets.get(key);
  if (set === undefined) return undefined;
  const found = set.words.flatMap((name) => {
    const ranges = addresses[family](name);
    if (ranges === undefined) unread.add(set.line, `${edit.name}: ${name}`, 'unknown-name');
    return ranges ?? [];
  });
  const all = unionOf(found);
  return edit.sets.get(`${key}-negate`)?.words[0] === 'enable' ? differenceOf(EVERY[family], all) : all;
};

const interfacesOf = (edit: Edit, key: 'srcintf' | 'dstintf'): readonly (string | undefined)[] => {
  const words = edit.sets.get(key)?.words ?? [];
  return words.length === 0 || words.includes('any') ? [undefined] : words.slice(0, INTERFACES);
};

const rulesOfEdit = (edit: Edit, lookups: Lookups): readonly FoundRule[] => {
  const { sets, line, name } = edit;
  const word = (key: string): string | undefined => sets.get(key)?.words[0];
  if (word('status') === 'disable') return [];
  const action = word('action') === 'accept' || word('action') === 'ipsec' ? 'allow' : 'deny';
  const isPartial = CONDITIONS.some((key) => word(key) === 'enable') || PEOPLE.some((key) => sets.has(key));
  if (isPartial) lookups.unread.add(line, name, 'condition');
  // A refusal that holds for some only must not hide what others are allowed.
  if (isPartial && action === 'deny') return [];
  if (word('schedule') !== undefined && word('schedule') !== 'always') lookups.unread.add(line, name, 'condition');
  const set = sets.get('service');
  const services = (set?.words ?? []).flatMap((service) => {
    const ranges = lookups.services(service);
    if (ranges === undefined) lookups.unread.add(set?.line ?? line, `${name}: ${service}`, 'unknown-name');
    return ranges ?? [];
  });
  const comment = [word('name'), word('comments')]
    .filter((text) => text !== undefined)
    .join(' ')
    .slice(0, 200);
  return (['v4', 'v6'] as const).flatMap((family) => {
    const [source, destination] = [sideOf(edit, 'src', family, lookups), sideOf(edit, 'dst', family, lookups)];
    if (source === undefined || destination === undefined) return [];
    return interfacesOf(edit, 'srcintf').flatMap((from) =>
      interfacesOf(edit, 'dstintf').map(
        (to): FoundRule => ({
          id: family === 'v6' ? `${name}.v6` : name,
          action,
          source,
          destination,
          service: unionOf(services),
          line,
          comment,
          log: word('logtraffic') === 'all',
          from,
          to,
          stateful: true,
        }),
      ),
    );
  });
};

/**
 * The firewall policies of a FortiOS configuration with their address and service objects. Objects that only the
 * firewall can settle (names of domains, countries) and policies for some users or hours are named as unread. Never
 * throws; linear in the text but for what groups stand for.
 */
export const readFortios = (text: string): ReadPolicy => {
  const unread = createUnread();
  const lines = text.slice(0, MOST.characters).split(/\r?\n/, MOST.lines);
  const sections = fortiosSections(lines);
  const lookups: Lookups = {
    addresses: { v4: addressLookup(sections, 'v4', unread), v6: addressLookup(sections, 'v6', unread) },
    services: fortiosServices(sections, unread),
    unread,
  };
  const edits = [...(sections.get('firewall policy') ?? []), ...(sections.get('firewall policy6') ?? [])];
  for (const edit of edits.slice(MOST.rules)) unread.add(edit.line, edit.name, 'too-many');
  const rules = edits.slice(0, MOST.rules).flatMap((edit) => rulesOfEdit(edit, lookups));
  return { lists: [{ name: 'firewall policy', policy: policyOfFound(rules, 'deny') }], unread: unread.lines() };
};
