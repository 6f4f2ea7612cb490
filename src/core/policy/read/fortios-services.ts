import { type Ranges, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../algebra/service-line';
import type { Edit } from './fortios-blocks';
import { protocolOf } from './port-names';
import type { Unread } from './read-policy';

const tcp = (...ports: readonly number[]): Ranges => unionOf(ports.map((port) => serviceRange(6, port, port)));
const udp = (...ports: readonly number[]): Ranges => unionOf(ports.map((port) => serviceRange(17, port, port)));
const both = (...ports: readonly number[]): Ranges => unionOf([...tcp(...ports), ...udp(...ports)]);

/** Services that every such firewall knows from the start, as far as hospitals use them. */
const PREDEFINED: ReadonlyMap<string, Ranges> = new Map([
  ['ALL', [EVERY_SERVICE]],
  ['ALL_TCP', [serviceRange(6, 1, 65_535)]],
  ['ALL_UDP', [serviceRange(17, 1, 65_535)]],
  ['ALL_ICMP', [serviceRange(1)]],
  ['ALL_ICMP6', [serviceRange(58)]],
  ['PING', [serviceRange(1, 8 * 256, 8 * 256 + 255)]],
  ['GRE', [serviceRange(47)]],
  ['ESP', [serviceRange(50)]],
  ['AH', [serviceRange(51)]],
  ['OSPF', [serviceRange(89)]],
  ['DNS', both(53)],
  ['DHCP', udp(67, 68)],
  ['FTP', tcp(21)],
  ['HTTP', tcp(80)],
  ['HTTPS', tcp(443)],
  ['IKE', udp(500, 4500)],
  ['IMAP', tcp(143)],
  ['IMAPS', tcp(993)],
  ['KERBEROS', both(88, 464)],
  ['LDAP', tcp(389)],
  ['LDAP_UDP', udp(389)],
  ['MS-SQL', tcp(1433, 1434)],
  ['MYSQL', tcp(3306)],
  ['NTP', both(123)],
  ['POP3', tcp(110)],
  ['RADIUS', udp(1812, 1813)],
  ['RDP', tcp(3389)],
  ['SMB', tcp(445)],
  ['SAMBA', tcp(139)],
  ['SMTP', tcp(25)],
  ['SMTPS', tcp(465)],
  ['SNMP', both(161, 162)],
  ['SSH', tcp(22)],
  ['SYSLOG', udp(514)],
  ['TELNET', tcp(23)],
  ['TFTP', udp(69)],
  ['VNC', tcp(5900)],
]);

const PORTS = /^(\d{1,5})(?:-(\d{1,5}))?$/;

/** `104`, `8530-8531`, `104:1024-65535`, whose second part is the port of origin: wider than the first alone. */
const portRanges = (protocol: number, words: readonly string[]): Ranges | undefined => {
  const found = words.map((word) => {
    const match = PORTS.exec(word.split(':')[0] ?? '');
    if (match === null) return undefined;
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    return first <= last && last <= 65_535 ? serviceRange(protocol, first, last) : undefined;
  });
  return found.every((range) => range !== undefined) ? unionOf(found) : undefined;
};

const servicesOfEdit = ({ sets }: Edit): Ranges | undefined => {
  const wordsOf = (key: string): readonly string[] => sets.get(key)?.words ?? [];
  const protocol = wordsOf('protocol')[0] ?? 'TCP/UDP/SCTP';
  if (protocol === 'IP') {
    const number = protocolOf(wordsOf('protocol-number')[0] ?? '0');
    return number === undefined ? undefined : number === 0 ? [EVERY_SERVICE] : [serviceRange(number)];
  }
  if (protocol === 'ICMP' || protocol === 'ICMP6') {
    const number = protocol === 'ICMP' ? 1 : 58;
    const type = wordsOf('icmptype')[0];
    if (type === undefined) return [serviceRange(number)];
    return /^\d{1,3}$/.test(type) && Number(type) < 256
      ? [serviceRange(number, Number(type) * 256, Number(type) * 256 + 255)]
      : undefined;
  }
  if (!protocol.startsWith('TCP/UDP')) return undefined;
  const [a, b, c] = [
    portRanges(6, wordsOf('tcp-portrange')),
    portRanges(17, wordsOf('udp-portrange')),
    portRanges(132, wordsOf('sctp-portrange')),
  ];
  return a === undefined || b === undefined || c === undefined ? undefined : unionOf([...a, ...b, ...c]);
};

/** Services and groups of them by name. */
export const fortiosServices = (
  sections: ReadonlyMap<string, readonly Edit[]>,
  unread: Unread,
): ((name: string) => Ranges | undefined) => {
  const own = new Map<string, Ranges | undefined>();
  for (const edit of sections.get('firewall service custom') ?? []) {
    const found = servicesOfEdit(edit);
    if (found === undefined) unread.add(edit.line, edit.name, 'unknown-line');
    own.set(edit.name, found);
  }
  const groups = new Map((sections.get('firewall service group') ?? []).map((edit) => [edit.name, edit]));
  const settled = new Map<string, Ranges | undefined>();
  const settle = (name: string, around: readonly string[]): Ranges | undefined => {
    if (own.has(name)) return own.get(name);
    const group = groups.get(name);
    if (group === undefined) return PREDEFINED.get(name);
    if (settled.has(name)) return settled.get(name);
    if (around.includes(name) || around.length > 20) return undefined;
    const members = (group.sets.get('member')?.words ?? []).map((member) => settle(member, [...around, name]));
    const all = members.every((member) => member !== undefined) ? unionOf(members.flat()) : undefined;
    settled.set(name, all);
    return all;
  };
  return (name) => settle(name, []);
};
