import type { Question, Report, Threat } from '../core/analysis/report';
import type { AttackPath, JudgedFlow, Proposal, SegmentationAdvice } from '../core/segmentation/advice';

/** The long lists of a report and its advice. */
export interface ReportLists {
  readonly threats: readonly Threat[];
  readonly questions: readonly Question[];
  readonly flows: readonly JudgedFlow[];
  readonly paths: readonly AttackPath[];
  readonly proposals: readonly Proposal[];
}

export const NO_LISTS: ReportLists = { threats: [], questions: [], flows: [], paths: [], proposals: [] };

export const listsOf = (
  { threats, questions }: Report,
  { flows, paths, proposals }: SegmentationAdvice,
): ReportLists => ({
  threats,
  questions,
  flows,
  paths,
  proposals,
});

/** Something for each list, each with its own type of item. */
export const mapLists = <R>(
  map: <K extends keyof ReportLists>(name: K, keyOf: (item: ReportLists[K][number]) => string) => R,
): { readonly [K in keyof ReportLists]: R } => ({
  threats: map('threats', ({ key }) => key),
  questions: map('questions', ({ key }) => key),
  flows: map('flows', ({ flow }) => flow),
  paths: map('paths', ({ target }) => target),
  proposals: map('proposals', ({ id }) => id),
});
