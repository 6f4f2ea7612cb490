import * as v from 'valibot';
import { error, fail, ok, type Result } from '../result';

const WORD = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const dayExists = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
const DaySchema = v.pipe(v.string(), v.isoDate(), v.check(dayExists));
/** `false`: no end is announced; `true`: it has ended, nobody noted when; `null`: unknown. */
const EndSchema = v.union([DaySchema, v.boolean(), v.null()]);
const CYCLE_LIMIT = 2_000;

/**
 * One version of a system: its id, what people call it, when it came out, and until when it is developed, looked after
 * at no extra charge, and looked after for an extra charge.
 */
const CycleSchema = v.tuple([
  WORD,
  WORD,
  v.nullable(DaySchema),
  v.nullable(DaySchema),
  EndSchema,
  v.nullable(DaySchema),
]);

const SystemSchema = v.object({
  id: WORD,
  name: WORD,
  vendor: WORD,
  /** What it is called in texts, in small letters; the longest name found in a text decides. */
  names: v.array(WORD),
  cycles: v.pipe(v.array(CycleSchema), v.maxLength(CYCLE_LIMIT)),
});
export type System = v.InferOutput<typeof SystemSchema>;

/** A dated snapshot of when operating systems and other parts end. */
export const SupportDatesSchema = v.object({
  schema: v.literal('support-dates/1'),
  /** The day of which it speaks; it grows old. */
  date: DaySchema,
  source: WORD,
  notice: v.pipe(v.string(), v.maxLength(5_000)),
  systems: v.pipe(v.array(SystemSchema), v.maxLength(CYCLE_LIMIT)),
});
export type SupportDates = v.InferOutput<typeof SupportDatesSchema>;

/** In bytes; a snapshot of all that we know has 45,000. */
export const SUPPORT_DATES_LIMIT = 5_000_000;

/** Reads a newer snapshot. Fails with `support-dates-unreadable` (no JSON, too long) or `support-dates-shape` with the place. */
export const readSupportDates = (text: string): Result<SupportDates> => {
  if (text.length > SUPPORT_DATES_LIMIT) return fail(error('support-dates-unreadable', ''));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail(error('support-dates-unreadable', ''));
  }
  const read = v.safeParse(SupportDatesSchema, raw, { abortEarly: true });
  if (read.success) return ok(read.output);
  return fail(error('support-dates-shape', v.getDotPath(read.issues[0]) ?? ''));
};
