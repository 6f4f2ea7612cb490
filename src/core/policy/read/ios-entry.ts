import type { Ranges } from '../algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../algebra/service-line';
import type { RawList } from './ios-config';
import type { IosGroups } from './ios-groups';
import { servicesAt, takeAddresses, takePorts, type Words, wordsOf } from './ios-words';
import { protocolOf } from './port-names';
import type { FoundRule } from './read-policy';

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

/** What one line of a list lets pass or refuses. */
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

/** A line of a list; `nothing` for one that decides nothing, `undefined` where some of it is not understood. */
export const entryOf = (text: string, family: RawList['family'], groups: IosGroups): Entry | 'nothing' | undefined => {
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
