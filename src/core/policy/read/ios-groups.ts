import { addressOf, EVERY_V4, networkRange } from '../algebra/address';
import { type Ranges, unionOf } from '../algebra/ranges';
import { EVERY_SERVICE } from '../algebra/service-line';
import { servicesAt, takePorts, wordsOf } from './ios-words';
import { protocolOf } from './port-names';
import type { Unread } from './read-policy';

export interface GroupLine {
  readonly line: number;
  readonly text: string;
}

export interface RawGroup {
  readonly kind: 'network' | 'service';
  readonly lines: readonly GroupLine[];
}

/** Groups of addresses and services by name; a group inside a group is followed, itself never. */
export interface IosGroups {
  readonly addressesOf: (name: string) => Ranges | undefined;
  readonly servicesOf: (name: string) => Ranges | undefined;
}

const networkLine = (text: string): Ranges | undefined => {
  const words = wordsOf(text);
  const first = words.next() ?? '';
  if (first === 'any') return [EVERY_V4];
  if (first === 'host') {
    const address = addressOf(words.next() ?? '');
    return address === undefined ? undefined : [{ first: address, last: address }];
  }
  const second = words.next() ?? '';
  const range =
    first === 'range'
      ? networkRange(`${second}-${words.next() ?? ''}`)
      : networkRange(first.includes('/') ? first : `${first}/${second.replace(/^\//, '')}`);
  return range === undefined ? undefined : [range];
};

const serviceLine = (text: string): Ranges | undefined => {
  const words = wordsOf(text);
  const name = words.next() ?? '';
  if (name === 'ip') return [EVERY_SERVICE];
  const protocols = name === 'tcp-udp' ? [6, 17] : [protocolOf(name)];
  if (words.peek() === 'source') return undefined;
  const ports = takePorts(words);
  if (ports === undefined || words.peek() !== undefined) return undefined;
  return unionOf(protocols.flatMap((protocol) => (protocol === undefined ? [] : servicesAt(protocol, ports))));
};

const DEPTH = 20;

export const iosGroups = (groups: ReadonlyMap<string, RawGroup>, unread: Unread): IosGroups => {
  const known = new Map<string, Ranges | undefined>();
  const settle = (name: string, kind: RawGroup['kind'], around: readonly string[]): Ranges | undefined => {
    const key = `${kind} ${name}`;
    if (known.has(key)) return known.get(key);
    const group = groups.get(name);
    if (group === undefined || group.kind !== kind || around.includes(name) || around.length > DEPTH) return undefined;
    const all = group.lines.flatMap(({ line, text }): Ranges => {
      if (/^description\b/.test(text)) return [];
      const inner = /^group-object\s+(\S+)/.exec(text)?.[1];
      const found =
        inner !== undefined
          ? settle(inner, kind, [...around, name])
          : kind === 'network'
            ? networkLine(text)
            : serviceLine(text);
      if (found === undefined) unread.add(line, text, inner === undefined ? 'unknown-line' : 'unknown-name');
      return found ?? [];
    });
    const ranges = unionOf(all);
    known.set(key, ranges);
    return ranges;
  };
  return {
    addressesOf: (name) => settle(name, 'network', []),
    servicesOf: (name) => settle(name, 'service', []),
  };
};
