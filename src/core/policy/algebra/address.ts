import type { Range, Ranges } from './ranges';
import { differenceOf, intersectionOf } from './ranges';

/**
 * IPv4 and IPv6 addresses on one line of numbers: an IPv6 address is its own number, an IPv4 address stands where
 * IPv6 keeps it (`::ffff:0:0/96`). So every set of addresses is one list of ranges.
 */
const V4_BASE = 0xffff_0000_0000n;
export const EVERY_V4: Range = { first: V4_BASE, last: V4_BASE + 0xffff_ffffn };
export const EVERY_ADDRESS: Range = { first: 0n, last: (1n << 128n) - 1n };

export const isV4 = ({ first, last }: Range): boolean => first >= EVERY_V4.first && last <= EVERY_V4.last;

/** The set by family; equipment keeps the two apart. */
export const byFamily = (ranges: Ranges): { readonly v4: Ranges; readonly v6: Ranges } => ({
  v4: intersectionOf(ranges, [EVERY_V4]),
  v6: differenceOf(ranges, [EVERY_V4]),
});

const OCTETS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** The 32 bits of a dotted text. A leading zero is refused: some programs read it as octal. */
const dotted = (text: string): bigint | undefined => {
  const match = OCTETS.exec(text);
  if (match === null) return undefined;
  const parts = match.slice(1);
  if (parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
};

const GROUP = /^[0-9a-f]{1,4}$/i;

const groupsOf = (text: string): readonly bigint[] | undefined => {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const four = at === parts.length - 1 && part.includes('.') ? dotted(part) : undefined;
    if (four !== undefined) groups.push(four >> 16n, four & 0xffffn);
    else if (GROUP.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
};

const colons = (text: string): bigint | undefined => {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groupsOf(halves[0] ?? ''), halves.length === 2 ? groupsOf(halves[1] ?? '') : []];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...new Array<bigint>(missing).fill(0n), ...tail];
  return groups.reduce((sum, group) => sum * 0x1_0000n + group, 0n);
};

const LONGEST = 60;

/** One address as its number; `undefined` where the text is none. A zone index (`%eth0`) is none. */
export const addressOf = (text: string): bigint | undefined => {
  const word = text.trim();
  if (word.length > LONGEST) return undefined;
  if (word.includes(':')) return colons(word);
  const four = dotted(word);
  return four === undefined ? undefined : V4_BASE + four;
};

const bitsOf = (word: string, isFour: boolean): number | undefined => {
  if (/^\d{1,3}$/.test(word)) return Number(word) <= (isFour ? 32 : 128) ? Number(word) : undefined;
  const mask = isFour ? dotted(word) : undefined;
  if (mask === undefined) return undefined;
  const host = 0xffff_ffffn ^ mask;
  return (host & (host + 1n)) === 0n ? 32 - host.toString(2).replace(/^0$/, '').length : undefined;
};

/** The block of a given prefix length around an address. */
export const blockOf = (address: bigint, bits: number): Range => {
  const isFour = address >= EVERY_V4.first && address <= EVERY_V4.last;
  const size = 1n << BigInt((isFour ? 32 : 128) - bits);
  const base = isFour ? V4_BASE : 0n;
  const first = base + ((address - base) / size) * size;
  return { first, last: first + size - 1n };
};

/** `10.1.2.0/24`, `10.1.2.0/255.255.255.0`, `10.1.2.3`, `10.1.2.3-10.1.2.9`, and so in IPv6. Bits of the host are cut off. */
export const networkRange = (text: string): Range | undefined => {
  const word = text.trim();
  const dash = word.indexOf('-');
  if (dash > 0) {
    const [first, last] = [addressOf(word.slice(0, dash)), addressOf(word.slice(dash + 1))];
    const isRange = first !== undefined && last !== undefined && first <= last;
    return isRange && isV4({ first, last: first }) === isV4({ first: last, last }) ? { first, last } : undefined;
  }
  const slash = word.indexOf('/');
  const address = addressOf(slash < 0 ? word : word.slice(0, slash));
  if (address === undefined) return undefined;
  if (slash < 0) return { first: address, last: address };
  const bits = bitsOf(word.slice(slash + 1), isV4({ first: address, last: address }));
  return bits === undefined ? undefined : blockOf(address, bits);
};

/** An interface's address, with or without the length of its network. */
export const hostAddress = (text: string): bigint | undefined => addressOf(text.trim().split('/')[0] ?? '');

const sixText = (address: bigint): string => {
  const groups = Array.from({ length: 8 }, (_, at) => ((address >> BigInt(16 * (7 - at))) & 0xffffn).toString(16));
  const written = groups.join(':');
  const zeros = [...written.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (zeros === undefined) return written;
  return `${written.slice(0, zeros.index)}::${written.slice(zeros.index + zeros[0].length).replace(/^:/, '')}`;
};

/** The address as people write it; IPv6 in the short form of RFC 5952. */
export const addressText = (address: bigint): string => {
  if (address < EVERY_V4.first || address > EVERY_V4.last) return sixText(address);
  const four = address - V4_BASE;
  return [24n, 16n, 8n, 0n].map((shift) => String((four >> shift) & 255n)).join('.');
};

export interface Block {
  readonly address: bigint;
  readonly bits: number;
}

/** The fewest blocks with a prefix length that make up the set. A range of IPv4 makes at most 62. */
export const blocksOf = (ranges: Ranges): readonly Block[] => {
  const { v4, v6 } = byFamily(ranges);
  return [v4, v6].flatMap((family, at) => {
    const width = at === 0 ? 32 : 128;
    const base = at === 0 ? V4_BASE : 0n;
    return family.flatMap(({ first, last }) => {
      const blocks: Block[] = [];
      for (let from = first; from <= last; ) {
        let free = 0;
        while (free < width) {
          const size = 1n << BigInt(free + 1);
          if ((from - base) % size !== 0n || from + size - 1n > last) break;
          free += 1;
        }
        blocks.push({ address: from, bits: width - free });
        from += 1n << BigInt(free);
      }
      return blocks;
    });
  });
};

/** `10.1.2.0/24`, or the address alone where the block is one. */
export const blockText = ({ address, bits }: Block): string => {
  const isOne = bits === (isV4({ first: address, last: address }) ? 32 : 128);
  return isOne ? addressText(address) : `${addressText(address)}/${bits}`;
};

/** `255.255.255.0` for 24; `wildcard` gives `0.0.0.255`. */
export const maskText = (bits: number, wildcard = false): string => {
  const host = (1n << BigInt(32 - bits)) - 1n;
  return addressText(V4_BASE + (wildcard ? host : 0xffff_ffffn ^ host));
};

/** `10.1.2.0/24`, `10.1.2.3` or `10.1.2.3-10.1.2.9`: each range of the set as one text, which nftables and others take. */
export const rangeTexts = (ranges: Ranges): readonly string[] => {
  const { v4, v6 } = byFamily(ranges);
  return [...v4, ...v6].map((range) => {
    const [block, second] = blocksOf([range]);
    return block !== undefined && second === undefined
      ? blockText(block)
      : `${addressText(range.first)}-${addressText(range.last)}`;
  });
};
