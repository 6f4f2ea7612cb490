import type { Question, Report, Threat } from '../../../core/analysis/report';
import type { Treatment } from '../../../core/document/treatment';
import { allAtOnce, type Steps } from '../../../core/steps';
import type { Table } from '../../../core/table';
import type { Row } from './reading';

/** So many rows are made before a pause. */
const AT_ONCE = 4_000;

/** A report as rows, with what people decided. */
export interface ReportRows {
  readonly threats: readonly Row[];
  readonly questions: readonly Row[];
  /** Decisions about what is not in the report. */
  readonly gone: readonly Row[];
}

interface Made extends ReportRows {
  readonly treatments: Table<Treatment>;
}
const kept = new WeakMap<Report, Made>();

function* rowsFor(
  findings: readonly (Threat | Question)[],
  decided: ReadonlyMap<string, Treatment>,
): Steps<readonly Row[]> {
  const rows: Row[] = [];
  for (const finding of findings) {
    const { key } = finding;
    const treatment = decided.get(key);
    rows.push(treatment === undefined ? { key, finding } : { key, finding, treatment });
    if (rows.length % AT_ONCE === 0) yield;
  }
  return rows;
}

/** Makes the rows of a report, once for what was decided, some at a time; the model has no part in them. Linear. */
export function* rowSteps(report: Report, treatments: Table<Treatment>): Steps<ReportRows> {
  const known = kept.get(report);
  if (known?.treatments === treatments) return known;
  // A hospital has tens of thousands of findings, and a map of the browser's own is asked ten times as fast.
  const decided = new Map(treatments.values().map((treatment) => [treatment.id, treatment]));
  const threats = yield* rowsFor(report.threats, decided);
  const questions = yield* rowsFor(report.questions, decided);
  const keys = new Set(treatments.size === 0 ? [] : [...threats, ...questions].map(({ key }) => key));
  const gone = treatments
    .values()
    .filter(({ id, decision }) => decision !== 'open' && !keys.has(id))
    .map((treatment): Row => ({ key: treatment.id, treatment }));
  const rows: Made = { treatments, threats, questions, gone };
  kept.set(report, rows);
  return rows;
}

/** The same at once. */
export const reportRows = (report: Report, treatments: Table<Treatment>): ReportRows =>
  allAtOnce(rowSteps(report, treatments));
