import { useMemo } from 'react';
import { isMarkKey } from '../../../core/analysis/matrix/mark';
import { subjectsIn } from '../../../core/document/edits/subjects';
import { HOSPITAL } from '../../../core/facts/hospital-id';
import type { Model } from '../../../core/model/model';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { type Reading, type Row, readingOf } from './reading';
import { reportRows } from './report-rows';

/** The words of rows in the language of the page. */
export const useReading = (): Reading => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => readingOf(model, language), [model, language]);
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

/** The report as rows, with what people decided; nothing while there is no report yet. */
export const useFindings = (): Findings | undefined => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const model = useModel();
  const rows = report === null ? undefined : reportRows(report, treatments);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const { threats, questions, gone } = rows;
    const stands = ({ key }: Row): boolean => subjectsIn(key).every((subject) => exists(subject, model));
    // What was written down of a cell stands in the STRIDE matrix, as long as its element is there.
    const resolved = gone.filter((row) => stands(row) && !isMarkKey(row.key));
    return { threats, questions, resolved, orphaned: gone.filter((row) => !stands(row)) };
  }, [rows, model]);
};
