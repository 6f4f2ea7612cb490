import { useEffect, useMemo, useState } from 'react';
import { type StrideMatrix, strideMatrix } from '../../../core/analysis/matrix/matrix';
import { factsOf } from '../../../core/facts/facts-of';
import type { StrideSheet } from '../../../core/library/stride-sheet';
import { loadStrideSheets } from '../../../templates';
import { inSlices } from '../../storage/in-slices';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { type ShownRows, shownRows } from './shown-rows';
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

/** The matrix of the open document as it is now; nothing before there is a report. */
export const useMatrix = (): StrideMatrix | undefined => {
  const model = useModel();
  const today = useToday();
  const sheets = useSheets();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const facts = useMemo(() => factsOf(model, today()), [model, today]);
  return useMemo(
    () => (report === null || sheets === undefined ? undefined : strideMatrix({ facts, sheets, report, treatments })),
    [facts, sheets, report, treatments],
  );
};

/** The rows that pass the filters, and totals. Worked out beside what the page does; the last answer stays until then. */
export const useShownRows = (matrix: StrideMatrix | undefined): ShownRows | undefined => {
  const model = useModel();
  const language = useEditor((state) => state.language);
  const filters = useStride((state) => state.filters);
  const selected = useEditor((state) => state.selection);
  const selection = filters.onlySelection ? selected : NOTHING;
  const [shown, setShown] = useState<ShownRows>();
  useEffect(() => {
    if (matrix === undefined) return;
    const stop = new AbortController();
    void inSlices(shownRows(matrix, filters, selection, model, language), stop.signal).then((rows) => {
      if (rows !== undefined && !stop.signal.aborted) setShown(rows);
    });
    return () => stop.abort();
  }, [matrix, filters, selection, model, language]);
  return shown;
};

const NOTHING: readonly string[] = [];
