/** The list before, when both hold the very same items in the same order; else the one after. */
export const sameList = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const saysTheSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => key in b && saysTheSame(a[key], b[key]));
};

/** What stood before, when it says the same as what comes after; else the latter. Compares values, not objects. */
export const sameFields = <T extends object>(before: T | undefined, after: T): T =>
  before !== undefined && saysTheSame(before, after) ? before : after;
