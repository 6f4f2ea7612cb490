import { decodeTable } from '../core/formats/decode-table';
import { readAnySupportDates } from '../core/library/foreign-support-dates';
import type { Library } from '../core/library/library';
import { SUPPORT_DATES_LIMIT } from '../core/library/support-dates';
import { supportFrom } from '../core/library/system-lookup';
import { ok, type Result } from '../core/result';
import type { Call } from './command';

/** The library with the support dates of the file that was named, of any kind; without one, as it came. Fails as reading does. */
export const libraryWithDates = async ({ io, library, options }: Call): Promise<Result<Library>> => {
  const name = options['support-dates'];
  if (name === undefined) return ok(library);
  const bytes = await io.read(name, SUPPORT_DATES_LIMIT);
  if (!bytes.ok) return bytes;
  const text = decodeTable(bytes.value);
  if (!text.ok) return text;
  const dates = readAnySupportDates(text.value, name.split(/[\\/]/).at(-1) ?? name, library.supportDates);
  return dates.ok ? ok({ ...library, ...supportFrom(dates.value) }) : dates;
};
