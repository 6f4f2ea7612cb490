import { EVERY_V4, isV4, networkRange } from '../algebra/address';
import { differenceOf, type Range, type Ranges, unionOf } from '../algebra/ranges';
import type { Token } from './nft-tokens';
import { portOf, protocolOf } from './port-names';

/** Named sets and definitions, as the tokens of their elements. */
export interface NftNames {
  readonly sets: ReadonlyMap<string, readonly Token[]>;
  readonly definitions: ReadonlyMap<string, readonly Token[]>;
  /** What was worked out before, by what its elements are. */
  readonly known: Map<ElementReader, Map<string, Ranges | undefined>>;
}

/** Reads one element of a set. */
export type ElementReader = (text: string) => Range | undefined;

export const addressElement: ElementReader = (text) => networkRange(text);

const portRange = (text: string): Range | undefined => {
  const dash = text.indexOf('-', 1);
  const [a, b] = dash < 0 ? [text, text] : [text.slice(0, dash), text.slice(dash + 1)];
  const whole = portOf(text);
  const [first, last] = whole === undefined ? [portOf(a), portOf(b)] : [whole, whole];
  return first === undefined || last === undefined || first > last
    ? undefined
    : { first: BigInt(first), last: BigInt(last) };
};
export const portElement: ElementReader = portRange;

export const protocolElement: ElementReader = (text) => {
  const number = protocolOf(text);
  return number === undefined ? undefined : { first: BigInt(number), last: BigInt(number) };
};

const DEPTH = 12;

/** The values of `@set` or `$definition`, worked out once. */
const namedValues = (name: string, names: NftNames, element: ElementReader, depth: number): Ranges | undefined => {
  const known = names.known.get(element) ?? new Map<string, Ranges | undefined>();
  names.known.set(element, known);
  if (known.has(name)) return known.get(name);
  // A name that leads back to itself stands for nothing.
  known.set(name, undefined);
  const inner = (name.startsWith('@') ? names.sets : names.definitions).get(name.slice(1));
  const ranges =
    inner === undefined || inner.length > 0 ? takeValues(inner ?? [], 0, names, element, depth + 1)?.ranges : [];
  known.set(name, ranges);
  return ranges;
};

/** What stands for an expression from a place on: a value, a set in braces, `@name` or `$name`; and the place after it. */
export const takeValues = (
  tokens: readonly Token[],
  at: number,
  names: NftNames,
  element: ElementReader,
  depth = 0,
): { readonly ranges: Ranges; readonly next: number } | undefined => {
  const token = tokens[at];
  if (token === undefined || depth > DEPTH) return undefined;
  if (/^[@$]/.test(token.text)) {
    const ranges = namedValues(token.text, names, element, depth);
    return ranges === undefined ? undefined : { ranges, next: at + 1 };
  }
  if (token.text !== '{' || token.isQuoted) {
    const range = element(token.text);
    return range === undefined ? undefined : { ranges: [range], next: at + 1 };
  }
  const found: Range[] = [];
  let place = at + 1;
  for (; place < tokens.length; ) {
    const part = tokens[place];
    if (part === undefined) return undefined;
    if (part.text === '}') return { ranges: unionOf(found), next: place + 1 };
    if (part.text === ',') {
      place += 1;
      continue;
    }
    const inner = takeValues(tokens, place, names, element, depth + 1);
    if (inner === undefined) return undefined;
    found.push(...inner.ranges);
    place = inner.next;
  }
  return undefined;
};

export const everyOf = (family: 'ip' | 'ip6', every: Range): Ranges =>
  family === 'ip' ? [EVERY_V4] : differenceOf([every], [EVERY_V4]);

export const isOfFamily = (ranges: Ranges, family: 'ip' | 'ip6'): boolean =>
  ranges.every((range) => isV4(range) === (family === 'ip'));
