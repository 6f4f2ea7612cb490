import type { Subjects } from '../facts/define';
import type { FactPlace } from '../facts/fact';
import { factsOf } from '../facts/facts-of';
import type { Comparison, Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import type { Model } from '../model/model';
import { FALSE, type Ternary, TRUE, UNKNOWN } from './comparison';
import { type CompiledCondition, compileCondition, type Leaf } from './condition';
import type { Missing, Reason } from './report';
import { subjectWithId } from './subjects';

/** A comparison that speaks for a finding, with the value that it looked at. */
export const reasonOf = <S extends Scope>(leaf: Leaf<S>, subject: Subjects[S]): Reason => {
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

/** The leaves that are reasons. That a fact is recorded is no reason beside what it says, and none is given twice. */
const tellingOf = <S extends Scope>(leaves: readonly Leaf<S>[], subject: Subjects[S]): readonly Leaf<S>[] => {
  const telling: Leaf<S>[] = [];
  const places: FactPlace[] = [];
  for (const leaf of leaves) {
    if (leaf.comparison.recorded === true) continue;
    const place = leaf.reader.place(subject);
    if (places.some(({ fact, subject: at }) => fact === place.fact && at === place.subject)) continue;
    telling.push(leaf);
    places.push(place);
  }
  return telling;
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

/** The comparisons that made a condition true. */
export const leavesBecause = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Leaf<S>[] => tellingOf(leavesFor(condition, subject, TRUE), subject);

/** The facts that made a condition true. */
export const becauseOf = <S extends Scope>(condition: CompiledCondition<S>, subject: Subjects[S]): readonly Reason[] =>
  leavesBecause(condition, subject).map((leaf) => reasonOf(leaf, subject));

/** The facts that make a condition false: of `all`, those of its first part that does. */
export const becauseFalse = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Reason[] => leavesFor(condition, subject, FALSE).map((leaf) => reasonOf(leaf, subject));

/** For a condition that is unknown: the comparisons that already speak for it. */
export const leavesSoFar = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Leaf<S>[] => {
  const leaves: Leaf<S>[] = [];
  const visit = (part: CompiledCondition<S>, wanted: Ternary): void => {
    const truth = part.truth(subject);
    if (truth === wanted) collect(part, subject, wanted, leaves);
    if (truth !== UNKNOWN || part.kind === 'leaf') return;
    if (part.kind === 'not') visit(part.part, (2 - wanted) as Ternary);
    else for (const inner of part.parts) visit(inner, wanted);
  };
  visit(condition, TRUE);
  return tellingOf(leaves, subject);
};

/**
 * For a condition that is unknown: the comparisons on which its outcome hangs. Those in a part that is decided already
 * are not asked.
 */
export const leavesOpen = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Leaf<S>[] => {
  const open: Leaf<S>[] = [];
  const visit = (part: CompiledCondition<S>): void => {
    if (part.truth(subject) !== UNKNOWN) return;
    if (part.kind === 'leaf') open.push(part);
    else if (part.kind === 'not') visit(part.part);
    else for (const inner of part.parts) visit(inner);
  };
  visit(condition);
  return open;
};

/** The unknown facts of open comparisons, each once. A computed fact names what it was computed from, where it can. */
export const missingOf = <S extends Scope>(open: readonly Leaf<S>[], subject: Subjects[S]): readonly Missing[] => {
  const found: Missing[] = [];
  const add = (fact: string, place: string, comparison: Comparison): void => {
    if (!found.some((other) => other.fact === fact && other.subject === place)) {
      found.push({ fact, subject: place, comparison });
    }
  };
  for (const leaf of open) {
    for (const reader of leaf.other === undefined ? [leaf.reader] : [leaf.reader, leaf.other]) {
      if (leaf.other !== undefined && reader.read(subject).value !== undefined) continue;
      const dependsOn = reader.dependsOn(subject);
      const { fact, subject: place } = reader.place(subject);
      if (dependsOn.length === 0) add(fact, place, leaf.comparison);
      else for (const other of dependsOn) add(other.fact, other.subject, { fact: other.fact, recorded: true });
    }
  }
  // An array that grew keeps room for more; there are too many of these for that.
  return found.slice();
};

/** For a condition that is unknown: the unknown facts on which its outcome hangs. */
export const missingFor = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Missing[] => missingOf(leavesOpen(condition, subject), subject);

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
  return { verdict: 'absent', because: becauseFalse(condition, subject), missing: [] };
};
