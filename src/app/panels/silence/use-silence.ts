import { useEffect, useState } from 'react';
import type { Silence } from '../../../core/analysis/silence';
import type { Scope } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';

type Found = Silence | 'waiting' | 'failed';

/** Why rules say nothing about an element, worked out beside the page while wanted, and anew with each report. */
export const useSilence = (scope: Scope, id: string, isWanted: boolean): Found => {
  const asking = useEditor((state) => state.asking);
  const report = useEditor((state) => state.report);
  const [found, setFound] = useState<Found>('waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report may mean another reason
  useEffect(() => {
    if (!isWanted) return undefined;
    let isLatest = true;
    void asking?.silence(scope, id).then((silence) => {
      if (isLatest) setFound(silence ?? 'failed');
    });
    return () => {
      isLatest = false;
    };
  }, [asking, scope, id, isWanted, report]);
  return asking === undefined ? 'failed' : found;
};
