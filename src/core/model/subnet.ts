/** IPv4 and IPv6 networks as people write them in a zone. Words that are no address (`hospital`, `-`) are no network. */

const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ipv6 = /^([0-9a-f:]+)\/(\d{1,3})$/i;

const networkOfV4 = (match: RegExpExecArray): string | undefined => {
  const [a, b, c, d, length] = match.slice(1).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || length === undefined)
    return undefined;
  if (Math.max(a, b, c, d) > 255 || length > 32) return undefined;
  const address = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  const size = 2 ** (32 - length);
  return `${address - (address % size)}/${length}`;
};

/** One name for one network: `10.1.2.3/24` and `10.1.2.0/24` are the same. `undefined` when the text is no network. */
export const networkOf = (text: string): string | undefined => {
  const trimmed = text.trim();
  const four = ipv4.exec(trimmed);
  if (four !== null) return networkOfV4(four);
  const six = ipv6.exec(trimmed);
  return six?.[1]?.includes(':') ? trimmed.toLowerCase() : undefined;
};
