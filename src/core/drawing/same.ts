/** The list before, when both hold the very same items in the same order; else the one after. */
export const sameList = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;

const saysTheSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  // Without lists of keys, since this runs thousands of times after an edit.
  for (const key in a) if (!saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
};

/** What stood before, when it says the same as what comes after; else the latter. Compares values, not objects. */
export const sameFields = <T extends object>(before: T | undefined, after: T): T =>
  before !== undefined && saysTheSame(before, after) ? before : after;
