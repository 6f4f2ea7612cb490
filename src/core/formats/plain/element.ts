import * as v from 'valibot';
import { byPlace, isRecord, keep, leave, placeIn, type Reading } from './reading';
import { settle } from './settle';

/** What people add for each other; kept without a word, since no rule could read it. */
const DESCRIPTIVE = new Set([
  'synthetic',
  'note',
  'notes',
  'note_en',
  'comment',
  'comments',
  'remarks',
  'description',
  'knownGaps',
  'knownGaps_en',
  'contact',
  'contacts',
  'source',
  'sources',
  'rationale',
  'tags',
  '$comment',
  '$schema',
  'kind',
]);

/** Reads one key whose shape differs from ours; gives the fields of ours that it fills. */
export type Special = (value: unknown, key: string, reading: Reading) => Readonly<Record<string, unknown>>;

export interface Noun {
  /** The fields of our record. */
  readonly entries: v.ObjectEntries;
  /** Plain name → ours, where only the name differs. */
  readonly names: Readonly<Record<string, string>>;
  readonly special: Readonly<Record<string, Special>>;
}

/** Fields of ours that a plain file never states directly, because their ids are made by the reader. */
const NEVER = new Set(['id', '__proto__']);

/** Reads all keys of an element but its id. Whatever is not understood is in `reading.left` afterwards. */
export const readFields = (
  noun: Noun,
  raw: Readonly<Record<string, unknown>>,
  reading: Reading,
): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'id') continue;
    const special = Object.hasOwn(noun.special, key) ? noun.special[key] : undefined;
    if (special !== undefined) {
      Object.assign(fields, special(value, key, reading));
      continue;
    }
    const name = Object.hasOwn(noun.names, key) ? (noun.names[key] as string) : key;
    const schema = Object.hasOwn(noun.entries, name) && !NEVER.has(name) ? noun.entries[name] : undefined;
    if (schema !== undefined) {
      const settled = settle(schema as v.GenericSchema, value, [key], reading);
      if (settled !== undefined) fields[name] = settled;
    } else if (DESCRIPTIVE.has(key)) keep(reading, [key], value);
    else leave(reading, 'word-not-known', [key], value);
  }
  return fields;
};

/** The fields with what was left of the element in `extensions.plain`. */
export const withLeft = (fields: Record<string, unknown>, reading: Reading): Record<string, unknown> => {
  if (Object.keys(reading.left).length === 0) return fields;
  const others = isRecord(fields.extensions) ? fields.extensions : {};
  const left = Object.entries(reading.left)
    .map(([key, value]) => ({ key, value, place: placeIn(key) }))
    .sort((a, b) => byPlace(a.place, b.place));
  const plain = Object.fromEntries(left.map(({ key, value }) => [key, value]));
  return { ...fields, extensions: { ...others, plain } };
};

/** Checks a record that the reader made; a failure here is a fault of the reader, so it throws. */
export const made = <S extends v.GenericSchema>(schema: S, record: unknown): v.InferOutput<S> =>
  v.parse(schema, record);
