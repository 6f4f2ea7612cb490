import { createStore, useStore } from 'zustand';
import type { EntryFilter } from '../../../core/evidence/overview/marks';
import type { Grouping } from '../../../core/evidence/overview/rows';

/** How the vulnerabilities are looked at; it lasts as long as the page. */
export interface VulnerabilityView {
  readonly query: string;
  readonly grouping: Grouping;
  readonly filter: EntryFilter;
  /** Key of the line whose details are shown. */
  readonly active: string | undefined;
  /** Whether its details stand in the place of the lines, where there is no room for both. */
  readonly isCardOpen: boolean;
  /** Whether the card shows what data is loaded. */
  readonly showsData: boolean;
}

const BEGINNING: VulnerabilityView = {
  query: '',
  grouping: 'component',
  filter: 'any',
  active: undefined,
  isCardOpen: false,
  showsData: false,
};

export const viewStore = createStore<VulnerabilityView>()(() => BEGINNING);

export const useView = <T>(selector: (state: VulnerabilityView) => T): T => useStore(viewStore, selector);

export const putView = (change: Partial<VulnerabilityView>): void => viewStore.setState(change);
