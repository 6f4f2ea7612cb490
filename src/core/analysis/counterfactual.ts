import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import { FALSE, TRUE } from './comparison';
import type { CompiledCondition, Leaf } from './condition';
import { isNoRemedy } from './no-remedy';
import type { Counterfactual, CounterfactualStep } from './report';

/** What people could change but rarely will, since care or the building depends on it: offered after other changes. */
const RELUCTANT: ReadonlySet<string> = new Set(['asset.networked', 'asset.zoneType', 'flow.protocol']);

const MOST_SETS = 6;
const MOST_STEPS = 3;

/** One comparison that would have to turn out so. */
export interface Change<S extends Scope> {
  readonly leaf: Leaf<S>;
  readonly becomes: boolean;
}
type Changes<S extends Scope> = readonly Change<S>[];

const same = <S extends Scope>(a: Change<S>, b: Change<S>): boolean => a.leaf === b.leaf && a.becomes === b.becomes;

const union = <S extends Scope>(a: Changes<S>, b: Changes<S>): Changes<S> => [
  ...a,
  ...b.filter((step) => !a.some((known) => same(known, step))),
];

/** All ways to take one set from each group; sets grow, so the smallest are kept at every turn. */
const combine = <S extends Scope>(
  groups: readonly (readonly Changes<S>[])[],
  bySize: (a: Changes<S>, b: Changes<S>) => number,
): readonly Changes<S>[] => {
  const [first, ...others] = groups;
  return others.reduce<readonly Changes<S>[]>(
    (sets, group) =>
      sets
        .flatMap((set) => group.map((other) => union(set, other)))
        .filter((set) => set.length <= MOST_STEPS)
        .sort(bySize)
        .slice(0, MOST_SETS * 4),
    first ?? [[]],
  );
};

/** The comparisons of a fact that the condition asks for, not those that it excepts. */
const askedOf = <S extends Scope>(condition: CompiledCondition<S>, fact: string): readonly Leaf<S>[] => {
  if (condition.kind === 'not') return [];
  if (condition.kind !== 'leaf') return condition.parts.flatMap((part) => askedOf(part, fact));
  return condition.comparison.fact === fact && condition.comparison.recorded === undefined ? [condition] : [];
};

/**
 * The smallest sets of changes to single facts that would make a true condition false, at most six of at most three
 * changes. Only facts that people can change are offered; empty when there is none.
 */
export const changesToVanish = <S extends Scope>(
  condition: CompiledCondition<S>,
  subject: Subjects[S],
): readonly Changes<S>[] => {
  const factOf = ({ leaf }: Change<S>): string => leaf.reader.place(subject).fact;
  const reluctance = (set: Changes<S>): number => set.filter((change) => RELUCTANT.has(factOf(change))).length;
  const bySize = (a: Changes<S>, b: Changes<S>): number => a.length - b.length || reluctance(a) - reluctance(b);

  /** Sets of changes that make the condition come out so. */
  const waysTo = (part: CompiledCondition<S>, wanted: boolean): readonly Changes<S>[] => {
    if (part.kind === 'not') return waysTo(part.part, !wanted);
    if (part.kind === 'leaf') {
      const change = { leaf: part, becomes: wanted };
      if (isNoRemedy(factOf(change), part.comparison, wanted)) return [];
      // What is filled in for the first time may be just what the condition looks for elsewhere.
      const isFilledIn = part.comparison.recorded === false && !wanted;
      const others = isFilledIn ? askedOf(condition, part.comparison.fact) : [];
      return [[change, ...others.map((leaf) => ({ leaf, becomes: false }))]];
    }
    const oneIsEnough = (part.kind === 'all') !== wanted;
    const settled = wanted ? TRUE : FALSE;
    const open = oneIsEnough ? part.parts : part.parts.filter((inner) => inner.truth(subject) !== settled);
    const groups = open.map((inner) => waysTo(inner, wanted));
    return oneIsEnough ? groups.flat() : combine(groups, bySize);
  };

  const sets: Changes<S>[] = [];
  const contains = (set: Changes<S>, smaller: Changes<S>): boolean =>
    smaller.every((step) => set.some((other) => same(step, other)));
  for (const set of [...waysTo(condition, false)].sort(bySize)) {
    if (sets.length === MOST_SETS) break;
    if (!sets.some((smaller) => contains(set, smaller))) sets.push(set);
  }
  return sets;
};

/** The changes as the report tells them. */
export const counterfactualOf = <S extends Scope>(changes: Changes<S>, subject: Subjects[S]): Counterfactual =>
  changes.map(({ leaf, becomes }): CounterfactualStep => {
    const place = leaf.reader.place(subject);
    return { fact: place.fact, subject: place.subject, comparison: leaf.comparison, becomes };
  });
