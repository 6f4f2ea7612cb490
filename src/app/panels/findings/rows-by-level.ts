import { isSettled } from './is-settled';
import type { Row } from './reading';

const kept = new WeakMap<readonly Row[], readonly Row[]>();

const byLevel = (a: Row, b: Row): number =>
  Number(isSettled(a)) - Number(isSettled(b)) ||
  (b.finding?.level ?? 0) - (a.finding?.level ?? 0) ||
  (b.finding?.patients ?? 0) - (a.finding?.patients ?? 0);

/** What is open first, worst first, then the most patients at once. Sorted once for each list. */
export const rowsByLevel = (rows: readonly Row[]): readonly Row[] => {
  const known = kept.get(rows);
  if (known !== undefined) return known;
  const sorted = rows.toSorted(byLevel);
  kept.set(rows, sorted);
  return sorted;
};
