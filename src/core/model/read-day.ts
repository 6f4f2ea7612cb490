import * as v from 'valibot';
import { readDate } from '../library/read-value';
import { DateSchema } from './fields';

/** A day that exists, `YYYY-MM-DD`, however a spreadsheet writes it; `undefined` where the text is none, or may be several. */
export const readDay = (written: string): string | undefined => {
  const date = readDate(written);
  return date !== undefined && v.is(DateSchema, date) ? date : undefined;
};
