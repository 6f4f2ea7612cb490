import { readAnySupportDates } from '../../core/library/foreign-support-dates';
import type { Library } from '../../core/library/library';
import { readSupportDates, type SupportDates } from '../../core/library/support-dates';
import { supportFrom } from '../../core/library/system-lookup';
import { error, fail, type Result } from '../../core/result';
import { SUPPORT_DATES_KEY } from './kept-support-dates';

/** The dates that the person loaded into this browser; `undefined` when there are none that can be read. */
const keptSupportDates = (): SupportDates | undefined => {
  try {
    const text = localStorage.getItem(SUPPORT_DATES_KEY);
    const read = text === null ? undefined : readSupportDates(text);
    return read?.ok === true ? read.value : undefined;
  } catch {
    return undefined;
  }
};

/** The library with the dates that the person loaded, where there are some. */
export const withKeptSupportDates = (library: Library): Library => {
  const dates = keptSupportDates();
  return dates === undefined ? library : { ...library, ...supportFrom(dates) };
};

/**
 * Keeps a file of dates in this browser, checked; used from the next start on. A snapshot takes the place of the dates
 * at hand, what is said of single products is added to them. Fails also where there is no room.
 */
export const keepSupportDates = (text: string, fileName: string, base: SupportDates): Result<SupportDates> => {
  const read = readAnySupportDates(text, fileName, base);
  if (!read.ok) return read;
  try {
    localStorage.setItem(SUPPORT_DATES_KEY, JSON.stringify(read.value));
    return read;
  } catch {
    return fail(error('support-dates-unreadable', ''));
  }
};

export const forgetSupportDates = (): void => {
  try {
    localStorage.removeItem(SUPPORT_DATES_KEY);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
};
