import { type Issue, warning } from '../../result';

/** The longest word and the longest text that a document keeps, in UTF-16 code units (`WordSchema`, `ProseSchema`). */
const WORD_LIMIT = 2_000;
const PROSE_LIMIT = 20_000;

/** Brings texts of foreign files into the lengths that a document keeps, and remembers what was cut. */
export interface Cutter {
  /** A name or the like; `undefined` where nothing is left. */
  word(text: string | undefined, field: string): string | undefined;
  /** Text of several sentences. */
  prose(text: string | undefined, field: string): string | undefined;
  /** What means nothing when it is cut, such as a package url: left out where it is too long. */
  whole(text: string | undefined, field: string): string | undefined;
  /** One issue for each field in which something was cut (`paper-text-cut`) or left out (`paper-text-left-out`). */
  issues(): readonly Issue[];
}

/** Without half of a character that is written as two code units. */
const cutTo = (text: string, limit: number): string => text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');

/** A cutter for one file. */
export const cutter = (): Cutter => {
  const counts = new Map<string, { readonly code: string; readonly limit: number; count: number }>();
  const note = (code: string, field: string, limit: number): void => {
    const there = counts.get(`${code} ${field}`);
    if (there === undefined) counts.set(`${code} ${field}`, { code, limit, count: 1 });
    else there.count += 1;
  };
  const cut = (text: string | undefined, field: string, limit: number): string | undefined => {
    if (text === undefined || text === '') return undefined;
    if (text.length <= limit) return text;
    note('paper-text-cut', field, limit);
    return cutTo(text, limit);
  };
  return {
    word: (text, field) => cut(text, field, WORD_LIMIT),
    prose: (text, field) => cut(text, field, PROSE_LIMIT),
    whole: (text, field) => {
      if (text === undefined || text === '') return undefined;
      if (text.length <= WORD_LIMIT) return text;
      note('paper-text-left-out', field, WORD_LIMIT);
      return undefined;
    },
    issues: () =>
      [...counts].map(([key, { code, limit, count }]) => {
        const field = key.slice(code.length + 1);
        return warning(code, field, { field, count, limit });
      }),
  };
};
