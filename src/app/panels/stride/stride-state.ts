import { createStore, useStore } from 'zustand';
import type { MatrixRow } from '../../../core/analysis/matrix/matrix';
import type { StrideScope } from '../../../core/library/stride-sheet';

/** Which rows are shown. `undefined` lets everything through. */
export interface StrideFilters {
  readonly scope: StrideScope | undefined;
  /** Rows of what stands in the zone, or touches it. */
  readonly zone: string | undefined;
  readonly onlyOpen: boolean;
  readonly onlySelection: boolean;
}
export const NO_STRIDE_FILTERS: StrideFilters = {
  scope: undefined,
  zone: undefined,
  onlyOpen: false,
  onlySelection: false,
};

/** How the matrix is looked at; it lasts as long as the page. */
interface StrideState {
  readonly filters: StrideFilters;
  readonly cursor: MatrixRow | undefined;
  /** 0 is the name of the element, 1–6 are S T R I D E. */
  readonly column: number;
}

const BEGINNING: StrideState = { filters: NO_STRIDE_FILTERS, cursor: undefined, column: 1 };

export const strideStore = createStore<StrideState>()(() => BEGINNING);

export const useStride = <T>(selector: (state: StrideState) => T): T => useStore(strideStore, selector);

export const putFilters = (change: Partial<StrideFilters>): void =>
  strideStore.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

/** Everything as on a first visit, for tests. */
export const resetStride = (): void => strideStore.setState(BEGINNING);
