import type { Filter } from './filter';
import { type ChoiceCriterion, type MatchContext, matcherOf, readers } from './matcher';

/** How many assets have each value of a criterion, of those that pass all the others. */
export interface Facets {
  readonly values: ReadonlyMap<string | number, number>;
  readonly unknown: number;
  readonly none: number;
}

/** Counts the values of one criterion among the assets that pass the rest of the filter. Linear. */
export const facetsOf = (criterion: ChoiceCriterion, filter: Filter, context: MatchContext): Facets => {
  const passes = matcherOf({ ...filter, [criterion]: undefined }, context);
  const valuesOf = readers[criterion](context.model);
  const values = new Map<string | number, number>();
  let unknown = 0;
  let none = 0;
  for (const asset of context.model.source.assets.values()) {
    if (!passes(asset)) continue;
    const own = valuesOf(asset);
    if (own === undefined) unknown += 1;
    else if (own === null) none += 1;
    else for (const value of new Set<string | number>(own)) values.set(value, (values.get(value) ?? 0) + 1);
  }
  return { values, unknown, none };
};
