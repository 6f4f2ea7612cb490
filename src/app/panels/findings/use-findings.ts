import { useMemo } from 'react';
import type { Question, Threat } from '../../../core/analysis/report';
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

const rowOf = (finding: Threat | Question, treatments: Table<Treatment>): Row => {
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

/** The report as rows, with what people decided; nothing while there is no report yet. */
export const useFindings = (): Findings | undefined => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const model = useModel();
  return useMemo(() => {
    if (report === null) return undefined;
    const keys = new Set([...report.threats, ...report.questions].map(({ key }) => key));
    const gone = treatments
      .values()
      .filter(({ id }) => !keys.has(id))
      .map((treatment): Row => ({ key: treatment.id, treatment }));
    const stands = ({ key }: Row): boolean => subjectsIn(key).every((subject) => exists(subject, model));
    return {
      threats: report.threats.map((threat) => rowOf(threat, treatments)),
      questions: report.questions.map((question) => rowOf(question, treatments)),
      resolved: gone.filter(stands),
      orphaned: gone.filter((row) => !stands(row)),
    };
  }, [report, treatments, model]);
};
