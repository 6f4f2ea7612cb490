/**
 * Which of two versions comes first: negative, zero or positive as in sorting; `undefined` where one of them cannot be
 * read, which never means that they are the same or apart.
 */
export type CompareVersions = (a: string, b: string) => number | undefined;

/** Longer versions are refused unread: no honest one is, and reading is by patterns. */
export const LONGEST_VERSION = 200;

/** Numbers of any length, as texts of digits. */
export const compareDigits = (a: string, b: string): number => {
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
};
