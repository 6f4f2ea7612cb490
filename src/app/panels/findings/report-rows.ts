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

/** The rows made last, to take over those that say the same: a report mostly differs little from the one before. */
let latest: Pick<ReportRows, 'threats' | 'questions'> = { threats: [], questions: [] };
/** How far on a finding is looked for among the rows before, past those that are gone. */
const AHEAD = 16;

function* rowsFor(
  findings: readonly (Threat | Question)[],
  decided: ReadonlyMap<string, Treatment>,
  before: readonly Row[],
): Steps<readonly Row[]> {
  const rows: Row[] = [];
  let next = 0;
  for (const finding of findings) {
    const { key } = finding;
    const treatment = decided.get(key);
    let at = next;
    while (at < next + AHEAD && before[at]?.finding !== finding) at += 1;
    const known = before[at];
    if (known?.finding === finding) next = at + 1;
    if (known?.finding === finding && known.treatment === treatment) rows.push(known);
    else rows.push(treatment === undefined ? { key, finding } : { key, finding, treatment });
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
  const threats = yield* rowsFor(report.threats, decided, latest.threats);
  const questions = yield* rowsFor(report.questions, decided, latest.questions);
  latest = { threats, questions };
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
