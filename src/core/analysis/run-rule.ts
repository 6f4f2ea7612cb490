import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { compileCondition } from './condition';
import { wouldVanishIf } from './counterfactual';
import { becauseOf, becauseSoFar, missingFor } from './explain';
import { type Failure, findingKey, type Question, type Threat } from './report';
import { levelOf, type Stakes, stakesOf } from './severity';
import { idOfSubject, idsNamed, subjectsOf } from './subjects';

/** A threat or a question about a subject; which of the two never both. */
export interface Found {
  readonly rule: string;
  readonly subject: string;
  readonly stakes: Stakes;
  readonly threat: Threat | undefined;
  readonly question: Question | undefined;
}

type Base = Omit<Threat & Question, 'because' | 'wouldVanishIf' | 'restsOnAssumption' | 'missing' | 'own'>;

/** What the rules of one analysis share. */
export interface Run {
  readonly facts: Facts;
  stakesFor(scope: Scope, id: string): Stakes;
  subjectsOf(scope: Scope): readonly Subjects[Scope][];
  readonly found: Found[];
  readonly failures: Failure[];
}

/** Begins an analysis with nothing found yet. */
export const startRun = (facts: Facts): Run => {
  const stakes = new Map<string, Stakes>();
  const subjects = new Map<Scope, readonly Subjects[Scope][]>();
  return {
    facts,
    stakesFor: (scope, id) => {
      const known = stakes.get(id) ?? stakesOf(scope, id, facts);
      stakes.set(id, known);
      return known;
    },
    subjectsOf: (scope) => {
      const known = subjects.get(scope) ?? subjectsOf(scope, facts.model);
      subjects.set(scope, known);
      return known;
    },
    found: [],
    failures: [],
  };
};

/**
 * Runs one rule over all its subjects. What it finds and the subjects on which it fails are added to the lists. Throws
 * when the rule itself is wrong.
 */
export const runRule = (rule: Rule, run: Run): void => {
  const { facts, found, failures } = run;
  const condition = compileCondition(rule.when, rule.scope, facts);
  for (const subject of run.subjectsOf(rule.scope)) {
    try {
      const truth = condition.truth(subject);
      if (truth === FALSE) continue;
      const id = idOfSubject(subject);
      const stakes = run.stakesFor(rule.scope, id);
      const { level, adjustments } = levelOf(rule, id, stakes, facts);
      const base: Base = {
        key: findingKey(rule.id, [id]),
        rule: rule.id,
        scope: rule.scope,
        subjects: idsNamed(subject),
        stride: rule.stride,
        severity: rule.severity,
        level,
        adjustments,
        patients: stakes.patients,
        controls: rule.answeredBy,
        references: rule.references,
      };
      if (truth === TRUE) {
        const because = becauseOf(condition, subject);
        const restsOnAssumption = because.some(({ source }) => source.kind === 'assumed');
        const threat = Object.assign(base, {
          because,
          wouldVanishIf: wouldVanishIf(condition, subject),
          restsOnAssumption,
        });
        found.push({ rule: rule.id, subject: id, stakes, threat, question: undefined });
        continue;
      }
      const question = Object.assign(base, {
        missing: missingFor(condition, subject),
        because: becauseSoFar(condition, subject),
      });
      found.push({ rule: rule.id, subject: id, stakes, threat: undefined, question });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      failures.push({ rule: rule.id, subject: idOfSubject(subject), message });
    }
  }
};
