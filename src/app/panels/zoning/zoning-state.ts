import { createStore, useStore } from 'zustand';
import type { HospitalDocument } from '../../../core/document/document';
import type { Library } from '../../../core/library/library';
import type { ZoningTemplates } from '../../../core/library/zoning';
import type { ZoningSectionId } from '../../../core/reports/zoning/section';
import type { CutMeasure } from '../../../core/segmentation/attack/measures';
import type { ZoningReport } from '../../../core/segmentation/zoning/zoning-report';
import { loadZoning } from '../../../templates';
import { zoningInWorker } from '../../../workers/zoning-in-worker';

interface Found {
  /** The state of the hospital that it is about. */
  readonly about: HospitalDocument;
  readonly report: ZoningReport;
  readonly templates: ZoningTemplates;
}

/** Advice on zones as last worked out, and what of it is shown; it lasts as long as the page. */
interface ZoningState {
  readonly found: Found | undefined;
  readonly working: AbortController | undefined;
  readonly hasFailed: boolean;
  readonly section: ZoningSectionId;
}

const BEGINNING: ZoningState = { found: undefined, working: undefined, hasFailed: false, section: 'move' };

export const zoningStore = createStore<ZoningState>()(() => BEGINNING);

export const useZoning = <T>(selector: (state: ZoningState) => T): T => useStore(zoningStore, selector);

export const putZoning = (change: Partial<ZoningState>): void => zoningStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetZoning = (): void => zoningStore.setState(BEGINNING);

interface ZoningWork {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Measures whose checkpoints are looked at as well. */
  readonly measures: readonly CutMeasure[];
}

/** Works the advice out beside the page; a newer try ends an older one, and what was found stays until the new is there. */
export const workOutZones = async (
  document: HospitalDocument,
  library: Library,
  { today, measures }: ZoningWork,
  work: typeof zoningInWorker = zoningInWorker,
): Promise<void> => {
  zoningStore.getState().working?.abort();
  const own = new AbortController();
  putZoning({ working: own, hasFailed: false });
  const [templates, result] = await Promise.all([
    loadZoning(),
    work(document, { today, measures, supportDates: library.supportDates }, own.signal),
  ]);
  if (zoningStore.getState().working !== own) return;
  if (result.ok) putZoning({ working: undefined, found: { about: document, report: result.value, templates } });
  else putZoning({ working: undefined, hasFailed: !own.signal.aborted });
};
