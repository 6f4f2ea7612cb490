import * as v from 'valibot';
import { TextSchema } from '../../library/text';
import { DateSchema } from '../../model/fields';
import { isRecord, leave, type Place, type Reading } from './reading';

const YES = new Set(['yes', 'true', 'y', 'on', 'はい', '有', '有り', 'あり', '○', '〇']);
const NO = new Set(['no', 'false', 'n', 'off', 'いいえ', '無', '無し', 'なし', '×']);
const UNKNOWN = new Set(['unknown', '不明', '未確認', '要確認', '?', '？']);
const NOTHING = new Set(['none', 'なし', '無し', '無', '-', 'n/a']);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** Whether the value says that nobody knows. */
export const saysUnknown = (value: unknown): boolean => value === undefined || UNKNOWN.has(wordOf(value));

/** Whether the value says that there is none. */
export const saysNone = (value: unknown): boolean =>
  value === null || value === false || value === '' || NOTHING.has(wordOf(value));

/** A word of an open list (device types, protocols, …) as templates write it: `HL7v2 MLLP` is `hl7v2-mllp`. */
export const templateWord = (word: string): string =>
  /^[a-z0-9 ._+-]+$/i.test(word) ? word.trim().toLowerCase().replaceAll(/[ _]+/g, '-') : word;

/** The same for each word of a value, be it one or a list. */
export const templateWords = (value: unknown): unknown =>
  typeof value === 'string' ? templateWord(value) : Array.isArray(value) ? value.map(templateWords) : value;

/** Short names that the plain model uses inside nested objects. */
const NESTED_NAMES: Readonly<Record<string, string>> = { eos: 'endOfSupport', eol: 'endOfLife' };

// The shapes that our schemas are made of; `settle` follows them to learn what a field can hold.
type Shape =
  | Wrapper
  | v.BooleanSchema<undefined>
  | v.NumberSchema<undefined>
  | v.StringSchema<undefined>
  | v.PicklistSchema<readonly string[], undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.UnionSchema<v.GenericSchema[], undefined>;

type Wrapper = v.OptionalSchema<v.GenericSchema, undefined> | v.NullableSchema<v.GenericSchema, undefined>;

const booleanFrom = (value: unknown): unknown => {
  const word = wordOf(value);
  return YES.has(word) ? true : NO.has(word) ? false : value;
};

const choiceFrom = (options: readonly string[], value: unknown): unknown => {
  const word = wordOf(value);
  const option = options.find((candidate) => candidate.toLowerCase() === word);
  if (option !== undefined) return option;
  const answer = typeof value === 'boolean' ? value : booleanFrom(value);
  if (answer === true && options.includes('yes')) return 'yes';
  if (answer === false && options.includes('none')) return 'none';
  return value;
};

const dateFrom = (text: string): string => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T.*)?$/.exec(text.trim());
  if (parts === null) return text;
  return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
};

const textFrom = (value: unknown): unknown => {
  if (typeof value === 'number') return String(value);
  return value === true ? 'yes' : value;
};

const isNullable = (schema: v.GenericSchema): boolean =>
  schema.type === 'nullable' || (schema.type === 'optional' && isNullable((schema as Wrapper).wrapped));

/** Whether the value is one of the words of a closed list, such as the `none` of those that have it. */
const isChoice = (schema: v.GenericSchema, value: unknown): boolean =>
  schema.type === 'picklist'
    ? v.is(schema, value)
    : (schema.type === 'optional' || schema.type === 'nullable') && isChoice((schema as Wrapper).wrapped, value);

const settleList = (item: v.GenericSchema, value: unknown, place: Place, reading: Reading): unknown => {
  if (saysNone(value)) return [];
  const items = Array.isArray(value) ? value : [value];
  const settledItems = items.flatMap((entry, index) => {
    const named = item.type === 'strict_object' && typeof entry === 'string' ? { id: entry } : entry;
    // Something of which nothing is known is still there.
    const known = settle(item, named, [...place, index], reading);
    const settled =
      known === undefined && item.type === 'strict_object' && isRecord(named) && v.is(item, {}) ? {} : known;
    return settled === undefined ? [] : [settled];
  });
  // A list of nothing but unknowns says that nobody knows, not that there is none.
  return settledItems.length === 0 && items.length > 0 ? undefined : settledItems;
};

const settleObject = (entries: v.ObjectEntries, value: unknown, place: Place, reading: Reading): unknown => {
  if (!isRecord(value)) return value;
  const settled: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = Object.hasOwn(entries, key) ? key : (NESTED_NAMES[key] ?? key);
    const field = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (field === undefined) leave(reading, 'word-not-known', [...place, key], inner);
    else {
      const part = settle(field as v.GenericSchema, inner, [...place, key], reading);
      if (part !== undefined) settled[name] = part;
    }
  }
  return Object.keys(settled).length === 0 ? undefined : settled;
};

const candidateFor = (schema: Shape, value: unknown, place: Place, reading: Reading): unknown => {
  switch (schema.type) {
    case 'optional':
    case 'nullable':
      return settle(schema.wrapped, value, place, reading);
    case 'boolean':
      return booleanFrom(value);
    case 'number':
      return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
    case 'picklist':
      return choiceFrom(schema.options, value);
    case 'string':
      return textFrom(value);
    case 'array':
      return settleList(schema.item, value, place, reading);
    case 'strict_object':
      return settleObject(schema.entries, value, place, reading);
    case 'union':
      return (
        schema.options
          .map((option) => ({ option, settled: candidateFor(option as Shape, value, place, reading) }))
          .find(({ option, settled }) => v.is(option, settled))?.settled ?? value
      );
    default:
      return value;
  }
};

/**
 * The value as the field understands it: words for booleans, dates with slashes, one thing where a list is meant.
 * `undefined` says that it is unknown. What does not fit is left to `reading` with an issue, and is unknown too.
 */
export const settle = (schema: v.GenericSchema, value: unknown, place: Place, reading: Reading): unknown => {
  if ((schema as unknown) === TextSchema)
    return value === null ? undefined : fitting(schema, textFrom(value), value, place, reading);
  if (saysUnknown(value)) return undefined;
  if (isNullable(schema) && saysNone(value) && !isChoice(schema, value)) return null;
  // Our schemas are made of the shapes above; anything else falls through to the check.
  const shape = schema as Shape;
  if (shape.type === 'optional' || shape.type === 'nullable') return settle(shape.wrapped, value, place, reading);
  if (value === null && shape.type !== 'array') return undefined;
  const candidate =
    (schema as unknown) === DateSchema && typeof value === 'string'
      ? dateFrom(value)
      : candidateFor(shape, value, place, reading);
  return candidate === undefined ? undefined : fitting(schema, candidate, value, place, reading);
};

const fitting = (
  schema: v.GenericSchema,
  candidate: unknown,
  value: unknown,
  place: Place,
  reading: Reading,
): unknown => {
  if (v.is(schema, candidate)) return candidate;
  leave(reading, 'value-not-known', place, value);
  return undefined;
};
