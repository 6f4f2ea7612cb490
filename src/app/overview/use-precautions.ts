import { useEffect, useMemo, useState } from 'react';
import { type MisuseNote, misuseNotes } from '../../core/analysis/misuse-notes';
import type { Misuse } from '../../core/library/misuse';
import { loadMisuses } from '../../templates';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';

/** The operating precautions of the open document; `undefined` while they are on their way. */
export const usePrecautions = (): readonly MisuseNote[] | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const [misuses, setMisuses] = useState<readonly Misuse[]>();
  useEffect(() => {
    void loadMisuses().then(setMisuses);
  }, []);
  return useMemo(
    () => (report === null || misuses === undefined ? undefined : misuseNotes(model, report, misuses)),
    [model, report, misuses],
  );
};
