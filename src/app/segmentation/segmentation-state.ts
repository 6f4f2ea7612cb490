import { createStore, useStore } from 'zustand';
import type { HospitalDocument } from '../../core/document/document';
import type { SegmentationPlan } from '../../core/segmentation/plan/plan';
import type { SegmentationReport } from '../../core/segmentation/segmentation-report';

export const PARTS = ['plan', 'reach', 'ways', 'choke', 'blast', 'zones', 'rules'] as const;
export type Part = (typeof PARTS)[number];

/** What a number counts, opened beside the lists. */
export interface Listing {
  /** Tells listings apart, so that the button that opened one can say so. */
  readonly key: string;
  readonly title: string;
  readonly ids: readonly string[];
  /** Words behind some of them. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Names of what is no element: of threats, which open their cards. */
  readonly threats?: ReadonlyMap<string, string>;
}

/** A report, and the state of the hospital that it is about. */
interface Result {
  readonly about: HospitalDocument;
  readonly by: WaysBy;
  readonly report: SegmentationReport;
  /** Not there yet while it is worked out, which takes longer than the report. */
  readonly plan: SegmentationPlan | undefined;
}

export type WaysBy = 'takeovers' | 'effort';

/** What is worked out about segmentation, and how it is looked at; it lasts as long as the page. */
interface SegmentationState {
  readonly result: Result | undefined;
  readonly working: { readonly done: number; readonly stop: () => void } | undefined;
  /** How the last try ended, where it gave nothing. */
  readonly ended: 'stopped' | 'failed' | undefined;
  readonly by: WaysBy;
  readonly part: Part;
  readonly listing: Listing | undefined;
  /** The way shown in the drawing, by its place in the report. */
  readonly way: number | undefined;
  /** Steps of the plan that are chosen to be tried or kept, by id. */
  readonly chosen: ReadonlySet<string>;
}

const BEGINNING: SegmentationState = {
  result: undefined,
  working: undefined,
  ended: undefined,
  by: 'takeovers',
  part: 'plan',
  listing: undefined,
  way: undefined,
  chosen: new Set(),
};

export const segmentationStore = createStore<SegmentationState>()(() => BEGINNING);

export const useSegmentation = <T>(selector: (state: SegmentationState) => T): T =>
  useStore(segmentationStore, selector);

export const putSegmentation = (change: Partial<SegmentationState>): void => segmentationStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetSegmentation = (): void => segmentationStore.setState(BEGINNING);
