import type { Report } from '../../../core/analysis/report';
import type { Treatment } from '../../../core/document/treatment';
import type { Steps } from '../../../core/steps';
import type { Table } from '../../../core/table';
import { rowSteps } from './report-rows';
import { causeSteps, threatCauseOf } from './rows-by-cause';
import { rowsByLevel } from './rows-by-level';

/** Makes what the lists of findings show of a report as long as nobody filters them, some at a time. */
export function* listSteps(report: Report, treatments: Table<Treatment>): Steps<void> {
  const { threats, questions } = yield* rowSteps(report, treatments);
  yield;
  const sorted = rowsByLevel(threats);
  yield;
  yield* causeSteps(sorted, threatCauseOf);
  yield;
  rowsByLevel(questions);
}
