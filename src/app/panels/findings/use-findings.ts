import { useMemo } from 'react';
import type { Question, Threat } from '../../../core/analysis/report';
import type { Treatment } from '../../../core/document/treatment';
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

export interface Findings {
  readonly threats: readonly Row[];
  readonly questions: readonly Row[];
  /** Decisions about threats that are neither found nor in question any more. */
  readonly gone: readonly Row[];
}

/** The report as rows, with what people decided; nothing while there is no report yet. */
export const useFindings = (): Findings | undefined => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  return useMemo(() => {
    if (report === null) return undefined;
    const keys = new Set([...report.threats, ...report.questions].map(({ key }) => key));
    return {
      threats: report.threats.map((threat) => rowOf(threat, treatments)),
      questions: report.questions.map((question) => rowOf(question, treatments)),
      gone: treatments
        .values()
        .filter(({ id }) => !keys.has(id))
        .map((treatment) => ({ key: treatment.id, treatment })),
    };
  }, [report, treatments]);
};
