import type { Subjects } from '../facts/define';
import type { Fact } from '../facts/fact';
import type { FactReader, Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { type CompiledCondition, compileCondition } from './condition';
import { wouldVanishIf } from './counterfactual';
import { becauseOf, becauseSoFar, missingFor } from './explain';
import { type Row, rowOf } from './rank';
import { type Failure, findingKey, type Question, type Threat } from './report';
import { levelOf, type Stakes, stakesOf } from './severity';
import { shortlistOf } from './shortlist';
import { idOfSubject, idsNamed, subjectWithId } from './subjects';
import { withoutRepetition } from './suppress';

/** What the rules say about one subject, ready to be ranked. */
export interface Examined {
  readonly threats: readonly Row<Threat>[];
  readonly questions: readonly Row<Question>[];
  readonly failures: readonly Failure[];
}

const NOTHING: Examined = { threats: [], questions: [], failures: [] };

interface Compiled {
  readonly rule: Rule;
  readonly condition: CompiledCondition<Scope>;
}

/** Rules made ready to look at one subject after another. */
export interface Examiner {
  /** Everything the rules say about a subject; nothing where there is none with that id. */
  examine(scope: Scope, id: string): Examined;
  /** Rules that are wrong in themselves and are left out. */
  readonly failures: readonly Failure[];
}

export const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/** What a finding is about, for the ranking: its subjects, and for a flow the ends. */
export const elementsOf = (scope: Scope, subjects: readonly string[], { model }: Facts): readonly string[] => {
  const flow = scope === 'flow' ? model.flow(subjects[0] ?? '') : undefined;
  return flow === undefined ? subjects : [flow.from, flow.to];
};

/** The same facts, but each read once for one subject however many rules ask for it. `turn` tells subjects apart. */
const readOnce = (facts: Facts, turn: { readonly number: number }): Facts => {
  const readers = new Map<string, FactReader<Scope> | undefined>();
  const once = (reader: FactReader<Scope>): FactReader<Scope> => {
    let readAt = -1;
    let fact: Fact | undefined;
    return {
      ...reader,
      read: (subject) => {
        if (fact === undefined || readAt !== turn.number) {
          fact = reader.read(subject);
          readAt = turn.number;
        }
        return fact;
      },
    };
  };
  return {
    ...facts,
    reader: <S extends Scope>(scope: S, path: string): FactReader<S> | undefined => {
      const key = `${scope} ${path}`;
      if (!readers.has(key)) {
        const reader = facts.reader(scope, path);
        readers.set(key, reader && once(reader as unknown as FactReader<Scope>));
      }
      return readers.get(key) as unknown as FactReader<S> | undefined;
    },
  };
};

/** What one rule finds; `undefined` where it has nothing to say. */
const look = (
  { rule, condition }: Compiled,
  subject: Subjects[Scope],
  id: string,
  stakes: () => Stakes,
  facts: Facts,
): Threat | Question | undefined => {
  const truth = condition.truth(subject);
  if (truth === FALSE) return undefined;
  const { level, adjustments } = levelOf(rule, id, stakes(), facts);
  const base = {
    key: findingKey(rule.id, [id]),
    rule: rule.id,
    scope: rule.scope,
    subjects: idsNamed(subject),
    stride: rule.stride,
    severity: rule.severity,
    level,
    adjustments,
    patients: stakes().patients,
    controls: rule.answeredBy,
    references: rule.references,
  };
  if (truth !== TRUE)
    return { ...base, missing: missingFor(condition, subject), because: becauseSoFar(condition, subject) };
  const because = becauseOf(condition, subject);
  const restsOnAssumption = because.some(({ source }) => source.kind === 'assumed');
  return { ...base, because, wouldVanishIf: wouldVanishIf(condition, subject), restsOnAssumption };
};

/** Compiles the rules once for all subjects. A subject is looked at by the rules of its scope, in their order. */
export const examinerOf = (rules: readonly Rule[], facts: Facts): Examiner => {
  const turn = { number: 0 };
  const shared = readOnce(facts, turn);
  const failures: Failure[] = [];
  const byScope = new Map<Scope, Compiled[]>();
  for (const rule of rules) {
    try {
      const list = byScope.get(rule.scope) ?? [];
      list.push({ rule, condition: compileCondition(rule.when, rule.scope, shared) });
      byScope.set(rule.scope, list);
    } catch (problem) {
      failures.push({ rule: rule.id, subject: undefined, message: messageOf(problem) });
    }
  }
  const shortlists = new Map([...byScope].map(([scope, compiled]) => [scope, shortlistOf(compiled)]));
  const examine = (scope: Scope, id: string): Examined => {
    const subject = subjectWithId(scope, id, facts.model);
    const shortlist = shortlists.get(scope);
    if (subject === undefined || shortlist === undefined) return NOTHING;
    turn.number += 1;
    let known: Stakes | undefined;
    const stakes = (): Stakes => {
      known ??= stakesOf(scope, id, facts);
      return known;
    };
    const failed: Failure[] = [];
    const found: { readonly rule: Rule; readonly isThreat: boolean; readonly finding: Threat | Question }[] = [];
    for (const each of shortlist(subject)) {
      try {
        const finding = look(each, subject, idOfSubject(subject), stakes, facts);
        if (finding !== undefined) found.push({ rule: each.rule, isThreat: 'wouldVanishIf' in finding, finding });
      } catch (problem) {
        failed.push({ rule: each.rule.id, subject: id, message: messageOf(problem) });
      }
    }
    if (found.length === 0 && failed.length === 0) return NOTHING;
    const threats: Row<Threat>[] = [];
    const questions: Row<Question>[] = [];
    for (const { finding } of withoutRepetition(found)) {
      const elements = elementsOf(scope, finding.subjects, facts);
      if ('wouldVanishIf' in finding) threats.push(rowOf(finding, stakes(), elements));
      else questions.push(rowOf(finding, stakes(), elements));
    }
    return { threats, questions, failures: failed };
  };
  return { examine, failures };
};
