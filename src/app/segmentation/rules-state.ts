import { createStore, useStore } from 'zustand';
import type { HospitalDocument } from '../../core/document/document';
import type { PolicyTarget } from '../../core/policy/write/policy-files';
import type { Issue } from '../../core/result';
import type { ComparedRules, WrittenRules } from '../../workers/policy-protocol';

/** Rules for equipment as they were written and compared last; it lasts as long as the page. */
interface RulesState {
  readonly target: PolicyTarget;
  readonly written:
    | { readonly about: HospitalDocument; readonly target: PolicyTarget; readonly rules: WrittenRules }
    | undefined;
  readonly compared: { readonly name: string; readonly rules: ComparedRules } | undefined;
  readonly working: { readonly at: 'write' | 'compare'; readonly stop: () => void } | undefined;
  readonly issues: readonly Issue[];
}

const BEGINNING: RulesState = {
  target: 'nftables',
  written: undefined,
  compared: undefined,
  working: undefined,
  issues: [],
};

export const rulesStore = createStore<RulesState>()(() => BEGINNING);

export const useRules = <T>(selector: (state: RulesState) => T): T => useStore(rulesStore, selector);

export const putRules = (change: Partial<RulesState>): void => rulesStore.setState(change);

/** Everything as on a first visit, for tests. */
export const resetRules = (): void => rulesStore.setState(BEGINNING);
