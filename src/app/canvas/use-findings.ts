import { useCallback } from 'react';
import { useEditor } from '../store/editor';
import type { Findings } from './describe';
import { countsOf } from './finding-counts';

const NOTHING: Findings = { threats: 0, questions: 0 };

/** How many open threats and questions each element has; nothing is counted before somebody asks. */
export const useFindings = (): ((id: string) => Findings) => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  return useCallback(
    (id: string) => (report === null ? undefined : countsOf(report, treatments).get(id)) ?? NOTHING,
    [report, treatments],
  );
};
