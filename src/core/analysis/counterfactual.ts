import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import type { CompiledCondition } from './condition';
import { isGiven } from './given';
import type { Counterfactual, CounterfactualStep } from './report';

/** What people could change but rarely will, since care or the building depends on it: offered after other changes. */
const RELUCTANT: ReadonlySet<string> = new Set(['asset.networked', 'asset.zoneType', 'flow.protocol']);

const MOST_SETS = 6;
const MOST_STEPS = 3;

/** Comparisons belong to a rule, so that the very same object is the same comparison. */
const sameStep = (a: CounterfactualStep, b: CounterfactualStep): boolean =>
  a.comparison === b.comparison && a.subject === b.subject && a.becomes === b.becomes;

const union = (a: Counterfactual, b: Counterfactual): Counterfactual => [
  ...a,
  ...b.filter((step) => !a.some((known) => sameStep(known, step))),
];

const reluctance = (set: Counterfactual): number => set.filter(({ fact }) => RELUCTANT.has(fact)).length;

const bySize = (a: Counterfactual, b: Counterfactual): number => a.length - b.length || reluctance(a) - reluctance(b);

/** All ways to take one set from each group; sets grow, so the smallest are kept at every turn. */
const combine = (groups: readonly (readonly Counterfactual[])[]): readonly Counterfactual[] => {
  const [first, ...others] = groups;
  return others.reduce<readonly Counterfactual[]>(
    (sets, group) =>
      sets
        .flatMap((set) => group.map((other) => union(set, other)))
        .filter((set) => set.length <= MOST_STEPS)
        .sort(bySize)
        .slice(0, MOST_SETS * 4),
    first ?? [[]],
  );
};

/** Sets of changes that make the condition come out so. */
const waysTo = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
  wanted: boolean,
): readonly Counterfactual[] => {
  const settled = wanted ? TRUE : FALSE;
  if (condition.kind === 'not') return waysTo(condition.part, subject, !wanted);
  if (condition.kind === 'leaf') {
    const place = condition.reader.place(subject);
    // To forget what is known is no change.
    if (isGiven(place.fact) || condition.comparison.recorded === true) return [];
    return [[{ fact: place.fact, subject: place.subject, comparison: condition.comparison, becomes: wanted }]];
  }
  const oneIsEnough = (condition.kind === 'all') !== wanted;
  const groups: (readonly Counterfactual[])[] = [];
  for (const part of condition.parts) {
    if (oneIsEnough || part.truth(subject) !== settled) groups.push(waysTo(part, subject, wanted));
  }
  return oneIsEnough ? groups.flat() : combine(groups);
};

/**
 * The smallest sets of changes to single facts that would make a true condition false, at most six of at most three
 * changes. Only facts that people can change are offered; empty when there is none.
 */
export const wouldVanishIf = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Counterfactual[] => {
  const sets: Counterfactual[] = [];
  const contains = (set: Counterfactual, smaller: Counterfactual): boolean =>
    smaller.every((step) => set.some((other) => sameStep(step, other)));
  for (const set of [...waysTo(condition, subject, false)].sort(bySize)) {
    if (sets.length === MOST_SETS) break;
    if (!sets.some((smaller) => contains(set, smaller))) sets.push(set);
  }
  return sets;
};
