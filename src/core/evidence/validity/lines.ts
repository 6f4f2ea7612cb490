/** Where something stands in a text: its line, from 1, and the tag under which it stands, where that is its name there. */
export interface Spot {
  readonly line: number;
  readonly tag?: string;
}

/**
 * Where in its text stands what was brought into the shape of JSON, so that faults can be told by line: for each object
 * and list its own spot, and those of what it was written with, by name or number.
 */
export interface Lines {
  readonly own: WeakMap<object, Spot>;
  readonly inside: WeakMap<object, ReadonlyMap<string, Spot>>;
}

export const newLines = (): Lines => ({ own: new WeakMap(), inside: new WeakMap() });

/** The value, with where it stands noted. */
export const noted = <T extends object>(
  { own, inside }: Lines,
  value: T,
  spot: Spot,
  parts: Iterable<readonly [string, Spot]> = [],
): T => {
  own.set(value, spot);
  inside.set(value, new Map(parts));
  return value;
};

const within = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** The innermost spot that is known on the way to a place. Linear in its length. */
export const spotOf = ({ own, inside }: Lines, document: object, pointer: string): Spot | undefined => {
  let spot = own.get(document);
  let at: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return spot;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    spot = inside.get(at)?.get(key) ?? spot;
    at = within(at, key);
    if (typeof at === 'object' && at !== null) spot = own.get(at) ?? spot;
  }
  return spot;
};
