import { useEffect, useState } from 'react';
import type { MisuseNote } from '../../core/analysis/misuse-notes';
import { loadMisuses } from '../../templates';
import { useEditor } from '../store/editor';

/** The operating precautions of the open document, worked out beside the page; `undefined` while they are on their way. */
export const usePrecautions = (): readonly MisuseNote[] | undefined => {
  const asking = useEditor((state) => state.asking);
  const report = useEditor((state) => state.report);
  const [notes, setNotes] = useState<readonly MisuseNote[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report may mean other precautions
  useEffect(() => {
    let isWanted = true;
    void loadMisuses()
      .then((misuses) => asking?.notes(misuses))
      .then((found) => {
        if (isWanted && found !== undefined) setNotes(found);
      });
    return () => {
      isWanted = false;
    };
  }, [asking, report]);
  return notes;
};
