import type { Range } from './ranges';

/**
 * Services as numbers on one line: each IP protocol has 65,536 places, its ports where it has ports, type and code for
 * ICMP, and only whole for the others.
 */
export const PROTOCOL_NUMBERS = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const;

const PLACES = 65_536;

/** Ports `first` to `last` of an IP protocol; without them all of it. */
export const serviceRange = (protocol: number, first = 0, last = PLACES - 1): Range => ({
  first: BigInt(protocol * PLACES + first),
  last: BigInt(protocol * PLACES + last),
});

export const EVERY_SERVICE: Range = { first: 0n, last: BigInt(256 * PLACES - 1) };

export interface ProtocolPorts {
  readonly protocol: number;
  readonly first: number;
  readonly last: number;
}

/** The parts of a range by protocol. */
export const protocolsOf = ({ first, last }: Range): readonly ProtocolPorts[] => {
  const parts: ProtocolPorts[] = [];
  for (let protocol = Number(first) >> 16; protocol <= Number(last) >> 16; protocol += 1) {
    const base = protocol * PLACES;
    const [low, high] = [Math.max(Number(first), base), Math.min(Number(last), base + PLACES - 1)];
    parts.push({ protocol, first: low - base, last: high - base });
  }
  return parts;
};
