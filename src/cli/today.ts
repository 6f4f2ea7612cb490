import * as v from 'valibot';
import { DateSchema } from '../core/model/fields';
import { error, fail, ok, type Result } from '../core/result';
import type { Call } from './command';

/** Whether it is a day of the calendar, as `YYYY-MM-DD`. */
export const isRealDay = (date: string): boolean => {
  // The schema knows the shape of a date; the calendar knows its days.
  if (!v.safeParse(DateSchema, date).success) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** The day taken as today: `--date`, else that of the file, else the clock's. Says which. */
export const todayFor = (asOf: string | undefined, { options, io, t }: Call): Result<string> => {
  if (options.date !== undefined) {
    if (!isRealDay(options.date))
      return fail(
        error('option-value-not-allowed', '', { option: 'date', value: options.date, allowed: 'YYYY-MM-DD' }),
      );
    io.tell(t('cli.today.option', { date: options.date }));
    return ok(options.date);
  }
  if (asOf !== undefined) {
    io.tell(t('cli.today.file', { date: asOf }));
    return ok(asOf);
  }
  const date = io.today();
  io.tell(t('cli.today.clock', { date }));
  return ok(date);
};
