import type { Subjects } from '../facts/define';
import { factsOf } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import type { Model } from '../model/model';
import { FALSE, type Ternary, TRUE, UNKNOWN } from './comparison';
import { type CompiledCondition, compileCondition } from './condition';
import type { Missing, Reason } from './report';
import { subjectWithId } from './subjects';

type Leaf<S extends Scope> = Extract<CompiledCondition<S>, { kind: 'leaf' }>;

const reasonOf = <S extends Scope>(leaf: Leaf<S>, subject: Subjects[S]): Reason => {
  const { value, source } = leaf.reader.read(subject);
  return { ...leaf.reader.place(subject), value, source, comparison: leaf.comparison };
};

const leavesFor = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
  wanted: Ternary,
): readonly Leaf<S>[] => {
  if (condition.kind === 'leaf') return condition.truth(subject) === wanted ? [condition] : [];
  if (condition.kind === 'not') return leavesFor(condition.part, subject, (2 - wanted) as Ternary);
  const deciding = condition.kind === 'all' ? FALSE : TRUE;
  const fitting = condition.parts.filter((part) => part.truth(subject) === wanted);
  // One false part is enough to make `all` false; every true part of `any` speaks for it.
  if (condition.kind === 'all' && wanted === deciding) {
    return fitting.slice(0, 1).flatMap((part) => leavesFor(part, subject, wanted));
  }
  return fitting.flatMap((part) => leavesFor(part, subject, wanted));
};

const sameReason = (a: Reason, b: Reason): boolean => a.fact === b.fact && a.subject === b.subject;

/** That a fact is recorded is no reason beside what it says. */
const withoutRecords = (reasons: readonly Reason[]): readonly Reason[] => {
  const telling = reasons.filter(({ comparison }) => comparison.recorded !== true);
  return telling.filter((reason, index) => telling.findIndex((other) => sameReason(reason, other)) === index);
};

/** The facts that made a condition true. */
export const becauseOf = <S extends Scope>(condition: CompiledCondition<S>, subject: Subjects[S]): readonly Reason[] =>
  withoutRecords(leavesFor(condition, subject, TRUE).map((leaf) => reasonOf(leaf, subject)));

/** For a condition that is unknown: the facts that already speak for it. */
export const becauseSoFar = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Reason[] => {
  const leaves = (part: CompiledCondition<S>, wanted: Ternary): readonly Leaf<S>[] => {
    const truth = part.truth(subject);
    if (truth === wanted) return leavesFor(part, subject, wanted);
    if (truth !== UNKNOWN || part.kind === 'leaf') return [];
    if (part.kind === 'not') return leaves(part.part, (2 - wanted) as Ternary);
    return part.parts.flatMap((inner) => leaves(inner, wanted));
  };
  return withoutRecords(leaves(condition, TRUE).map((leaf) => reasonOf(leaf, subject)));
};

/**
 * For a condition that is unknown: the unknown facts on which its outcome hangs. Comparisons in a part that is decided
 * already are not asked. A computed fact names what it was computed from, where it can.
 */
export const missingFor = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Missing[] => {
  const found = new Map<string, Missing>();
  const ask = (leaf: Leaf<S>): void => {
    for (const reader of leaf.other === undefined ? [leaf.reader] : [leaf.reader, leaf.other]) {
      const { value, dependsOn } = reader.read(subject);
      if (leaf.other !== undefined && value !== undefined) continue;
      const place = reader.place(subject);
      const missing: readonly Missing[] =
        dependsOn === undefined || dependsOn.length === 0
          ? [{ ...place, comparison: leaf.comparison }]
          : dependsOn.map((other) => ({ ...other, comparison: { fact: other.fact, recorded: true } }));
      for (const one of missing) {
        const key = `${one.fact} ${one.subject}`;
        if (!found.has(key)) found.set(key, one);
      }
    }
  };
  const visit = (part: CompiledCondition<S>): void => {
    if (part.truth(subject) !== UNKNOWN) return;
    if (part.kind === 'leaf') ask(part);
    else if (part.kind === 'not') visit(part.part);
    else for (const inner of part.parts) visit(inner);
  };
  visit(condition);
  return [...found.values()];
};

/** Why a rule says nothing about a subject, or does not say it for certain. */
export interface WhyNot {
  readonly verdict: 'present' | 'open' | 'absent' | 'no-such-subject';
  /** For `absent` the facts that rule it out, for `present` those that made it true. */
  readonly because: readonly Reason[];
  /** For `open`. */
  readonly missing: readonly Missing[];
}

/** Runs one rule on one subject and tells the outcome with its reasons, whatever it is. */
export const whyNot = (rule: Rule, subjectId: string, model: Model, today: string): WhyNot => {
  const facts = factsOf(model, today);
  const subject = subjectWithId(rule.scope, subjectId, model);
  if (subject === undefined) return { verdict: 'no-such-subject', because: [], missing: [] };
  const condition = compileCondition(rule.when, rule.scope, facts);
  const truth = condition.truth(subject);
  if (truth === TRUE) return { verdict: 'present', because: becauseOf(condition, subject), missing: [] };
  if (truth === UNKNOWN) return { verdict: 'open', because: [], missing: missingFor(condition, subject) };
  const because = leavesFor(condition, subject, FALSE).map((leaf) => reasonOf(leaf, subject));
  return { verdict: 'absent', because, missing: [] };
};
