import type { Opening } from './group-rules';
import { lastingNames } from './lasting-names';

/** Ids of rules by their first flow, so that they last while others come and go. */
export const ruleIds = (groups: readonly Opening[]): ReadonlyMap<Opening, string> => {
  const keyOf = ({ flows, from, to }: Opening): string => `${flows[0] ?? ''}|${from}|${to}`;
  const taken = new Map<string, number>();
  const names = lastingNames(
    '',
    groups.map(({ flows }) => flows[0] ?? ''),
  );
  return new Map(
    groups.map((group) => {
      const name = `r-${names.get(group.flows[0] ?? '') ?? keyOf(group)}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [group, count === 1 ? name : `${name}-${count}`];
    }),
  );
};
