import type { Report } from '../../core/analysis/report';
import { stateOf, type Treatment } from '../../core/document/treatment';
import type { Table } from '../../core/table';

const counted = new WeakMap<Report, { readonly treatments: Table<Treatment>; readonly count: number }>();

/** How many threats nobody has decided about. */
export const openThreats = (report: Report | null, treatments: Table<Treatment>): number => {
  if (report === null) return 0;
  const known = counted.get(report);
  if (known?.treatments === treatments) return known.count;
  const decided = new Set(treatments.values().flatMap((one) => (stateOf(one) === 'open' ? [] : [one.id])));
  const count =
    decided.size === 0 ? report.threats.length : report.threats.filter(({ key }) => !decided.has(key)).length;
  counted.set(report, { treatments, count });
  return count;
};
