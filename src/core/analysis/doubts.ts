import type { Condition, Rule } from '../library/rule';
import type { Reason, Threat } from './report';

/** A reason that is only assumed, and what hangs on it. */
export interface Doubt {
  readonly reason: Reason;
  /** Whether the other reasons are enough without it. */
  readonly holdsWithout: boolean;
}

/**
 * Whether the reasons make a condition come out as wanted. Facts that are no reasons speak for nothing; that something
 * is recorded is given no reason of its own and is taken as it is.
 */
const carried = (condition: Condition, wanted: boolean, reasons: ReadonlySet<string>): boolean => {
  if ('not' in condition) return carried(condition.not, !wanted, reasons);
  if ('fact' in condition) return condition.recorded === true || reasons.has(condition.fact);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const each = (part: Condition): boolean => carried(part, wanted, reasons);
  return isAll === wanted ? parts.every(each) : parts.some(each);
};

/** The assumptions a threat rests on, those first without which it would not be certain. */
export const doubtsOf = (threat: Threat, rule: Rule | undefined): readonly Doubt[] => {
  const doubts = threat.because
    .filter(({ source }) => source.kind === 'assumed')
    .map((reason): Doubt => {
      const others = threat.because.filter(({ fact, subject }) => fact !== reason.fact || subject !== reason.subject);
      const facts = new Set(others.map(({ comparison }) => comparison.fact));
      return { reason, holdsWithout: rule !== undefined && carried(rule.when, true, facts) };
    });
  return doubts.toSorted((a, b) => Number(a.holdsWithout) - Number(b.holdsWithout));
};
