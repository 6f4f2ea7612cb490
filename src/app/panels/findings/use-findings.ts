import { useMemo } from 'react';
import { isMarkKey } from '../../../core/analysis/matrix/mark';
import type { Question, Report, Threat } from '../../../core/analysis/report';
import { subjectsIn } from '../../../core/document/edits/subjects';
import type { Treatment } from '../../../core/document/treatment';
import { HOSPITAL } from '../../../core/facts/hospital-id';
import type { Model } from '../../../core/model/model';
import type { Table } from '../../../core/table';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { type Reading, type Row, readingOf } from './reading';

/** The words of rows in the language of the page. */
export const useReading = (): Reading => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => readingOf(model, language), [model, language]);
};

const rowOf = (finding: Threat | Question, treatments: ReadonlyMap<string, Treatment>): Row => {
  const treatment = treatments.get(finding.key);
  return treatment === undefined ? { key: finding.key, finding } : { key: finding.key, finding, treatment };
};

const exists = (subject: string, model: Model): boolean =>
  subject === '' ||
  subject === HOSPITAL ||
  model.crossings.has(subject) ||
  (model.asset(subject) ?? model.zone(subject) ?? model.flow(subject)) !== undefined;

export interface Findings {
  readonly threats: readonly Row[];
  readonly questions: readonly Row[];
  /** Decisions about threats that are neither found nor in question any more: a change of the model resolved them. */
  readonly resolved: readonly Row[];
  /** Of those, the ones whose subject is there no more. */
  readonly orphaned: readonly Row[];
}

interface Rows extends Pick<Findings, 'threats' | 'questions'> {
  readonly treatments: Table<Treatment>;
  /** Decisions about what is not in the report. */
  readonly gone: readonly Row[];
}
const kept = new WeakMap<Report, Rows>();

/** Made once for a report and what was decided, whoever asks; the model has no part in them. */
const rowsOf = (report: Report, treatments: Table<Treatment>): Rows => {
  const known = kept.get(report);
  if (known?.treatments === treatments) return known;
  const keys = new Set<string>();
  // A hospital has tens of thousands of findings, and a map of the browser's own is asked ten times as fast.
  const decided = new Map(treatments.values().map((treatment) => [treatment.id, treatment]));
  if (treatments.size > 0) for (const { key } of [...report.threats, ...report.questions]) keys.add(key);
  const rows: Rows = {
    treatments,
    threats: report.threats.map((threat) => rowOf(threat, decided)),
    questions: report.questions.map((question) => rowOf(question, decided)),
    gone: treatments
      .values()
      .filter(({ id, decision }) => decision !== 'open' && !keys.has(id))
      .map((treatment): Row => ({ key: treatment.id, treatment })),
  };
  kept.set(report, rows);
  return rows;
};

/** The report as rows, with what people decided; nothing while there is no report yet. */
export const useFindings = (): Findings | undefined => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const model = useModel();
  const rows = report === null ? undefined : rowsOf(report, treatments);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const { threats, questions, gone } = rows;
    const stands = ({ key }: Row): boolean => subjectsIn(key).every((subject) => exists(subject, model));
    // What was written down of a cell stands in the STRIDE matrix, as long as its element is there.
    const resolved = gone.filter((row) => stands(row) && !isMarkKey(row.key));
    return { threats, questions, resolved, orphaned: gone.filter((row) => !stands(row)) };
  }, [rows, model]);
};
