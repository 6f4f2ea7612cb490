import { isPastSupport } from '../../../core/analysis/past-support';
import type { Decided, Deciding } from '../../../core/document/edits/treatments';
import { DECISIONS, DECISIONS_WITH_RATIONALE, type Decision, type Treatment } from '../../../core/document/treatment';
import type { Library } from '../../../core/library/library';
import { revisionOf } from '../../../core/library/rule-revision';
import type { Severity } from '../../../core/library/vocabulary';
import type { Row } from './reading';

/** What stands in the form of a decision. */
export interface Draft {
  readonly decision: Decision | undefined;
  readonly rationale: string;
  readonly owner: string;
  readonly due: string;
  readonly evidence: string;
  readonly residual: Severity | undefined;
}

/** What all of them have alike; what differs among them is left empty. */
export const draftOf = (treatments: readonly (Treatment | undefined)[]): Draft => {
  const [first] = treatments;
  const alike = <K extends keyof Treatment>(field: K): Treatment[K] | undefined =>
    treatments.every((treatment) => treatment?.[field] === first?.[field]) ? first?.[field] : undefined;
  const decision = alike('decision');
  return {
    decision: DECISIONS.find((each) => each === decision),
    rationale: alike('rationale') ?? '',
    owner: alike('owner') ?? '',
    due: alike('due') ?? '',
    evidence: alike('evidence') ?? '',
    residual: alike('residual'),
  };
};

/** Only what was filled in; an empty field stays unknown. */
export const decidingOf = (decision: Decision, draft: Draft): Deciding => {
  const { rationale, owner, due, evidence, residual } = draft;
  const texts = Object.entries({ rationale, owner, due, evidence });
  const filled = Object.fromEntries(
    texts.flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])),
  );
  return { decision, ...filled, ...(residual === undefined ? {} : { residual }) };
};

/** The keys of rows with the revisions that their rules have now. */
export const decidedOf = (rows: readonly Row[], { rules }: Library): readonly Decided[] =>
  rows.map(({ key }) => {
    const rule = rules.get(key.split('|')[0] ?? '');
    return rule === undefined ? { key } : { key, ruleRevision: revisionOf(rule) };
  });

/** Decided before the rule came to say what it says now. */
export const isOutdated = ({ key, treatment }: Row, { rules }: Library): boolean => {
  const rule = rules.get(key.split('|')[0] ?? '');
  const then = treatment?.ruleRevision;
  return rule !== undefined && then !== undefined && treatment?.decision !== 'open' && then !== revisionOf(rule);
};

export type Lacking = 'rationale' | 'name';

/** What a decision cannot do without and does not have; `undefined` when it is complete. */
export const lackingIn = (
  decision: Decision,
  draft: Draft,
  person: string,
  rows: readonly Row[],
): Lacking | undefined => {
  if (DECISIONS_WITH_RATIONALE.includes(decision) && draft.rationale.trim() === '') return 'rationale';
  const ended = rows.some(
    ({ finding }) => finding !== undefined && 'wouldVanishIf' in finding && isPastSupport(finding),
  );
  return decision === 'accept' && ended && person.trim() === '' ? 'name' : undefined;
};
