import type { Random } from '../support/random';
import type { Change } from './change-bytes';

/** A place in a tree where a value stands: in a list by number, in an object by name. */
interface Slot {
  readonly holder: unknown[] | Map<string, unknown>;
  readonly key: number | string;
}

const LONG = 100_000;
const DEEP = 150;

/** Names that are dangerous where objects are used as tables. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', 'name', 'ref', '0'];

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let left = depth; left > 0; left -= 1) value = left % 2 === 0 ? [value] : new Map([['components', value]]);
  return value;
};

const oddValue = (random: Random): unknown =>
  random.pick<() => unknown>([
    () => null,
    () => true,
    () => 0,
    () => -1,
    () => 1e308,
    () => 0.1,
    () => '',
    () => ' ',
    () => 'a'.repeat(random.whole(1, LONG)),
    () => '*?'.repeat(random.whole(1, 3_000)),
    () => `pkg:npm/${'%40/'.repeat(random.whole(1, 500))}@1`,
    () => `cpe:2.3:a:${'\\:'.repeat(random.whole(1, 500))}`,
    () => `vers:maven/${'>=1|'.repeat(random.whole(1, 500))}<2`,
    () => '1.'.repeat(random.whole(1, 3_000)),
    () => '0'.repeat(random.whole(1, 3_000)),
    () => '2026-02-30T25:61:00Z',
    () => '\ud800\u0000\u202e',
    () => '=cmd|calc',
    () => [],
    () => new Map(),
    () => nested(random.whole(1, DEEP)),
    () => Array.from({ length: random.whole(1, 2_000) }, () => new Map([['name', 'a']])),
  ])();

/** Objects as maps, so that every name is a name like others. */
const asTree = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asTree);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, asTree(inner)]));
};

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(',')}]`;
  if (value instanceof Map)
    return `{${[...value].map(([key, inner]) => `${JSON.stringify(key)}:${asText(inner)}`).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
};

/** All places of a tree that hold a value; the tree itself stands in a list of one. */
const slotsIn = (root: unknown[]): readonly Slot[] => {
  const slots: Slot[] = [];
  const left: (unknown[] | Map<string, unknown>)[] = [root];
  for (let holder = left.pop(); holder !== undefined; holder = left.pop())
    for (const [key, value] of holder.entries()) {
      slots.push({ holder, key } as Slot);
      if (Array.isArray(value) || value instanceof Map) left.push(value);
    }
  return slots;
};

const valueAt = ({ holder, key }: Slot): unknown =>
  holder instanceof Map ? holder.get(String(key)) : holder[Number(key)];

const put = ({ holder, key }: Slot, value: unknown): void => {
  if (holder instanceof Map) holder.set(String(key), value);
  else holder[Number(key)] = value;
};

const remove = ({ holder, key }: Slot): void => {
  if (holder instanceof Map) holder.delete(String(key));
  else holder.splice(Number(key), 1);
};

/** The same said as another kind: numbers as texts, texts as numbers or lists. */
const otherwise = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return Number.isNaN(Number(value)) ? [value] : Number(value);
  return Array.isArray(value) ? (value[0] ?? '') : [value];
};

const changeOne = (slots: readonly Slot[], random: Random): void => {
  const slot = random.pick(slots);
  const value = valueAt(slot);
  const copy = (): unknown => asTree(JSON.parse(asText(value)));
  random.pick<() => void>([
    () => put(slot, oddValue(random)),
    () => put(slot, oddValue(random)),
    () => put(slot, otherwise(value)),
    () => remove(slot),
    () => put(slot, asTree(JSON.parse(asText(valueAt(random.pick(slots)))))),
    () => {
      if (slot.holder instanceof Map) slot.holder.set(random.pick(NAMES), copy());
      else slot.holder.push(copy(), copy());
    },
  ])();
};

/** Values of JSON exchanged, removed, doubled or made odd; other texts stay as they are. */
export const changedJson: Change = (bytes, random) => {
  try {
    const root = [asTree(JSON.parse(new TextDecoder().decode(bytes)))];
    const slots = slotsIn(root);
    for (let left = random.whole(1, 6); left > 0; left -= 1) changeOne(slots, random);
    return new TextEncoder().encode(asText(root[0]));
  } catch {
    return bytes;
  }
};
