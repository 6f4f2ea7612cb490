import { type Issue, info, warning } from '../../result';
import { type Fields, isFields } from '../fields';
import { type Lines, spotOf } from './lines';

/** The most faults that are told of one file; the rest are counted. */
const MOST_TOLD = 50;
/** Words of a file in messages are cut here. */
const LONGEST_SHOWN = 80;
/** Elements inside elements are looked at no deeper than any file may be. */
const DEEPEST = 200;

/** A check of a file on its way: what the file claims to be, and what was found so far. */
export interface Checking {
  /** The second number of the version, `6` of 1.6. */
  readonly version: number;
  /** What the file says it is, for messages: `CycloneDX 1.6`. */
  readonly format: string;
  /**
   * Whether it was XML and was brought into the shape of JSON: numbers are texts then, a list may stand as one element
   * around its members, and elements of other vocabularies may stand anywhere.
   */
  readonly isXml: boolean;
  /** Where in its text everything stands, where it is none in JSON. */
  readonly lines: Lines | undefined;
  /** Ids that must not come twice, by where they came first. */
  readonly ids: Map<string, string>;
  readonly found: Issue[];
  count: number;
  depth: number;
}

export const newChecking = (format: string, version: number, isXml = false, lines?: Lines): Checking => ({
  version,
  format,
  isXml,
  lines,
  ids: new Map(),
  found: [],
  count: 0,
  depth: 0,
});

/** Something to check about a value. `at` is its place as a JSON pointer (RFC 6901). Linear in the value. */
export type Shape = (value: unknown, at: string, checking: Checking) => void;

const shown = (value: unknown): string => {
  const text =
    typeof value === 'string' ? value : isFields(value) ? '{…}' : Array.isArray(value) ? '[…]' : String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};

/** Notes a fault; beyond the first fifty it is only counted. */
export const tell = (checking: Checking, code: string, at: string, params: Issue['params'] = {}): void => {
  checking.count += 1;
  if (checking.found.length < MOST_TOLD)
    checking.found.push(warning(code, at, { format: checking.format, place: at || '/', ...params }));
};

const withLine = (issue: Issue, lines: Lines, document: Fields): Issue => {
  if (issue.params?.line !== undefined) return issue;
  const spot = spotOf(lines, document, issue.path);
  if (spot === undefined) return issue;
  const { line, tag } = spot;
  return { ...issue, params: { ...issue.params, line, ...(tag === undefined ? {} : { place: tag }) } };
};

/** What was found in a document, with lines where they are known, and with the number of what was not told. */
export const toldBy = ({ found, count, lines }: Checking, document: Fields): readonly Issue[] => {
  const told = lines === undefined ? found : found.map((issue) => withLine(issue, lines, document));
  return count > found.length ? [...told, info('sbom-more-faults', '', { count: count - found.length })] : told;
};

const pointer = (at: string, name: string): string => `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A value of another kind than is asked for. In XML everything is text, and what stands there twice is the fault. */
const tellKind = (value: unknown, code: string, at: string, checking: Checking): void => {
  if (!checking.isXml) tell(checking, code, at, { value: shown(value) });
  else if (Array.isArray(value)) tell(checking, 'sbom-element-twice', at);
};

export const anything: Shape = () => {};

export const text: Shape = (value, at, checking) => {
  if (typeof value !== 'string') tellKind(value, 'sbom-text-expected', at, checking);
};

/** A text with something in it. */
export const name: Shape = (value, at, checking) => {
  if (value === '') tell(checking, 'sbom-text-empty', at);
  else text(value, at, checking);
};

export const number: Shape = (value, at, checking) => {
  if (typeof value !== 'number') tellKind(value, 'sbom-number-expected', at, checking);
};

export const yesNo: Shape = (value, at, checking) => {
  if (typeof value !== 'boolean') tellKind(value, 'sbom-yes-no-expected', at, checking);
};

/** A text that a fault names as what it is not; `isGood` is asked of texts only. */
export const written =
  (code: string, isGood: (value: string) => boolean): Shape =>
  (value, at, checking) => {
    if (typeof value !== 'string') tellKind(value, 'sbom-text-expected', at, checking);
    else if (!isGood(value)) tell(checking, code, at, { value: shown(value) });
  };

/** One of some words; words with a number before them came with that version of the format. */
export const word = (...words: readonly (string | readonly [number, ...string[]])[]): Shape => {
  const from = new Map<unknown, number>();
  for (const each of words) {
    const [version, ...those] = typeof each === 'string' ? [0, each] : each;
    for (const one of those) from.set(one, version);
  }
  return (value, at, checking) => {
    const version = from.get(value);
    if (version !== undefined && version <= checking.version) return;
    const allowed = [...from].flatMap(([each, since]) => (since <= checking.version ? [each] : []));
    tell(checking, 'sbom-word-not-known', at, { value: shown(value), allowed: allowed.join(', ') });
  };
};

/** The members of a list; in XML, of an element around them or of one that stands alone. */
const membersOf = (value: unknown, { isXml }: Checking): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (!isXml) return undefined;
  return isFields(value) ? Object.values(value).flat() : [];
};

export const list =
  (of: Shape): Shape =>
  (value, at, checking) => {
    const members = membersOf(value, checking);
    if (members === undefined) tell(checking, 'sbom-list-expected', at, { value: shown(value) });
    else for (const [index, each] of members.entries()) of(each, `${at}/${index}`, checking);
  };

/** A list with something in it. */
export const filled =
  (of: Shape): Shape =>
  (value, at, checking) => {
    if (membersOf(value, checking)?.length === 0) tell(checking, 'sbom-list-empty', at);
    else list(of)(value, at, checking);
  };

/** Either shape; which one it is meant as, the value's kind says. */
export const listOr =
  (of: Shape, other: Shape): Shape =>
  (value, at, checking) =>
    (Array.isArray(value) ? list(of) : other)(value, at, checking);

/** A text that no other of its kind in the file may be. */
export const id: Shape = (value, at, checking) => {
  name(value, at, checking);
  if (typeof value !== 'string' || value === '') return;
  const first = checking.ids.get(value);
  if (first === undefined) checking.ids.set(value, at);
  else tell(checking, 'sbom-id-twice', at, { value: shown(value), first });
};

/** A field of an object: what stands in it, since which version it is known, and in which it must be there. */
export interface Field {
  readonly shape: Shape;
  readonly from: number;
  /** The versions that it is needed in: from the first up to the second, which is not one of them. */
  readonly needed: readonly [number, number];
}

const EVER = Number.POSITIVE_INFINITY;

export const needed = (shape: Shape): Field => ({ shape, from: 0, needed: [0, EVER] });
export const neededBefore = (version: number, shape: Shape): Field => ({ shape, from: 0, needed: [0, version] });
/** Known since a version; needed since another one, if ever. */
export const since = (from: number, shape: Shape, must = EVER): Field => ({ shape, from, needed: [must, EVER] });

/** What fields an object has. */
export interface ObjectShape {
  readonly fields: Readonly<Record<string, Shape | Field>>;
  /** The version from which other fields are forbidden in JSON; absent: never. In XML they are in all versions then. */
  readonly closedFrom?: number;
  /** What is to be checked about several fields together. */
  readonly together?: (value: Fields, at: string, checking: Checking) => void;
}

export const object = ({ fields, closedFrom = EVER, together }: ObjectShape): Shape => {
  const known = new Map(
    Object.entries(fields).map(([key, of]): [string, Field] => [key, typeof of === 'function' ? since(0, of) : of]),
  );
  const must = [...known].filter(
    ([
      ,
      {
        needed: [from],
      },
    ]) => from < EVER,
  );
  return (value, at, checking) => {
    if (!isFields(value)) return tellKind(value, 'sbom-object-expected', at, checking);
    if (checking.depth >= DEEPEST) return;
    checking.depth += 1;
    const { version, isXml, lines } = checking;
    for (const [
      key,
      {
        needed: [from, before],
      },
    ] of must)
      if (from <= version && version < before && !Object.hasOwn(value, key))
        tell(checking, 'sbom-field-missing', at, { field: key });
    for (const key of Object.keys(value)) {
      const field = known.get(key);
      if (field !== undefined && field.from <= version) field.shape(value[key], pointer(at, key), checking);
      // Attributes may come from other vocabularies; of elements those are left out before.
      else if (isXml ? closedFrom < EVER && lines?.inside.get(value)?.has(key) : version >= closedFrom)
        tell(checking, 'sbom-field-not-known', pointer(at, key), { field: shown(key) });
    }
    together?.(value, at, checking);
    checking.depth -= 1;
  };
};

/** Exactly one, or at least one, of some fields must be there. */
export const oneOf =
  (names: readonly string[], most: 'one' | 'some' = 'one') =>
  (value: Fields, at: string, checking: Checking): void => {
    const there = names.filter((each) => Object.hasOwn(value, each)).length;
    const fields = names.join(', ');
    if (there === 0) tell(checking, 'sbom-one-field-missing', at, { fields });
    else if (there > 1 && most === 'one') tell(checking, 'sbom-one-field-only', at, { fields });
  };

/** Shapes that stand in each other are looked up when they are needed. */
export const later =
  (shape: () => Shape): Shape =>
  (value, at, checking) =>
    shape()(value, at, checking);
