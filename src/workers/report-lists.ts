import type { Question, Threat } from '../core/analysis/report';
import type { AttackPath, JudgedFlow, Proposal } from '../core/segmentation/advice';

/** The long lists of a report and its advice. */
export interface ReportLists {
  readonly threats: readonly Threat[];
  readonly questions: readonly Question[];
  readonly flows: readonly JudgedFlow[];
  readonly paths: readonly AttackPath[];
  readonly proposals: readonly Proposal[];
}

export const NO_LISTS: ReportLists = { threats: [], questions: [], flows: [], paths: [], proposals: [] };

/** Which lists come with the report, and which follow with the advice. */
export const REPORT_LISTS = ['threats', 'questions'] as const;
export const ADVICE_LISTS = ['flows', 'paths', 'proposals'] as const;

type KeysOf = { readonly [K in keyof ReportLists]: (item: ReportLists[K][number]) => string };

/** What tells the items of each list apart. */
export const KEYS: KeysOf = {
  threats: ({ key }) => key,
  questions: ({ key }) => key,
  flows: ({ flow }) => flow,
  paths: ({ target }) => target,
  proposals: ({ id }) => id,
};
