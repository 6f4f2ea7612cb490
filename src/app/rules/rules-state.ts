import { createStore, useStore } from 'zustand';
import type { Scope, Stride } from '../../core/library/vocabulary';

export const RULE_STATES = ['on', 'off', 'fires', 'changed', 'own'] as const;
export type RuleState = (typeof RULE_STATES)[number];

/** Which rules are listed. `undefined` lets everything through. */
export interface RuleFilters {
  readonly text: string;
  readonly pack: string | undefined;
  readonly stride: Stride | undefined;
  readonly scope: Scope | undefined;
  readonly state: RuleState | undefined;
}

/** A rule that is being written. It may be wrong; it is kept while the dialog is closed. */
export interface RuleDraft {
  /** The id that it has in the document; `undefined` for a new one. */
  readonly instead: string | undefined;
  /** JSON, as the text shows it. Form and text write the same. */
  readonly text: string;
}

interface RulesState {
  readonly tab: 'rules' | 'facts';
  readonly filters: RuleFilters;
  /** The rule whose card is open. */
  readonly rule: string | undefined;
  readonly draft: RuleDraft | undefined;
  /** Whether the draft is shown, or waits while rules are looked at. */
  readonly isWriting: boolean;
  readonly factText: string;
}

const BEGINNING: RulesState = {
  tab: 'rules',
  filters: { text: '', pack: undefined, stride: undefined, scope: undefined, state: undefined },
  rule: undefined,
  draft: undefined,
  isWriting: false,
  factText: '',
};

/** How rules are looked at; it lasts as long as the page. */
export const rulesStore = createStore<RulesState>()(() => BEGINNING);

export const useRules = <T>(selector: (state: RulesState) => T): T => useStore(rulesStore, selector);

export const putRuleFilters = (change: Partial<RuleFilters>): void =>
  rulesStore.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

/** Opens the card of a rule; what is being written waits. */
export const openRule = (rule: string | undefined): void =>
  rulesStore.setState({ tab: 'rules', rule, isWriting: false });

/** Shows what is being written, new or begun before. */
export const write = (draft: RuleDraft): void => rulesStore.setState({ draft, isWriting: true });

/** Lists every rule again. */
export const resetRuleFilters = (): void => rulesStore.setState({ tab: 'rules', filters: BEGINNING.filters });

/** Everything as on a first visit, for tests. */
export const resetRules = (): void => rulesStore.setState(BEGINNING);
