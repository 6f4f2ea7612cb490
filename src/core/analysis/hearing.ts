import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import { append } from '../group';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { type Readings, readingsOf, type Trail } from './readings';
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

/** What was heard of a subject, with what it rests on besides the records and the evidence near it. */
export interface HeardBefore {
  readonly recalled: readonly Heard[];
  readonly trail: Trail;
}

type Failed = (rule: Rule, problem: unknown) => void;

/** Rules made ready to be heard about one subject after another. */
export interface Hearing {
  /** What the rules of its scope say of a subject, in their order; `failed` is told of those that throw. */
  hear(scope: Scope, subject: Subjects[Scope], failed: Failed): Heard[];
  /** The same, with what `hearAgain` asks for; without it where the subject has to be heard anew each time. */
  hearToFollow(scope: Scope, subject: Subjects[Scope]): { readonly heard: Heard[]; readonly before?: HeardBefore };
  /**
   * The same of a subject near which nothing changed since, though the facts may have been switched; `undefined` where
   * something further off did that it rests on.
   */
  hearAgain(scope: Scope, subject: Subjects[Scope], before: HeardBefore): readonly Heard[] | undefined;
  /** Rules that are wrong in themselves and are left out. */
  readonly failures: readonly Failure[];
}

export const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/** Whoever asks only what is said need not know what failed. */
const unheard = (): void => {};

type Failing = (at: number, problem: unknown) => void;

const inOrder = (heard: Heard[]): Heard[] => (heard.length < 2 ? heard : heard.sort((a, b) => a.at - b.at));

/** Puts all rules of a scope to a subject: what is heard that is not silence. */
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
  return {
    /** What is heard of all subjects whose facts are alike. */
    recall: (subject: Subjects[Scope], failed: Failing): Heard[] =>
      recall(subject, (at, problem) => failed(shared[at]?.at ?? 0, problem)),
    hasSingle: single.length > 0,
    /** Together with what has to be heard of each subject by itself; in the order of the rules. */
    withSingle: (recalled: readonly Heard[], subject: Subjects[Scope], failed: Failing): Heard[] => {
      const heard = [...recalled];
      each(single, subject, heard, failed);
      return inOrder(heard);
    },
    all: (subject: Subjects[Scope], failed: Failing): Heard[] => {
      const heard: Heard[] = [];
      each(numbered, subject, heard, failed);
      return heard;
    },
  };
};

/** Where both ends of a flow are one asset, facts of the two are one fact, and nothing is shared with other flows. */
const isOneEnd = (subject: Subjects[Scope]): boolean => 'from' in subject && subject.from === subject.to;

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
  const failing =
    (scope: Scope, failed: Failed): Failing =>
    (at, problem) => {
      const rule = byScope.get(scope)?.[at]?.rule;
      if (rule !== undefined) failed(rule, problem);
    };
  return {
    hear: (scope, subject, failed) => {
      readings.begin();
      const listener = listeners.get(scope);
      if (listener === undefined) return [];
      const fails = failing(scope, failed);
      if (isOneEnd(subject)) return listener.all(subject, fails);
      return listener.withSingle(listener.recall(subject, fails), subject, fails);
    },
    hearToFollow: (scope, subject) => {
      const trail: Trail = { slots: [], kinds: [] };
      readings.begin(trail);
      const listener = listeners.get(scope);
      if (listener === undefined) return { heard: [], before: { recalled: [], trail } };
      if (isOneEnd(subject)) return { heard: listener.all(subject, unheard) };
      let isWhole = true;
      const failed = (): void => {
        isWhole = false;
      };
      const recalled = inOrder(listener.recall(subject, failed));
      // What is asked for each subject by itself is asked again anyway.
      const heard = listener.withSingle(recalled, subject, unheard);
      return isWhole ? { heard, before: { recalled, trail } } : { heard };
    },
    hearAgain: (scope, subject, { recalled, trail: { slots, kinds } }) => {
      readings.begin();
      for (let place = 0; place < slots.length; place += 1)
        if (slots[place]?.kind(subject) !== kinds[place]) return undefined;
      const listener = listeners.get(scope);
      return listener?.hasSingle === true ? listener.withSingle(recalled, subject, unheard) : recalled;
    },
    failures,
  };
};
