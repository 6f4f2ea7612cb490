import { addressOf, byFamily, EVERY_ADDRESS, EVERY_V4, networkRange } from '../algebra/address';
import { type Range, type Ranges, unionOf } from '../algebra/ranges';
import { serviceRange } from '../algebra/service-line';
import { portOf } from './port-names';

/** The words of a line, taken one after the other. */
export interface Words {
  readonly next: () => string | undefined;
  readonly peek: () => string | undefined;
}

export const wordsOf = (text: string): Words => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  let at = 0;
  return {
    next: () => {
      at += 1;
      return words[at - 1];
    },
    peek: () => words[at],
  };
};

const LOOSE_BITS = 6;

/** The addresses of an address and a wildcard, whose set bits may be anything, also where they do not hang together. */
export const wildcardRanges = (addressText: string, wildcardText: string): Ranges | undefined => {
  const [address, wildcard] = [addressOf(addressText), addressOf(wildcardText)];
  if (address === undefined || wildcard === undefined || address < EVERY_V4.first || wildcard < EVERY_V4.first)
    return undefined;
  const mask = wildcard - EVERY_V4.first;
  let low = 0n;
  while (((mask >> low) & 1n) === 1n) low += 1n;
  const loose: bigint[] = [];
  for (let bit = low; bit < 32n; bit += 1n) if (((mask >> bit) & 1n) === 1n) loose.push(1n << bit);
  if (loose.length > LOOSE_BITS) return undefined;
  const base = EVERY_V4.first + ((address - EVERY_V4.first) & (0xffff_ffffn ^ mask));
  let starts = [base];
  for (const bit of loose) starts = starts.flatMap((start) => [start, start + bit]);
  return unionOf(starts.map((first) => ({ first, last: first + (1n << low) - 1n })));
};

/** The addresses that `any`, `host …`, `object-group …`, an address with a wildcard, or an IPv6 prefix stand for. */
export const takeAddresses = (
  words: Words,
  family: 'v4' | 'v6',
  groupOf: (name: string) => Ranges | undefined,
): Ranges | undefined => {
  const word = words.next();
  if (word === undefined) return undefined;
  if (word === 'any' || word === 'any4' || word === 'any6')
    return family === 'v4' ? [EVERY_V4] : byFamily([EVERY_ADDRESS]).v6;
  if (word === 'object-group') return groupOf(words.next() ?? '');
  if (word === 'host') {
    const address = addressOf(words.next() ?? '');
    return address === undefined ? undefined : [{ first: address, last: address }];
  }
  if (family === 'v4' && !word.includes('/')) return wildcardRanges(word, words.next() ?? '');
  const range = networkRange(word);
  return range === undefined ? undefined : [range];
};

const OPERATORS = new Set(['eq', 'neq', 'gt', 'lt', 'range']);

/** Ports after an operator, on the line from 0 to 65,535; `all` where there is no operator, `undefined` where it is not understood. */
export const takePorts = (words: Words): readonly Range[] | 'all' | undefined => {
  const operator = words.peek();
  if (operator === undefined || !OPERATORS.has(operator)) return 'all';
  words.next();
  const first = portOf(words.next() ?? '');
  if (first === undefined) return undefined;
  const between = (low: number, high: number): readonly Range[] =>
    low > high ? [] : [{ first: BigInt(low), last: BigInt(high) }];
  if (operator === 'gt') return between(first + 1, 65_535);
  if (operator === 'lt') return between(0, first - 1);
  if (operator === 'neq') return [...between(0, first - 1), ...between(first + 1, 65_535)];
  if (operator === 'range') {
    const last = portOf(words.next() ?? '');
    return last === undefined ? undefined : between(Math.min(first, last), Math.max(first, last));
  }
  const ports = [first];
  for (let more = portOf(words.peek() ?? ''); more !== undefined; more = portOf(words.peek() ?? '')) {
    ports.push(more);
    words.next();
  }
  return ports.flatMap((port) => between(port, port));
};

/** Ports of a protocol as services. */
export const servicesAt = (protocol: number, ports: readonly Range[] | 'all'): Ranges =>
  ports === 'all'
    ? [serviceRange(protocol)]
    : unionOf(ports.map(({ first, last }) => serviceRange(protocol, Number(first), Number(last))));
