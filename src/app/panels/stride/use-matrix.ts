import { useEffect, useMemo, useState } from 'react';
import { findingsAtSteps } from '../../../core/analysis/matrix/findings-at';
import { type MatrixRow, type StrideMatrix, strideMatrix } from '../../../core/analysis/matrix/matrix';
import { type MatrixTotals, totalsOf } from '../../../core/analysis/matrix/totals';
import type { Report } from '../../../core/analysis/report';
import { factsOf } from '../../../core/facts/facts-of';
import type { StrideSheet } from '../../../core/library/stride-sheet';
import type { Steps } from '../../../core/steps';
import { loadStrideSheets } from '../../../templates';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { shownRows } from './shown-rows';
import { useStride } from './stride-state';

let fetched: readonly StrideSheet[] | undefined;

const useSheets = (): readonly StrideSheet[] | undefined => {
  const [sheets, setSheets] = useState(fetched);
  useEffect(() => {
    if (sheets !== undefined) return;
    void loadStrideSheets().then((loaded) => {
      fetched = loaded;
      setSheets(loaded);
    });
  }, [sheets]);
  return sheets;
};

/** The report, once what it says of each element is known. */
function* indexed(report: Report): Steps<Report> {
  yield* findingsAtSteps(report);
  return report;
}

/** The matrix of the open document as it is now; nothing before there is a report. */
export const useMatrix = (): StrideMatrix | undefined => {
  const model = useModel();
  const today = useToday();
  const sheets = useSheets();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const facts = useMemo(() => factsOf(model, today()), [model, today]);
  // Going through all findings of a new report takes a while in a large hospital.
  const indexing = useMemo(() => (report === null ? undefined : () => indexed(report)), [report]);
  const ready = useWorkedOut(indexing);
  return useMemo(
    () =>
      ready === undefined || sheets === undefined
        ? undefined
        : strideMatrix({ facts, sheets, report: ready, treatments }),
    [facts, sheets, ready, treatments],
  );
};

const NOTHING: readonly string[] = [];

/** The rows that pass the filters, in order. */
export const useShownRows = (matrix: StrideMatrix | undefined): readonly MatrixRow[] | undefined => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  const filters = useStride((state) => state.filters);
  const selected = useEditor((state) => state.selection);
  const selection = filters.onlySelection ? selected : NOTHING;
  const work = useMemo(
    () => (matrix === undefined ? undefined : () => shownRows(matrix, filters, selection, model, language)),
    [matrix, filters, selection, model, language],
  );
  return useWorkedOut(work);
};

/** How much of the whole matrix has been considered. */
export const useTotals = (matrix: StrideMatrix | undefined): MatrixTotals | undefined => {
  const work = useMemo(() => (matrix === undefined ? undefined : () => totalsOf(matrix)), [matrix]);
  return useWorkedOut(work);
};
