import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { changesToAnalyse, saysNothing } from '../../workers/pieces';
import { segmentInWorker } from '../../workers/segment-in-worker';
import { putSegmentation, segmentationStore, type WaysBy } from './segmentation-state';

const WAYS_TO_EACH = 3;

/** Whether nothing that segmentation depends on differs. Cheap: what the two share is not looked at. */
export const isSameHospital = (a: HospitalDocument, b: HospitalDocument): boolean =>
  a === b || (a.id === b.id && saysNothing(changesToAnalyse(a, b)));

/** Works everything out beside the page; what was worked out before stays until the new is there. `today` is `YYYY-MM-DD`. */
export const compute = async (
  document: HospitalDocument,
  library: Library,
  today: string,
  by: WaysBy = segmentationStore.getState().by,
  segment: typeof segmentInWorker = segmentInWorker,
): Promise<void> => {
  segmentationStore.getState().working?.stop();
  const own = new AbortController();
  const stop = (): void => own.abort();
  const onStep = (done: number): void => {
    if (!own.signal.aborted) putSegmentation({ working: { done, stop } });
  };
  putSegmentation({ working: { done: 0, stop }, ended: undefined, by });
  const result = await segment(document, {
    today,
    by,
    ways: WAYS_TO_EACH,
    supportDates: library.supportDates,
    signal: own.signal,
    onStep,
  });
  // A newer try has taken over.
  if (segmentationStore.getState().working?.stop !== stop) return;
  if (result.ok)
    putSegmentation({ working: undefined, result: { about: document, by, report: result.value }, way: undefined });
  else putSegmentation({ working: undefined, ended: own.signal.aborted ? 'stopped' : 'failed' });
};
