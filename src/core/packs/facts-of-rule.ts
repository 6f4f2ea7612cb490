import type { Condition, Rule } from '../library/rule';

/** The facts that a condition names, each once, in the order in which it names them. */
export const factsOfCondition = (condition: Condition): readonly string[] => {
  const named = (part: Condition): readonly string[] => {
    if ('all' in part) return part.all.flatMap(named);
    if ('any' in part) return part.any.flatMap(named);
    if ('not' in part) return named(part.not);
    return [part.fact, part.before, part.below, part.differsFrom].filter((fact) => fact !== undefined);
  };
  return [...new Set(named(condition))];
};

/** The fact of the vocabulary behind a path: those of the ends of a flow are facts of assets, and so on. */
const factBehind = (path: string): string =>
  path.replace(/^flow\.(?:from|to)\./, 'asset.').replace(/^asset\.zone\./, 'zone.');

/** Which rules use which fact, by the id of the fact. Linear in the rules. */
export const rulesByFact = (rules: Iterable<Rule>): ReadonlyMap<string, readonly Rule[]> => {
  const users = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const fact of new Set(factsOfCondition(rule.when).flatMap((path) => [path, factBehind(path)]))) {
      const list = users.get(fact);
      if (list === undefined) users.set(fact, [rule]);
      else list.push(rule);
    }
  return users;
};
