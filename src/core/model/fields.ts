/** Shapes of fields that several nouns share. Absent always means unknown; `null` means that people know there is none. */
import * as v from 'valibot';

const dayExists = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};

/** A calendar day, `YYYY-MM-DD`, checked to exist. */
export const DateSchema = v.pipe(v.string(), v.isoDate('date-invalid'), v.check(dayExists, 'date-invalid'));

/** A year, a month or a day: `2027`, `2027-10`, `2027-10-01`. */
export const PlannedSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/, 'date-invalid'),
  v.check((on) => on.length < 10 || dayExists(on), 'date-invalid'),
);

/** Absent is unknown. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(schema);

/** Absent is unknown, `null` is "asked, and there is none". */
export const maybeNone = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

export const listOf = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.readonly());

export const WordSchema = v.pipe(v.string(), v.nonEmpty('text-empty'), v.maxLength(2_000, 'text-too-long'));

/** Text of several sentences, carried over from somebody's document. */
export const ProseSchema = v.pipe(v.string(), v.nonEmpty('text-empty'), v.maxLength(20_000, 'text-too-long'));

/** How many: a whole number of at least `least`. */
export const countFrom = (least: number) =>
  v.pipe(
    v.number(),
    v.integer('number-not-whole'),
    v.minValue(least, 'number-too-small'),
    v.maxValue(10_000_000, 'number-too-large'),
  );

/** A VLAN id of IEEE 802.1Q; 0 and 4095 are reserved. */
export const VlanSchema = v.pipe(countFrom(1), v.maxValue(4094, 'number-too-large'));

/**
 * What third parties keep with an element; carried along untouched, whatever its keys are called (a `v.record` would
 * drop those named like parts of every object).
 */
export const ExtensionsSchema = v.optional(
  v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'extensions-not-an-object',
  ),
);

export const ANALYSIS_STATUSES = ['done', 'started', 'not-started', 'excluded'] as const;
