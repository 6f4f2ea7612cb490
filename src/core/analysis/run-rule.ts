import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import { append } from '../group';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, type TRUE, UNKNOWN } from './comparison';
import { type CompiledCondition, compileCondition, type Leaf } from './condition';
import { type Change, changesToVanish, counterfactualOf } from './counterfactual';
import { leavesBecause, leavesOpen, leavesSoFar, missingOf, reasonOf } from './explain';
import { type Row, rowOf } from './rank';
import { readingsOf } from './readings';
import { type Failure, findingKey, type Question, type Threat } from './report';
import { levelOf, type Stakes, stakesOf } from './severity';
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
  shape(subject: Subjects[Scope]): Shape;
}

/** Rules made ready to look at one subject after another. */
export interface Examiner {
  /** Everything the rules say about a subject; nothing where there is none with that id. */
  examine(scope: Scope, id: string): Examined;
  /** Rules that are wrong in themselves and are left out. */
  readonly failures: readonly Failure[];
}

export const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/** What a finding is about, for the ranking: its subjects, and for a flow also the ends that it does not only pass. */
export const elementsOf = (scope: Scope, subjects: readonly string[], { model }: Facts): readonly string[] => {
  const flow = scope === 'flow' ? model.flow(subjects[0] ?? '') : undefined;
  if (flow === undefined) return subjects;
  // Lines through one gateway are as many ways in, each with something to say of its own.
  const isPassed = (end: string): boolean => {
    const asset = model.asset(end);
    return asset !== undefined && model.categoryOf(asset) === 'network';
  };
  return [flow.id, ...[flow.from, flow.to].filter((end) => !isPassed(end))];
};

/** How a rule speaks about all subjects that are alike. */
type Shape =
  | { readonly truth: typeof FALSE }
  | { readonly truth: typeof UNKNOWN; readonly because: readonly Leaf<Scope>[]; readonly open: readonly Leaf<Scope>[] }
  | {
      readonly truth: typeof TRUE;
      readonly because: readonly Leaf<Scope>[];
      readonly restsOnAssumption: boolean;
      readonly vanish: readonly (readonly Change<Scope>[])[];
    };

const SILENT: Shape = { truth: FALSE };

const shapeOf = (condition: CompiledCondition<Scope>, subject: Subjects[Scope]): Shape => {
  const truth = condition.truth(subject);
  if (truth === FALSE) return SILENT;
  if (truth === UNKNOWN)
    return { truth, because: leavesSoFar(condition, subject), open: leavesOpen(condition, subject) };
  const because = leavesBecause(condition, subject);
  const restsOnAssumption = because.some(({ reader }) => reader.read(subject).source.kind === 'assumed');
  return { truth, because, restsOnAssumption, vanish: changesToVanish(condition, subject) };
};

/** Another fact makes a comparison come out so or so, whatever each of the two is by itself. */
const comparesFacts = (condition: CompiledCondition<Scope>): boolean => {
  if (condition.kind === 'leaf') return condition.other !== undefined;
  return condition.kind === 'not' ? comparesFacts(condition.part) : condition.parts.some(comparesFacts);
};

const isLoop = (subject: Subjects[Scope]): boolean => 'from' in subject && subject.from === subject.to;

/** What one rule finds; `undefined` where it has nothing to say. */
const look = (
  { rule, shape }: Compiled,
  subject: Subjects[Scope],
  id: string,
  stakes: () => Stakes,
  facts: Facts,
): Threat | Question | undefined => {
  const found = shape(subject);
  if (found.truth === FALSE) return undefined;
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
  const because = found.because.map((leaf) => reasonOf(leaf, subject));
  if (found.truth === UNKNOWN) return { ...base, missing: missingOf(found.open, subject), because };
  const wouldVanishIf = found.vanish.map((changes) => counterfactualOf(changes, subject));
  return { ...base, because, wouldVanishIf, restsOnAssumption: found.restsOnAssumption };
};

/** Compiles the rules once for all subjects. A subject is looked at by the rules of its scope, in their order. */
export const examinerOf = (rules: readonly Rule[], facts: Facts): Examiner => {
  const readings = readingsOf(facts);
  const failures: Failure[] = [];
  const byScope = new Map<Scope, Compiled[]>();
  for (const rule of rules) {
    try {
      const condition = compileCondition(rule.when, rule.scope, readings.facts);
      readings.add(condition);
      const anew = (subject: Subjects[Scope]): Shape => shapeOf(condition, subject);
      const recalled = comparesFacts(condition) ? anew : readings.recall(anew);
      // Where both ends are one asset, facts of the two are one fact.
      const shape =
        rule.scope === 'flow' ? (flow: Subjects[Scope]) => (isLoop(flow) ? anew : recalled)(flow) : recalled;
      append(byScope, rule.scope, { rule, shape });
    } catch (problem) {
      failures.push({ rule: rule.id, subject: undefined, message: messageOf(problem) });
    }
  }
  const examine = (scope: Scope, id: string): Examined => {
    const subject = subjectWithId(scope, id, facts.model);
    if (subject === undefined) return NOTHING;
    readings.begin();
    let known: Stakes | undefined;
    const stakes = (): Stakes => {
      known ??= stakesOf(scope, id, facts);
      return known;
    };
    const failed: Failure[] = [];
    const found: { readonly rule: Rule; readonly isThreat: boolean; readonly finding: Threat | Question }[] = [];
    for (const each of byScope.get(scope) ?? []) {
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
