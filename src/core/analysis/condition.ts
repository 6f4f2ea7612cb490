import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import type { Condition } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { type CompiledComparison, compileComparison, FALSE, type Ternary, TRUE, UNKNOWN } from './comparison';

/** A condition made ready for many subjects. */
export type CompiledCondition<S extends Scope> =
  | (CompiledComparison<S> & { readonly kind: 'leaf' })
  | {
      readonly kind: 'all' | 'any';
      readonly parts: readonly CompiledCondition<S>[];
      truth(subject: Subjects[S]): Ternary;
    }
  | { readonly kind: 'not'; readonly part: CompiledCondition<S>; truth(subject: Subjects[S]): Ternary };

/** One comparison of a condition. */
export type Leaf<S extends Scope> = Extract<CompiledCondition<S>, { kind: 'leaf' }>;

const costOf = <S extends Scope>(condition: CompiledCondition<S>): number => {
  if (condition.kind === 'leaf') return condition.reader.cost + (condition.other?.cost ?? 0);
  if (condition.kind === 'not') return costOf(condition.part);
  return condition.parts.reduce((sum, part) => sum + costOf(part), 0);
};

/** Parts in the order in which to look at them: the outcome is the same in any, so the cheap ones decide first. */
const cheapFirst = <S extends Scope>(parts: readonly CompiledCondition<S>[]): readonly CompiledCondition<S>[] =>
  parts
    .map((part, index) => ({ part, index, cost: costOf(part) }))
    .sort((a, b) => a.cost - b.cost || a.index - b.index)
    .map(({ part }) => part);

/** `all`: the least of its parts. Stops at the first that is false. */
const least = <S extends Scope>(parts: readonly CompiledCondition<S>[]) => {
  return (subject: Subjects[S]): Ternary => {
    let result: Ternary = TRUE;
    for (const part of parts) {
      const truth = part.truth(subject);
      if (truth === FALSE) return FALSE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
};

/** `any`: the greatest of its parts. Stops at the first that is true. */
const greatest = <S extends Scope>(parts: readonly CompiledCondition<S>[]) => {
  return (subject: Subjects[S]): Ternary => {
    let result: Ternary = FALSE;
    for (const part of parts) {
      const truth = part.truth(subject);
      if (truth === TRUE) return TRUE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
};

/**
 * Turns a condition into closures over the facts of one model. Throws when it names a fact that does not exist for the
 * scope; growth at run time is the number of comparisons up to the one that decides.
 */
export const compileCondition = <S extends Scope>(
  condition: Condition,
  scope: S,
  facts: Facts,
): CompiledCondition<S> => {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCondition(part, scope, facts));
    return { kind: 'all', parts, truth: least(cheapFirst(parts)) };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileCondition(part, scope, facts));
    return { kind: 'any', parts, truth: greatest(cheapFirst(parts)) };
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, scope, facts);
    return { kind: 'not', part, truth: (subject) => (2 - part.truth(subject)) as Ternary };
  }
  return { kind: 'leaf', ...compileComparison(condition, scope, facts) };
};
