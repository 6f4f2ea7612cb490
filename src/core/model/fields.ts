/** Shapes of fields that several nouns share. Absent always means unknown; `null` means that people know there is none. */
import * as v from 'valibot';

/** A calendar day, `YYYY-MM-DD`, checked to exist. */
export const DateSchema = v.pipe(v.string(), v.isoDate('date-invalid'));
export type IsoDate = string;

/** Absent is unknown. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(schema);

/** Absent is unknown, `null` is "asked, and there is none". */
export const maybeNone = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

export const listOf = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.readonly());

export const WordSchema = v.pipe(v.string(), v.nonEmpty('text-empty'), v.maxLength(2_000, 'text-too-long'));

/** How many: a whole number of at least `least`. */
export const countFrom = (least: number) =>
  v.pipe(
    v.number(),
    v.integer('number-not-whole'),
    v.minValue(least, 'number-too-small'),
    v.maxValue(10_000_000, 'number-too-large'),
  );

/** What third parties keep with an element; carried along untouched. */
export const ExtensionsSchema = v.optional(v.record(v.string(), v.unknown()));

export const ANALYSIS_STATUSES = ['done', 'started', 'not-started', 'excluded'] as const;
