import type { Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import { FALSE, TRUE } from './comparison';
import { compileCondition } from './condition';
import { wouldVanishIf } from './counterfactual';
import { becauseOf, becauseSoFar, missingFor } from './explain';
import { type Failure, findingKey, type Question, type Threat } from './report';
import { levelOf, type Stakes } from './severity';
import { idOfSubject, idsNamed, subjectsOf } from './subjects';

/** A threat or a question about a subject; which of the two never both. */
export interface Found {
  readonly rule: string;
  readonly subject: string;
  readonly threat: Threat | undefined;
  readonly question: Question | undefined;
}

/**
 * Runs one rule over all its subjects. What it finds and the subjects on which it fails are added to the lists. Throws
 * when the rule itself is wrong.
 */
export const runRule = (
  rule: Rule,
  facts: Facts,
  stakesFor: (scope: Rule['scope'], id: string) => Stakes,
  found: Found[],
  failures: Failure[],
): void => {
  const condition = compileCondition(rule.when, rule.scope, facts);
  for (const subject of subjectsOf(rule.scope, facts.model)) {
    try {
      const truth = condition.truth(subject);
      if (truth === FALSE) continue;
      const id = idOfSubject(subject);
      const stakes = stakesFor(rule.scope, id);
      const base = {
        key: findingKey(rule.id, [id]),
        rule: rule.id,
        scope: rule.scope,
        subjects: idsNamed(subject),
        stride: rule.stride,
        severity: rule.severity,
        ...levelOf(rule, id, stakes, facts),
        patients: stakes.patients,
        controls: rule.answeredBy,
        references: rule.references,
      };
      if (truth === TRUE) {
        const because = becauseOf(condition, subject);
        const restsOnAssumption = because.some(({ source }) => source.kind === 'assumed');
        const threat = { ...base, because, wouldVanishIf: wouldVanishIf(condition, subject), restsOnAssumption };
        found.push({ rule: rule.id, subject: id, threat, question: undefined });
        continue;
      }
      const missing = missingFor(condition, subject);
      const question = { ...base, missing, because: becauseSoFar(condition, subject) };
      found.push({ rule: rule.id, subject: id, threat: undefined, question });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      failures.push({ rule: rule.id, subject: idOfSubject(subject), message });
    }
  }
};
