import { createStore, useStore } from 'zustand';
import type { Difference } from '../../core/document/difference';
import type { HospitalDocument } from '../../core/document/document';
import type { Exposure } from '../../core/segmentation/exposure';

/** A change that is being looked at: what it would make of the hospital, and what that does to what attacks reach. */
export interface Tried {
  /** What it is, in words. */
  readonly title: string;
  readonly before: HospitalDocument;
  readonly after: HospitalDocument;
  readonly difference: Difference;
  readonly figures: { readonly before: Exposure; readonly after: Exposure };
}

interface WhatIfState {
  readonly tried: Tried | undefined;
  readonly working: { readonly title: string; readonly stop: () => void } | undefined;
}

const BEGINNING: WhatIfState = { tried: undefined, working: undefined };

/** What is tried out now; it lasts as long as the page. */
export const whatIfStore = createStore<WhatIfState>()(() => BEGINNING);

export const useWhatIf = <T>(selector: (state: WhatIfState) => T): T => useStore(whatIfStore, selector);

export const putWhatIf = (change: Partial<WhatIfState>): void => whatIfStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetWhatIf = (): void => whatIfStore.setState(BEGINNING);
