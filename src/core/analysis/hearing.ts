import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import { append } from '../group';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { type Readings, readingsOf } from './readings';
import { recallOf } from './recall';
import type { Failure } from './report';
import { type Shape, type Shaper, shaperOf } from './shape';

interface Compiled extends Shaper {
  readonly rule: Rule;
}

/** A rule that is not silent about a subject. */
export interface Heard {
  /** Where the rule stands among those of its scope. */
  readonly at: number;
  readonly rule: Rule;
  readonly shape: Shape;
  readonly isThreat: boolean;
}

/** Rules made ready to be heard about one subject after another. */
export interface Hearing {
  /** What the rules of its scope say of a subject, in their order; `failed` is told of those that throw. */
  hear(scope: Scope, subject: Subjects[Scope], failed: (rule: Rule, problem: unknown) => void): Heard[];
  /** Rules that are wrong in themselves and are left out. */
  readonly failures: readonly Failure[];
}

export const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

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

/** Compiles the rules once for all subjects. */
export const hearingOf = (rules: readonly Rule[], facts: Facts): Hearing => {
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
  return {
    hear: (scope, subject, failed) => {
      readings.begin();
      const listen = listeners.get(scope);
      if (listen === undefined) return [];
      return listen(subject, (at, problem) => {
        const rule = byScope.get(scope)?.[at]?.rule;
        if (rule !== undefined) failed(rule, problem);
      });
    },
    failures,
  };
};
