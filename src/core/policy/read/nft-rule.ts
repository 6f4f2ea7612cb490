import { EVERY_ADDRESS } from '../algebra/address';
import { differenceOf, intersectionOf, type Range, type Ranges, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../algebra/service-line';
import type { Token } from './nft-tokens';
import {
  addressElement,
  everyOf,
  isOfFamily,
  type NftNames,
  portElement,
  protocolElement,
  takeValues,
} from './nft-values';

/** What a rule is about and does. */
export interface NftRule {
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
  readonly sourcePorts: Ranges | undefined;
  /** Names of interfaces; absent: any. */
  readonly from: readonly string[] | undefined;
  readonly to: readonly string[] | undefined;
  /** It is not about packets that open something. */
  readonly isForOpen: boolean;
  readonly log: boolean;
  readonly comment: string;
  readonly verdict: 'accept' | 'drop' | 'return' | 'none' | { readonly kind: 'jump' | 'goto'; readonly chain: string };
}

const PORTED: readonly number[] = [6, 17, 132, 136];
const EVERY_PORT: Ranges = [{ first: 0n, last: 65_535n }];

const servicesOf = (protocols: readonly number[], ports: Ranges): Ranges =>
  unionOf(
    protocols.flatMap((protocol) =>
      ports.map(({ first, last }) => serviceRange(protocol, Number(first), Number(last))),
    ),
  );

const typeElement = (text: string): Range | undefined => {
  const names: Readonly<Record<string, number>> = {
    'echo-request': 8,
    'echo-reply': 0,
    'destination-unreachable': 3,
    redirect: 5,
    'time-exceeded': 11,
    'parameter-problem': 12,
  };
  const type = /^\d{1,3}$/.test(text) ? Number(text) : Object.hasOwn(names, text) ? names[text] : undefined;
  return type === undefined || type > 255 ? undefined : { first: BigInt(type), last: BigInt(type) };
};

/** A name that stands for others: of a set, of a definition, or with a star at its end. */
const isIndirect = (name: string): boolean => /^[@$]/.test(name) || name.endsWith('*');

/** Names between braces or with commas between them. */
const takeNames = (
  tokens: readonly Token[],
  at: number,
): { readonly names: readonly string[]; readonly next: number } | undefined => {
  const isOpen = tokens[at]?.text === '{' && tokens[at]?.isQuoted === false;
  const names: string[] = [];
  let place = at + (isOpen ? 1 : 0);
  for (;;) {
    const name = tokens[place]?.text;
    if (name === undefined || isIndirect(name)) return undefined;
    names.push(name);
    place += 1;
    if (tokens[place]?.text !== ',') break;
    place += 1;
  }
  if (isOpen && tokens[place]?.text !== '}') return undefined;
  return { names, next: place + (isOpen ? 1 : 0) };
};

const STATES = new Set(['established', 'related', 'new', 'invalid', 'untracked']);

/** Reads a rule from its tokens; `undefined` where a part of it is not understood. */
export const nftRule = (tokens: readonly Token[], names: NftNames): NftRule | undefined => {
  let [source, destination, service]: readonly Ranges[] = [[EVERY_ADDRESS], [EVERY_ADDRESS], [EVERY_SERVICE]] as const;
  let sourcePorts: Ranges | undefined;
  let [from, to]: (readonly string[] | undefined)[] = [undefined, undefined];
  let [isForOpen, log, comment] = [false, false, ''];
  const end: { verdict: NftRule['verdict'] } = { verdict: 'none' };
  let at = 0;
  const word = (ahead = 0): string => tokens[at + ahead]?.text ?? '';
  const take = (offset: number, element: Parameters<typeof takeValues>[3], every: Ranges): Ranges | undefined => {
    const isNot = word(offset) === '!=';
    const equals = word(offset) === '==';
    const found = takeValues(tokens, at + offset + (isNot || equals ? 1 : 0), names, element);
    if (found === undefined) return undefined;
    at = found.next;
    return isNot ? differenceOf(every, found.ranges) : found.ranges;
  };
  const narrow = (ranges: Ranges | undefined): boolean => {
    if (ranges === undefined) return false;
    service = intersectionOf(service ?? [], ranges);
    return true;
  };
  const matched = (): boolean => {
    const [first, second] = [word(), word(1)];
    if ((first === 'ip' || first === 'ip6') && (second === 'saddr' || second === 'daddr')) {
      const every = everyOf(first, EVERY_ADDRESS);
      const found = take(2, addressElement, every);
      if (found === undefined || !isOfFamily(found, first)) return false;
      if (second === 'saddr') source = intersectionOf(source ?? [], found);
      else destination = intersectionOf(destination ?? [], found);
      return true;
    }
    if (
      (first === 'meta' && second === 'l4proto') ||
      (first === 'ip' && second === 'protocol') ||
      (first === 'ip6' && second === 'nexthdr')
    ) {
      const found = take(2, protocolElement, [{ first: 0n, last: 255n }]);
      if (first !== 'meta')
        source = intersectionOf(source ?? [], everyOf(first === 'ip' ? 'ip' : 'ip6', EVERY_ADDRESS));
      return narrow(
        found === undefined
          ? undefined
          : servicesOf(
              found.flatMap(({ first: low, last }) =>
                Array.from({ length: Number(last - low) + 1 }, (_, more) => Number(low) + more),
              ),
              EVERY_PORT,
            ),
      );
    }
    if (
      (first === 'tcp' || first === 'udp' || first === 'th' || first === 'sctp') &&
      (second === 'dport' || second === 'sport')
    ) {
      const protocols = first === 'th' ? PORTED : [first === 'tcp' ? 6 : first === 'udp' ? 17 : 132];
      const found = take(2, portElement, EVERY_PORT);
      if (found === undefined) return false;
      if (second === 'sport') sourcePorts = intersectionOf(sourcePorts ?? EVERY_PORT, found);
      return narrow(servicesOf(protocols, second === 'sport' ? EVERY_PORT : found));
    }
    if ((first === 'icmp' || first === 'icmpv6') && second === 'type') {
      const found = take(2, typeElement, [{ first: 0n, last: 255n }]);
      const number = first === 'icmp' ? 1 : 58;
      return narrow(
        found?.map(({ first: low, last }) => serviceRange(number, Number(low) * 256, Number(last) * 256 + 255)),
      );
    }
    if (first === 'meta' && second === 'nfproto') {
      const family = word(2) === 'ipv4' ? 'ip' : word(2) === 'ipv6' ? 'ip6' : undefined;
      if (family === undefined) return false;
      source = intersectionOf(source ?? [], everyOf(family, EVERY_ADDRESS));
      at += 3;
      return true;
    }
    if (first === 'meta' && /^[io]if(name)?$/.test(second)) {
      at += 1;
      return true;
    }
    if (/^[io]if(name)?$/.test(first)) {
      const found = takeNames(tokens, at + 1);
      if (found === undefined || word(1) === '!=') return false;
      if (first.startsWith('i')) from = found.names;
      else to = found.names;
      at = found.next;
      return true;
    }
    if (first === 'ct' && second === 'state') {
      const found = takeNames(tokens, at + 2);
      if (found === undefined || !found.names.every((name) => STATES.has(name))) return false;
      isForOpen ||= !found.names.includes('new');
      at = found.next;
      return true;
    }
    return false;
  };
  /** Statements that decide nothing by themselves. */
  const passed = (): boolean => {
    const first = word();
    if (first === 'counter') {
      at += word(1) === 'packets' ? 5 : word(1) === 'name' ? 3 : 1;
      return true;
    }
    if (first === 'comment') {
      comment = word(1);
      at += 2;
      return true;
    }
    if (first === 'log') {
      log = true;
      at += 1;
      while (['prefix', 'level', 'group', 'snaplen', 'queue-threshold', 'flags'].includes(word())) at += 2;
      return true;
    }
    return false;
  };
  const decided = (): boolean => {
    const first = word();
    if (first === 'accept' || first === 'drop' || first === 'return') end.verdict = first;
    else if (first === 'reject') {
      end.verdict = 'drop';
      at = tokens.length;
    } else if (first === 'jump' || first === 'goto') {
      end.verdict = { kind: first, chain: word(1) };
      at += 1;
    } else return false;
    at += 1;
    return true;
  };
  let isLimited = false;
  while (at < tokens.length) {
    if (word() === 'limit' && word(1) === 'rate') {
      isLimited = true;
      at += word(2) === 'over' ? 4 : 3;
      if (word() === 'burst') at += 3;
    } else if (!passed() && !decided() && !matched()) return undefined;
  }
  // Up to a rate only: what is accepted may pass, what is refused may pass as well.
  if (isLimited && end.verdict !== 'accept' && end.verdict !== 'none') return undefined;
  return {
    source: source ?? [],
    destination: destination ?? [],
    service: service ?? [],
    sourcePorts,
    from,
    to,
    isForOpen,
    log,
    comment,
    verdict: end.verdict,
  };
};
