import { useEffect, useState } from 'react';
import type { HospitalDocument } from '../../../core/document/document';
import type { OutsideFigures } from '../../../core/segmentation/remote/consolidation';
import { outsideFiguresInWorker } from '../../../workers/lines-in-worker';
import { useToday } from '../../store/today';

/** How a document stands towards outside, worked out beside the page; nothing until then, nor for no document. */
export const useOutsideFigures = (document: HospitalDocument | undefined): OutsideFigures | undefined => {
  const today = useToday();
  const [known, setKnown] = useState<{ readonly about: HospitalDocument; readonly figures: OutsideFigures }>();
  useEffect(() => {
    if (document === undefined) return;
    const stop = new AbortController();
    void outsideFiguresInWorker(document, { today: today(), signal: stop.signal }).then((figures) => {
      if (figures !== undefined && !stop.signal.aborted) setKnown({ about: document, figures });
    });
    return () => stop.abort();
  }, [document, today]);
  return known?.about === document ? known?.figures : undefined;
};
