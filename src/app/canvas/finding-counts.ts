import type { Report } from '../../core/analysis/report';
import { isClosed, type Treatment } from '../../core/document/treatment';
import type { Level } from '../../core/library/vocabulary';
import { allAtOnce, type Steps } from '../../core/steps';
import type { Table } from '../../core/table';
import type { Findings } from './describe';

/** So many findings are counted before a pause. */
const AT_ONCE = 5_000;

/** What is found about an element. A threat to be mitigated is open until the model no longer has it. */
export interface FindingCounts extends Findings {
  /** The worst open threat, and how many there are of that level. */
  readonly level: Level | undefined;
  readonly worst: number;
}
type Counting = { -readonly [K in keyof FindingCounts]: FindingCounts[K] };

interface Counted {
  readonly treatments: Table<Treatment>;
  readonly bySubject: ReadonlyMap<string, FindingCounts>;
}
const counted = new WeakMap<Report, Counted>();

const countIn = (counts: Counting, level: Level): void => {
  counts.threats += 1;
  if (counts.level === level) counts.worst += 1;
  else if (level > (counts.level ?? 0)) {
    counts.level = level;
    counts.worst = 1;
  }
};

/** Counts the open threats and the questions about each element, once per report, some at a time. Linear in findings. */
export function* countSteps(report: Report, treatments: Table<Treatment>): Steps<Counted['bySubject']> {
  const known = counted.get(report);
  if (known?.treatments === treatments) return known.bySubject;
  const closed = new Set(treatments.values().flatMap((one) => (isClosed(one) ? [one.id] : [])));
  // Filled in place: a record of its own for each of 40,000 findings would be half of the work.
  const bySubject = new Map<string, Counting>();
  const countOf = (subject: string): Counting => {
    const before = bySubject.get(subject);
    if (before !== undefined) return before;
    const none = { threats: 0, questions: 0, level: undefined, worst: 0 };
    bySubject.set(subject, none);
    return none;
  };
  for (const [at, { key, level, subjects }] of report.threats.entries()) {
    const counts = subjects[0] === undefined || closed.has(key) ? undefined : countOf(subjects[0]);
    if (counts !== undefined) countIn(counts, level);
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
export const countsOf = (report: Report, treatments: Table<Treatment>): Counted['bySubject'] =>
  allAtOnce(countSteps(report, treatments));
