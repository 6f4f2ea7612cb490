import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import { FALSE } from './comparison';
import type { CompiledCondition } from './condition';

type Leaf = Extract<CompiledCondition<Scope>, { kind: 'leaf' }>;

interface Conditioned {
  readonly condition: CompiledCondition<Scope>;
}

/** Facts dearer than this are not looked at to rule rules out. */
const CHEAP = 2;
/** So many facts at most tell kinds of subjects apart; with more, each subject would be a kind of its own. */
const TELLING = 6;
/** A fact that fewer rules ask for first is not worth looking at for the others. */
const ASKED_AT_LEAST = 3;

/** Comparisons of one fact that must all hold. */
const demandsOf = (condition: CompiledCondition<Scope>): readonly Leaf[] => {
  if (condition.kind === 'leaf') return condition.other === undefined ? [condition] : [];
  return condition.kind === 'all' ? condition.parts.flatMap(demandsOf) : [];
};

/** Values that tell subjects apart; with many or changing ones, such as dates and lists, kinds would be too many. */
const isTelling = ({ comparison, reader }: Leaf): boolean =>
  reader.cost <= CHEAP &&
  (comparison.is ?? comparison.isNot ?? comparison.in ?? comparison.notIn ?? comparison.recorded) !== undefined &&
  typeof comparison.is !== 'number';

/**
 * For a subject, the rules that its plainest facts do not rule out, in their order. Most rules are about a few kinds of
 * things, so the list is worked out once for all subjects that are alike in those facts.
 */
export const shortlistOf = <T extends Conditioned>(
  rules: readonly T[],
): ((subject: Subjects[Scope]) => readonly T[]) => {
  const demands = rules.map((rule) => ({ rule, leaves: demandsOf(rule.condition).filter(isTelling) }));
  const asked = new Map<string, number>();
  for (const { leaves } of demands)
    for (const fact of new Set(leaves.map(({ comparison }) => comparison.fact)))
      asked.set(fact, (asked.get(fact) ?? 0) + 1);
  const telling = [...asked]
    .filter(([, count]) => count >= ASKED_AT_LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TELLING)
    .map(([fact]) => fact);
  const readers = telling.flatMap((fact) => {
    const leaf = demands.flatMap(({ leaves }) => leaves).find(({ comparison }) => comparison.fact === fact);
    return leaf === undefined ? [] : [leaf.reader];
  });
  const kindOf = (subject: Subjects[Scope]): string => {
    let kind = '';
    for (const reader of readers) {
      const { value, source } = reader.read(subject);
      kind += `${typeof value} ${String(value)} ${source.kind}|`;
    }
    return kind;
  };
  const lists = new Map<string, readonly T[]>();
  return (subject) => {
    let kind: string;
    try {
      kind = kindOf(subject);
    } catch {
      // Each rule that needs the fact fails by itself and is listed.
      return rules;
    }
    const known = lists.get(kind);
    if (known !== undefined) return known;
    const list = demands
      .filter(({ leaves }) =>
        leaves.every((leaf) => !telling.includes(leaf.comparison.fact) || leaf.truth(subject) !== FALSE),
      )
      .map(({ rule }) => rule);
    lists.set(kind, list);
    return list;
  };
};
