import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import { questionOf, threatOf } from './finding';
import { type Heard, hearingOf, messageOf } from './hearing';
import { type Row, rowOf } from './rank';
import type { Failure, Question, Threat } from './report';
import { type Stakes, stakesOf } from './severity';
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

/** Rules made ready to look at one subject after another. */
export interface Examiner {
  /** Everything the rules say about a subject; nothing where there is none with that id. */
  examine(scope: Scope, id: string): Examined;
  /** Rules that are wrong in themselves and are left out. */
  readonly failures: readonly Failure[];
}

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

/** Made once for all subjects. A subject is looked at by the rules of its scope, in their order. */
export const examinerOf = (rules: readonly Rule[], facts: Facts): Examiner => {
  const { hear, failures } = hearingOf(rules, facts);

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
        if (shape.truth === TRUE) threats.push(rowOf(threatOf(rule, shape, about), stakes, elements, rule.generic));
        else if (shape.truth !== FALSE)
          questions.push(rowOf(questionOf(rule, shape, about), stakes, elements, rule.generic));
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
    const failed: Failure[] = [];
    const heard = hear(scope, subject, (rule, problem) => {
      failed.push({ rule: rule.id, subject: id, message: messageOf(problem) });
    });
    return heard.length === 0 && failed.length === 0 ? NOTHING_SAID : tell(scope, subject, id, heard, failed);
  };
  return { examine, failures };
};
