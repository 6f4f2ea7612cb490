import { createStore, useStore } from 'zustand';
import type { SupportStage } from '../../../core/plan/timeline';

/** What is asked of a plan: that support lasts until then, or that there is one. */
export const PLAN_FILTERS = ['gap', 'none', 'planned'] as const;

/** Which devices are shown. `undefined` lets everything through; an empty department is none. */
export interface LifecycleFilters {
  readonly department: string | undefined;
  readonly kind: string | undefined;
  readonly stage: SupportStage | undefined;
  readonly plan: (typeof PLAN_FILTERS)[number] | undefined;
}

/** How the timeline is looked at; it lasts as long as the page. */
interface LifecycleState {
  readonly filters: LifecycleFilters;
  /** Id of the chosen row. */
  readonly chosen: string | undefined;
}

const BEGINNING: LifecycleState = {
  filters: { department: undefined, kind: undefined, stage: undefined, plan: undefined },
  chosen: undefined,
};

export const lifecycleStore = createStore<LifecycleState>()(() => BEGINNING);

export const useLifecycle = <T>(selector: (state: LifecycleState) => T): T => useStore(lifecycleStore, selector);

export const putFilters = (change: Partial<LifecycleFilters>): void =>
  lifecycleStore.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

/** Everything as on a first visit, for tests. */
export const resetLifecycle = (): void => lifecycleStore.setState(BEGINNING);
