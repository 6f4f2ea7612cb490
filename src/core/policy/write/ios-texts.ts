import { addressText, blocksOf, byFamily, EVERY_ADDRESS, EVERY_V4, maskText } from '../algebra/address';
import { isSameSet, type Ranges } from '../algebra/ranges';
import type { ProtocolPorts } from '../algebra/service-line';
import { digitsOf } from '../lasting-names';
import { isWhole } from '../service-objects';

export type Family = 'v4' | 'v6';
const EVERY: Readonly<Record<Family, Ranges>> = { v4: [EVERY_V4], v6: byFamily([EVERY_ADDRESS]).v6 };

const PROTOCOLS: Readonly<Record<Family, Readonly<Record<number, string>>>> = {
  v4: { 1: 'icmp', 6: 'tcp', 17: 'udp', 47: 'gre', 50: 'esp', 51: 'ahp' },
  v6: { 6: 'tcp', 17: 'udp', 50: 'esp', 51: 'ahp', 58: 'icmp' },
};

/** What lists of the family call a protocol; `undefined` for one that only the other has. */
export const protocolText = (protocol: number, family: Family): string | undefined => {
  const isOther = protocol === (family === 'v4' ? 58 : 1);
  return isOther ? undefined : (PROTOCOLS[family][protocol] ?? `${protocol}`);
};

/** Nothing where all ports are meant. */
export const portText = (part: ProtocolPorts): string => {
  if (isWhole(part)) return '';
  return part.first === part.last ? ` eq ${part.first}` : ` range ${part.first} ${part.last}`;
};

/** ICMP is written by whole types; a type that only some codes are meant of is written by those. */
export const icmpTexts = (part: ProtocolPorts): readonly string[] => {
  if (isWhole(part)) return [''];
  const [from, to] = [part.first >> 8, part.last >> 8];
  const isTypes = (part.first & 255) === 0 && (part.last & 255) === 255;
  if (isTypes) return Array.from({ length: to - from + 1 }, (_, at) => ` ${from + at}`);
  return Array.from(
    { length: part.last - part.first + 1 },
    (_, at) => ` ${(part.first + at) >> 8} ${(part.first + at) & 255}`,
  );
};

const oneText = (ranges: Ranges, family: Family): string | undefined => {
  if (isSameSet(ranges, EVERY[family])) return 'any';
  const [block, second] = blocksOf(ranges);
  if (block === undefined || second !== undefined) return undefined;
  const address = addressText(block.address);
  if (family === 'v6') return block.bits === 128 ? `host ${address}` : `${address}/${block.bits}`;
  return block.bits === 32 ? `host ${address}` : `${address} ${maskText(block.bits, true)}`;
};

/** Groups of addresses, made as lists need them, each once. */
export const createGroups = (): {
  readonly of: (ranges: Ranges) => string;
  readonly lines: () => readonly string[];
} => {
  const groups = new Map<string, readonly string[]>();
  return {
    of: (ranges) => {
      const lines = blocksOf(ranges).map(({ address, bits }) =>
        bits === 32 ? ` host ${addressText(address)}` : ` ${addressText(address)} ${maskText(bits)}`,
      );
      const name = `SK-${digitsOf(lines.join())}`;
      groups.set(name, lines);
      return name;
    },
    lines: () => [...groups].flatMap(([name, lines]) => [`object-group network ${name}`, ...lines, '!']),
  };
};

export type Groups = ReturnType<typeof createGroups>;

/** The texts of one side of a line; more than one only in IPv6, whose lists know no groups. */
export const sideTexts = (ranges: Ranges, family: Family, groups: Groups): readonly string[] => {
  const one = oneText(ranges, family);
  if (one !== undefined) return [one];
  if (family === 'v4') return [`object-group ${groups.of(ranges)}`];
  return blocksOf(ranges).map(
    (block) => oneText([{ first: block.address, last: lastOf(block.address, block.bits) }], 'v6') ?? '',
  );
};

const lastOf = (address: bigint, bits: number): bigint => address + (1n << BigInt(128 - bits)) - 1n;
