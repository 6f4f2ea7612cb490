import type { Report } from '../../core/analysis/report';
import { isClosed, type Treatment } from '../../core/document/treatment';
import { allAtOnce, type Steps } from '../../core/steps';
import type { Table } from '../../core/table';
import type { Findings } from './describe';

/** So many findings are counted before a pause. */
const AT_ONCE = 5_000;

interface Counted {
  readonly treatments: Table<Treatment>;
  readonly bySubject: ReadonlyMap<string, Findings>;
}
const counted = new WeakMap<Report, Counted>();

/** Counts the open threats and the questions about each element, once per report, some at a time. Linear in findings. */
export function* countSteps(report: Report, treatments: Table<Treatment>): Steps<ReadonlyMap<string, Findings>> {
  const known = counted.get(report);
  if (known?.treatments === treatments) return known.bySubject;
  const closed = new Set(treatments.values().flatMap((one) => (isClosed(one) ? [one.id] : [])));
  const bySubject = new Map<string, { threats: number; questions: number }>();
  const countOf = (subject: string): { threats: number; questions: number } => {
    const before = bySubject.get(subject);
    if (before !== undefined) return before;
    const none = { threats: 0, questions: 0 };
    bySubject.set(subject, none);
    return none;
  };
  for (const [at, { key, subjects }] of report.threats.entries()) {
    if (subjects[0] !== undefined && !closed.has(key)) countOf(subjects[0]).threats += 1;
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  for (const [at, { subjects }] of report.questions.entries()) {
    if (subjects[0] !== undefined) countOf(subjects[0]).questions += 1;
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  counted.set(report, { treatments, bySubject });
  return bySubject;
}

/** The same at once. */
export const countsOf = (report: Report, treatments: Table<Treatment>): ReadonlyMap<string, Findings> =>
  allAtOnce(countSteps(report, treatments));
