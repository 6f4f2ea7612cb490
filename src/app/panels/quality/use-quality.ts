import { useEffect, useState } from 'react';
import { type Quality, qualityOf } from '../../../core/quality/quality';
import { inSlices } from '../../../workers/in-slices';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

/** What was measured of the open document. Worked out beside what the page does; the last answer stays until then. */
export const useQuality = (): Quality | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const [quality, setQuality] = useState<Quality>();
  useEffect(() => {
    if (report === null) return;
    const stop = new AbortController();
    void inSlices(qualityOf(model, report), stop.signal).then((made) => {
      if (made !== undefined && !stop.signal.aborted) setQuality(made);
    });
    return () => stop.abort();
  }, [model, report]);
  return quality;
};
