/** IPv4 and IPv6 networks as people write them in a zone. Words that are no address (`hospital`, `-`) are no network. */

const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ipv6 = /^([0-9a-f:]+)\/(\d{1,3})$/i;

/** A block of IPv4 addresses: the number of its first, and the length of its prefix. */
export interface BlockV4 {
  readonly first: number;
  readonly prefix: number;
}

export const sizeOfV4 = ({ prefix }: BlockV4): number => 2 ** (32 - prefix);

const blockOf = (match: RegExpExecArray): BlockV4 | undefined => {
  const [a, b, c, d, prefix] = match.slice(1).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || prefix === undefined)
    return undefined;
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return undefined;
  const address = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  return { first: address - (address % 2 ** (32 - prefix)), prefix };
};

/** `10.1.2.3/24` as the block from 10.1.2.0; a lone address is a block of one. `undefined` for what is none. */
export const blockOfV4 = (text: string): BlockV4 | undefined => {
  const trimmed = text.trim();
  const match = ipv4.exec(trimmed.includes('/') ? trimmed : `${trimmed}/32`);
  return match === null ? undefined : blockOf(match);
};

export const addressTextV4 = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

export const textOfV4 = (block: BlockV4): string => `${addressTextV4(block.first)}/${block.prefix}`;

/** One name for one network: `10.1.2.3/24` and `10.1.2.0/24` are the same. `undefined` when the text is no network. */
export const networkOf = (text: string): string | undefined => {
  const trimmed = text.trim();
  const four = ipv4.exec(trimmed);
  if (four !== null) {
    const block = blockOf(four);
    return block === undefined ? undefined : `${block.first}/${block.prefix}`;
  }
  const six = ipv6.exec(trimmed);
  return six?.[1]?.includes(':') ? trimmed.toLowerCase() : undefined;
};
