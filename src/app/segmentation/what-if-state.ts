import { createStore, useStore } from 'zustand';
import type { Difference } from '../../core/document/difference';
import type { HospitalDocument } from '../../core/document/document';
import type { Edit } from '../../core/document/edits/edit';
import type { WhatIf } from '../../core/plan/what-if';
import type { Exposure } from '../../core/segmentation/exposure';
import type { PlanWork } from '../../core/segmentation/plan/plan';

/** One thing that is done, in words. */
export interface WishedStep {
  readonly id: string;
  readonly title: string;
  readonly work: PlanWork;
}

/** What is to be tried. */
export interface Wish {
  readonly title: string;
  /** Steps under the names of their stages. */
  readonly stages?: readonly { readonly title: string; readonly steps: readonly WishedStep[] }[];
  /** A small change besides the steps. */
  readonly edit?: Edit;
  /** Steps and elements that are left out, by id. */
  readonly without?: ReadonlySet<string>;
}

/** A change that is being looked at: what it would make of the hospital, and what that does to what attacks reach. */
export interface Tried {
  readonly wish: Wish;
  readonly before: HospitalDocument;
  readonly after: HospitalDocument;
  readonly difference: Difference;
  /** Elements that stay as they are, because they were left out or go with one that was. */
  readonly left: readonly string[];
  /** Flows that go on against the steps, since care needs them or they are backups. */
  readonly kept: readonly string[];
  readonly figures: { readonly before: Exposure; readonly after: Exposure };
}

interface WhatIfState {
  readonly tried: Tried | undefined;
  /** What the rules say of it; `undefined` until they have answered, `failed` where they could not. */
  readonly threats: WhatIf | 'failed' | undefined;
  readonly working: { readonly title: string; readonly stop: () => void } | undefined;
}

const BEGINNING: WhatIfState = { tried: undefined, threats: undefined, working: undefined };

/** What is tried out now; it lasts as long as the page. */
export const whatIfStore = createStore<WhatIfState>()(() => BEGINNING);

export const useWhatIf = <T>(selector: (state: WhatIfState) => T): T => useStore(whatIfStore, selector);

export const putWhatIf = (change: Partial<WhatIfState>): void => whatIfStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetWhatIf = (): void => whatIfStore.setState(BEGINNING);
