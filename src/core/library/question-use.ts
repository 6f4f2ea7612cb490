import type { Library } from './library';
import type { Mds2Feed } from './mds2-feed';
import type { Rule } from './rule';

/** What hangs on the answer to a question of the MDS2, in any hospital. */
export interface QuestionUse {
  /** Rules that ask for the answer itself. */
  readonly rules: readonly Rule[];
  /** What answers say of facts of the device and its flows, which other rules ask for. */
  readonly feeds: readonly Mds2Feed[];
}

const factsIn = (condition: unknown, found: Set<string>): Set<string> => {
  if (Array.isArray(condition)) for (const part of condition) factsIn(part, found);
  else if (typeof condition === 'object' && condition !== null) {
    for (const [key, part] of Object.entries(condition)) {
      if (key === 'fact' && typeof part === 'string') found.add(part);
      else factsIn(part, found);
    }
  }
  return found;
};

const QUESTION = /^(?:asset|flow)(?:\.from|\.to)?\.mds2\.(.+)$/;
const byLibrary = new WeakMap<Library, ReadonlyMap<string, readonly Rule[]>>();

const rulesByQuestion = (library: Library): ReadonlyMap<string, readonly Rule[]> => {
  const known = byLibrary.get(library);
  if (known !== undefined) return known;
  const rules = new Map<string, Rule[]>();
  for (const rule of library.rules.values()) {
    const questions = new Set([...factsIn(rule.when, new Set())].flatMap((fact) => QUESTION.exec(fact)?.[1] ?? []));
    for (const question of questions) rules.set(question, [...(rules.get(question) ?? []), rule]);
  }
  byLibrary.set(library, rules);
  return rules;
};

/** Linear in the conditions of all rules the first time, and in the feeds. */
export const questionUse = (question: string, library: Library): QuestionUse => ({
  rules: rulesByQuestion(library).get(question) ?? [],
  feeds: library.mds2Feeds.filter(({ answers }) => Object.hasOwn(answers, question)),
});

/** The questions whose answers rules ask for themselves, whatever else may tell them. Linear the first time. */
export const questionsOfRules = (library: Library): Iterable<string> => rulesByQuestion(library).keys();
