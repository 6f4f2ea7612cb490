import { useCallback, useMemo } from 'react';
import { isClosed } from '../../core/document/treatment';
import { useEditor } from '../store/editor';
import type { Findings } from './describe';

const NOTHING: Findings = { threats: 0, questions: 0 };

/** How many open threats and questions each element has, counted once per report. */
export const useFindings = (): ((id: string) => Findings) => {
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const counts = useMemo(() => {
    const bySubject = new Map<string, Findings>();
    const count = (subject: string | undefined, threats: number, questions: number): void => {
      if (subject === undefined) return;
      const before = bySubject.get(subject) ?? NOTHING;
      bySubject.set(subject, { threats: before.threats + threats, questions: before.questions + questions });
    };
    for (const { key, subjects } of report?.threats ?? []) {
      if (!isClosed(treatments.get(key))) count(subjects[0], 1, 0);
    }
    for (const { subjects } of report?.questions ?? []) count(subjects[0], 0, 1);
    return bySubject;
  }, [report, treatments]);
  return useCallback((id: string) => counts.get(id) ?? NOTHING, [counts]);
};
