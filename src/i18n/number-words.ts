/** Numbers that name something rather than count it: they are written as they are. */
const NAMES: ReadonlySet<string> = new Set(['port', 'year', 'line', 'row', 'column']);
const FORMATS = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with its thousands apart; a formatter is dear to make and kept. */
const written = (value: number, language: string): string => {
  const format = FORMATS.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  FORMATS.set(language, format);
  return format.format(value);
};

/** What fills a blank of a sentence: counts with their thousands apart, everything else as it is. */
export const numberWords = (value: unknown, key: string, language: string): unknown =>
  typeof value === 'number' && Math.abs(value) >= 1000 && Number.isFinite(value) && !NAMES.has(key)
    ? written(value, language)
    : value;
