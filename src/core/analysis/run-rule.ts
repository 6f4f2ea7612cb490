import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import { append } from '../group';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { questionOf, threatOf } from './finding';
import { type Row, rowOf } from './rank';
import { type Readings, readingsOf } from './readings';
import { recallOf } from './recall';
import type { Failure, Question, Threat } from './report';
import { type Stakes, stakesOf } from './severity';
import { type Shape, type Shaper, shaperOf } from './shape';
import { idsNamed, subjectWithId } from './subjects';
import { withoutRepetition } from './suppress';

/** What the rules say about one subject, ready to be ranked. */
export interface Examined {
  readonly threats: readonly Row<Threat>[];
  readonly questions: readonly Row<Question>[];
  readonly failures: readonly Failure[];
}

/** Nothing is said about most subjects, and then it is this. */
export const NOTHING_SAID: Examined = { threats: [], questions: [], failures: [] };

const NONE: readonly never[] = [];
const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

interface Compiled extends Shaper {
  readonly rule: Rule;
}

interface Heard {
  /** Where the rule stands among those of its scope. */
  readonly at: number;
  readonly rule: Rule;
  readonly shape: Shape;
  readonly isThreat: boolean;
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

type Failing = (at: number, problem: unknown) => void;

/** Puts all rules of a scope to a subject: what is heard that is not silence, in the order of the rules. */
const listenerOf = (rules: readonly Compiled[], readings: Readings) => {
  const hear = ({ rule, shape: shapeFor }: Compiled, at: number, subject: Subjects[Scope]): Heard | undefined => {
    const shape = shapeFor(subject);
    return shape.truth === FALSE ? undefined : { at, rule, shape, isThreat: shape.truth === TRUE };
  };
  const numbered = rules.map((rule, at) => ({ rule, at, hear: (subject: Subjects[Scope]) => hear(rule, at, subject) }));
  const shared = numbered.filter(({ rule }) => rule.isShared);
  const single = numbered.filter(({ rule }) => !rule.isShared);
  const recall = recallOf(
    shared.map((each) => each.hear),
    readings,
  );
  const each = (asked: typeof numbered, subject: Subjects[Scope], heard: Heard[], failed: Failing): void => {
    for (const { at, hear } of asked)
      try {
        const one = hear(subject);
        if (one !== undefined) heard.push(one);
      } catch (problem) {
        failed(at, problem);
      }
  };
  return (subject: Subjects[Scope], failed: Failing): Heard[] => {
    const heard: Heard[] = [];
    // Where both ends of a flow are one asset, facts of the two are one fact.
    if ('from' in subject && subject.from === subject.to) each(numbered, subject, heard, failed);
    else {
      heard.push(...recall(subject, (at, problem) => failed(shared[at]?.at ?? 0, problem)));
      each(single, subject, heard, failed);
    }
    return heard.length < 2 ? heard : heard.sort((a, b) => a.at - b.at);
  };
};

/** Compiles the rules once for all subjects. A subject is looked at by the rules of its scope, in their order. */
export const examinerOf = (rules: readonly Rule[], facts: Facts): Examiner => {
  const readings = readingsOf(facts);
  const failures: Failure[] = [];
  const byScope = new Map<Scope, Compiled[]>();
  for (const rule of rules) {
    try {
      append(byScope, rule.scope, { rule, ...shaperOf(rule, readings) });
    } catch (problem) {
      failures.push({ rule: rule.id, subject: undefined, message: messageOf(problem) });
    }
  }

  const listeners = new Map([...byScope].map(([scope, compiled]) => [scope, listenerOf(compiled, readings)]));

  /** Ranks and tells what was heard of a subject. */
  const tell = (scope: Scope, subject: Subjects[Scope], id: string, heard: Heard[], failed: Failure[]): Examined => {
    const threats: Row<Threat>[] = [];
    const questions: Row<Question>[] = [];
    let stakes: Stakes | undefined;
    const subjects = idsNamed(subject);
    const elements = elementsOf(scope, subjects, facts);
    const controls = facts.model.controlsOn(id);
    for (const { rule, shape } of withoutRepetition(heard)) {
      try {
        stakes ??= stakesOf(scope, id, facts);
        const about = { subject, id, subjects, stakes, controls };
        if (shape.truth === TRUE) threats.push(rowOf(threatOf(rule, shape, about), stakes, elements));
        else if (shape.truth !== FALSE) questions.push(rowOf(questionOf(rule, shape, about), stakes, elements));
      } catch (problem) {
        failed.push({ rule: rule.id, subject: id, message: messageOf(problem) });
      }
    }
    // An array that grew keeps room for more; there are too many of these for that.
    return { threats: exact(threats), questions: exact(questions), failures: exact(failed) };
  };

  const examine = (scope: Scope, id: string): Examined => {
    const subject = subjectWithId(scope, id, facts.model);
    if (subject === undefined) return NOTHING_SAID;
    readings.begin();
    const failed: Failure[] = [];
    const heard =
      listeners.get(scope)?.(subject, (at, problem) => {
        failed.push({ rule: byScope.get(scope)?.[at]?.rule.id ?? '', subject: id, message: messageOf(problem) });
      }) ?? [];
    return heard.length === 0 && failed.length === 0 ? NOTHING_SAID : tell(scope, subject, id, heard, failed);
  };
  return { examine, failures };
};
