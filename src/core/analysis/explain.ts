import type { Subjects } from '../facts/define';
import { factsOf } from '../facts/facts-of';
import type { Comparison, Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import type { Model } from '../model/model';
import { FALSE, type Ternary, TRUE, UNKNOWN } from './comparison';
import { type CompiledCondition, compileCondition } from './condition';
import type { Missing, Reason } from './report';
import { subjectWithId } from './subjects';

type Leaf<S extends Scope> = Extract<CompiledCondition<S>, { kind: 'leaf' }>;

const reasonOf = <S extends Scope>(leaf: Leaf<S>, subject: Subjects[S]): Reason => {
  const { value, source } = leaf.reader.read(subject);
  const place = leaf.reader.place(subject);
  return { fact: place.fact, subject: place.subject, value, source, comparison: leaf.comparison };
};

/** Adds the leaves that make the condition come out as wanted; that it does is known to the caller. */
const collect = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
  wanted: Ternary,
  leaves: Leaf<S>[],
): void => {
  if (condition.kind === 'leaf') {
    leaves.push(condition);
    return;
  }
  if (condition.kind === 'not') {
    collect(condition.part, subject, (2 - wanted) as Ternary, leaves);
    return;
  }
  const everyPart = wanted === (condition.kind === 'all' ? TRUE : FALSE);
  for (const part of condition.parts) {
    if (!everyPart && part.truth(subject) !== wanted) continue;
    collect(part, subject, wanted, leaves);
    // One false part is enough to make `all` false; every true part of `any` speaks for it.
    if (condition.kind === 'all' && wanted === FALSE) return;
  }
};

const sameReason = (a: Reason, b: Reason): boolean => a.fact === b.fact && a.subject === b.subject;

/** The leaves as reasons. That a fact is recorded is no reason beside what it says, and none is given twice. */
const reasonsOf = <S extends Scope>(leaves: readonly Leaf<S>[], subject: Subjects[S]): readonly Reason[] => {
  const reasons: Reason[] = [];
  for (const leaf of leaves) {
    if (leaf.comparison.recorded === true) continue;
    const reason = reasonOf(leaf, subject);
    if (!reasons.some((other) => sameReason(other, reason))) reasons.push(reason);
  }
  return reasons;
};

const leavesFor = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
  wanted: Ternary,
): readonly Leaf<S>[] => {
  const leaves: Leaf<S>[] = [];
  collect(condition, subject, wanted, leaves);
  return leaves;
};

/** The facts that made a condition true. */
export const becauseOf = <S extends Scope>(condition: CompiledCondition<S>, subject: Subjects[S]): readonly Reason[] =>
  reasonsOf(leavesFor(condition, subject, TRUE), subject);

/** For a condition that is unknown: the facts that already speak for it. */
export const becauseSoFar = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Reason[] => {
  const leaves: Leaf<S>[] = [];
  const visit = (part: CompiledCondition<S>, wanted: Ternary): void => {
    const truth = part.truth(subject);
    if (truth === wanted) collect(part, subject, wanted, leaves);
    if (truth !== UNKNOWN || part.kind === 'leaf') return;
    if (part.kind === 'not') visit(part.part, (2 - wanted) as Ternary);
    else for (const inner of part.parts) visit(inner, wanted);
  };
  visit(condition, TRUE);
  return reasonsOf(leaves, subject);
};

/**
 * For a condition that is unknown: the unknown facts on which its outcome hangs. Comparisons in a part that is decided
 * already are not asked. A computed fact names what it was computed from, where it can.
 */
export const missingFor = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Missing[] => {
  const found: Missing[] = [];
  const add = (fact: string, place: string, comparison: Comparison): void => {
    if (!found.some((other) => other.fact === fact && other.subject === place)) {
      found.push({ fact, subject: place, comparison });
    }
  };
  const ask = (leaf: Leaf<S>): void => {
    for (const reader of leaf.other === undefined ? [leaf.reader] : [leaf.reader, leaf.other]) {
      if (leaf.other !== undefined && reader.read(subject).value !== undefined) continue;
      const dependsOn = reader.dependsOn(subject);
      const { fact, subject: place } = reader.place(subject);
      if (dependsOn.length === 0) add(fact, place, leaf.comparison);
      else for (const other of dependsOn) add(other.fact, other.subject, { fact: other.fact, recorded: true });
    }
  };
  const visit = (part: CompiledCondition<S>): void => {
    if (part.truth(subject) !== UNKNOWN) return;
    if (part.kind === 'leaf') ask(part);
    else if (part.kind === 'not') visit(part.part);
    else for (const inner of part.parts) visit(inner);
  };
  visit(condition);
  return found;
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
