import { EVERY_ADDRESS } from '../algebra/address';
import { type Range, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE } from '../algebra/service-line';
import { type RawList, rawConfig } from './ios-config';
import { entryOf } from './ios-entry';
import { type IosGroups, iosGroups } from './ios-groups';
import {
  createUnread,
  type FoundRule,
  MOST,
  policyOfFound,
  type ReadList,
  type ReadPolicy,
  type Unread,
} from './read-policy';

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
