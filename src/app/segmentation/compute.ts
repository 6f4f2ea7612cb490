import type { HospitalDocument } from '../../core/document/document';
import type { Library } from '../../core/library/library';
import { ok } from '../../core/result';
import { saysTheSame } from '../../core/says-the-same';
import { changesToAnalyse } from '../../workers/pieces';
import { planInWorker, segmentInWorker } from '../../workers/segment-in-worker';
import { putSegmentation, segmentationStore, type WaysBy } from './segmentation-state';

const WAYS_TO_EACH = 3;

/** What segmentation depends on. */
const PARTS = ['zones', 'assets', 'links', 'flows', 'conduits', 'parties'] as const;

/** Whether nothing that segmentation depends on differs. Cheap: what the two share is not looked at. */
export const isSameHospital = (a: HospitalDocument, b: HospitalDocument): boolean => {
  if (a.id !== b.id) return false;
  if (PARTS.every((part) => a[part] === b[part])) return true;
  const { tables } = changesToAnalyse(a, b);
  return PARTS.every((part) => {
    const change = tables[part];
    return change === undefined || change.set.length + change.deleted.length === 0;
  });
};

/** Whether a report on one would be that on the other: what segmentation depends on, and how people weigh attacks. */
export const isSameQuestion = (a: HospitalDocument, b: HospitalDocument): boolean =>
  saysTheSame(a.attackEfforts, b.attackEfforts) && isSameHospital(a, b);

interface InWorker {
  readonly segment: typeof segmentInWorker;
  readonly plan: typeof planInWorker;
}

/** Works everything out beside the page; what was worked out before stays until the new is there. `today` is `YYYY-MM-DD`. */
export const compute = async (
  document: HospitalDocument,
  { supportDates }: Library,
  today: string,
  by: WaysBy = segmentationStore.getState().by,
  inWorker: InWorker = { segment: segmentInWorker, plan: planInWorker },
): Promise<void> => {
  segmentationStore.getState().working?.stop();
  const own = new AbortController();
  const { signal } = own;
  const stop = (): void => own.abort();
  const done = { report: 0, plan: 0 };
  const stepOf = (work: keyof typeof done) => (parts: number) => {
    done[work] = parts;
    if (!signal.aborted) putSegmentation({ working: { done: done.report + done.plan, stop } });
  };
  // A newer try may have taken over.
  const isWanted = (): boolean => segmentationStore.getState().working?.stop === stop;
  const end = (): void => putSegmentation({ working: undefined, ended: signal.aborted ? 'stopped' : 'failed' });
  putSegmentation({ working: { done: 0, stop }, ended: undefined, by });
  const before = segmentationStore.getState().result;
  const known = before !== undefined && isSameHospital(before.about, document) ? before.plan : undefined;
  // Beside the report, each in a worker of its own, since neither needs the other.
  const planning =
    known === undefined
      ? inWorker.plan(document, { today, supportDates, signal, onStep: stepOf('plan') })
      : Promise.resolve(ok(known));
  const report = await inWorker.segment(document, {
    today,
    by,
    ways: WAYS_TO_EACH,
    supportDates,
    signal,
    onStep: stepOf('report'),
  });
  if (!isWanted()) return;
  if (!report.ok) {
    end();
    own.abort();
    return;
  }
  const result = { about: document, by, report: report.value, plan: known };
  putSegmentation({ result, way: undefined, listing: undefined });
  if (known !== undefined) {
    putSegmentation({ working: undefined });
    return;
  }
  const plan = await planning;
  if (!isWanted()) return;
  if (!plan.ok) {
    end();
    return;
  }
  const chosen = new Set(plan.value.stages.flatMap(({ steps }) => steps.map(({ id }) => id)));
  putSegmentation({ working: undefined, result: { ...result, plan: plan.value }, chosen });
};
