import { useMemo } from 'react';
import { type Figure, fourQuestions, type PracticeQuestion } from '../../core/quality/four-questions';
import { useQuality } from '../panels/quality/use-quality';
import { useMatrix, useTotals } from '../panels/stride/use-matrix';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** The figures of the four questions; `undefined` before there is a report. */
export const useFigures = (): Readonly<Record<PracticeQuestion, readonly Figure[]>> | undefined => {
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const model = useModel();
  const quality = useQuality();
  const totals = useTotals(useMatrix());
  return useMemo(
    () => (report === null ? undefined : fourQuestions({ document, model, report, quality, totals })),
    [document, model, report, quality, totals],
  );
};
