import type { Subjects } from '../facts/define';
import type { Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, type Ternary, TRUE } from './comparison';
import { type CompiledCondition, compileCondition } from './condition';
import { becauseFalse } from './explain';
import { isGiven } from './given';
import type { Reason } from './report';
import { subjectWithId } from './subjects';
import { withoutRepetition } from './suppress';

/** A rule about elements like this one that has nothing to say of it. */
export interface SilentRule {
  readonly rule: string;
  /** Everything that would have to be otherwise before it speaks; values as they are. */
  readonly because: readonly Reason[];
  /** Silent only because nobody has said any of it, which is no word of safety. */
  readonly unsaid: boolean;
}

/** Rules about other elements, with the one fact that tells them apart from this one. */
export interface RulesApart {
  readonly reason: Reason;
  readonly rules: readonly string[];
}

/** Why the rules that say nothing about an element say nothing, as plain data that can travel. */
export interface Silence {
  /** The nearest to speaking first: those for which least would have to be otherwise. */
  readonly silent: readonly SilentRule[];
  /** By what the element is or is for; the reason that most rules share first. */
  readonly apart: readonly RulesApart[];
  /** They would speak, but leave the word to one that says it more precisely. */
  readonly yielding: readonly string[];
  /** Switched off in the document, or failing. */
  readonly off: readonly string[];
}

type Condition = CompiledCondition<Scope>;

/** The parts that all have to hold before the rule speaks. */
const demandsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.parts.flatMap(demandsOf) : [condition];

const isKnownAndGiven = ({ fact, value }: Reason): boolean => value !== undefined && isGiven(fact);

const sameAs = (a: Reason, b: Reason): boolean => a.fact === b.fact && a.subject === b.subject;

interface Heard {
  readonly rule: Rule;
  readonly isThreat: boolean;
}

/** What came of looking at the element with one rule. */
type Look = Heard | (SilentRule & { readonly apartBy: Reason | undefined });

const lookWith = (rule: Rule, subject: Subjects[Scope], facts: Facts): Look => {
  const condition = compileCondition(rule.when, rule.scope, facts);
  const truth: Ternary = condition.truth(subject);
  if (truth !== FALSE) return { rule, isThreat: truth === TRUE };
  const unmet = demandsOf(condition)
    .filter((part) => part.truth(subject) === FALSE)
    .map((part) => becauseFalse(part, subject));
  const because = unmet.flat();
  const apart = unmet.find((reasons) => reasons.length > 0 && reasons.every(isKnownAndGiven));
  const told = because.filter((reason, at) => because.findIndex((other) => sameAs(other, reason)) === at);
  const unsaid = told.every(({ value }) => value === undefined);
  return { rule: rule.id, because: told, unsaid, apartBy: apart?.[0] };
};

/** Rules under the reason they share; values of one element are alike when they are the same fact. */
const byReason = (looks: readonly { readonly rule: string; readonly reason: Reason }[]): readonly RulesApart[] => {
  const groups = new Map<string, { readonly reason: Reason; readonly rules: string[] }>();
  for (const { rule, reason } of looks) {
    const key = `${reason.fact}|${reason.subject}`;
    const group = groups.get(key) ?? { reason, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.rules.length - a.rules.length);
};

/**
 * For every rule that says nothing about an element: why not. `undefined` where there is no such element. One look with
 * each rule of the scope, so it does not grow with the hospital once the facts that reach further are worked out.
 */
export const silenceAbout = (
  scope: Scope,
  id: string,
  facts: Facts,
  rules: readonly Rule[],
  rulesOff: readonly string[] = [],
): Silence | undefined => {
  const subject = subjectWithId(scope, id, facts.model);
  if (subject === undefined) return undefined;
  const turnedOff = new Set(rulesOff);
  const off: string[] = [];
  const heard: Heard[] = [];
  const silent: SilentRule[] = [];
  const apart: { readonly rule: string; readonly reason: Reason }[] = [];
  for (const rule of rules) {
    if (rule.scope !== scope) continue;
    if (turnedOff.has(rule.id)) {
      off.push(rule.id);
      continue;
    }
    try {
      const look = lookWith(rule, subject, facts);
      if ('isThreat' in look) heard.push(look);
      else if (look.apartBy !== undefined) apart.push({ rule: look.rule, reason: look.apartBy });
      else silent.push({ rule: look.rule, because: look.because, unsaid: look.unsaid });
    } catch {
      // The report lists it among what failed.
      off.push(rule.id);
    }
  }
  const said = new Set(withoutRepetition(heard));
  return {
    silent: silent.sort((a, b) => a.because.length - b.because.length),
    apart: byReason(apart),
    yielding: heard.filter((each) => !said.has(each)).map(({ rule }) => rule.id),
    off,
  };
};
