import type { Threat } from '../analysis/report';
import { LEVELS, type Level } from '../library/vocabulary';
import type { Action, Actions, Answerable } from './actions';

/** How many threats of each level. */
export type LevelCounts = Readonly<Record<Level, number>>;

/** An action in the order in which to take them, with what it brings after those before it. */
export interface RankedAction {
  readonly action: Action;
  /** Keys of the threats that are gone once it is done, in the order of the report. */
  readonly answers: readonly string[];
  readonly counts: LevelCounts;
  /** Open threats that are left after it. */
  readonly left: LevelCounts;
}

/** One threat of a level outweighs so many of the level below. Only for the order; nobody is shown it. */
const WEIGHT_STEP = 4;
const weightOf = ({ level }: Threat): number => WEIGHT_STEP ** (level - 1);

/** Longer plans are not carried out; what is left can be planned once this is done. */
const MOST = 200;

export const countsOf = (threats: Iterable<Threat>): LevelCounts => {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { level } of threats) counts[level] += 1;
  return counts;
};

const minus = (a: LevelCounts, b: LevelCounts): LevelCounts =>
  Object.fromEntries(LEVELS.map((level) => [level, a[level] - b[level]])) as Record<Level, number>;

interface Standing {
  readonly answerable: Answerable;
  isOpen: boolean;
}

/**
 * Actions by what they bring for their effort, each after those before it: what one has answered counts for no other,
 * and what needs two of them counts for the second. At most 200 steps, each linear in the actions.
 */
export const rankActions = ({ actions, threats, beyond }: Actions): readonly RankedAction[] => {
  const touching = new Map<string, Standing[]>();
  for (const answerable of threats) {
    const standing = { answerable, isOpen: true };
    for (const id of new Set(answerable.ways.flat())) {
      const list = touching.get(id);
      if (list === undefined) touching.set(id, [standing]);
      else list.push(standing);
    }
  }
  const done = new Set<string>();
  const answeredBy = (id: string): readonly Standing[] =>
    (touching.get(id) ?? []).filter(
      ({ isOpen, answerable }) =>
        isOpen &&
        answerable.ways.some((way) => way.includes(id) && way.every((other) => other === id || done.has(other))),
    );
  const worthOf = (id: string): number => {
    const weight = answeredBy(id).reduce((sum, { answerable }) => sum + weightOf(answerable.threat), 0);
    return weight / (actions.get(id)?.measure.effort ?? 1);
  };
  const worth = new Map([...actions.keys()].sort().map((id) => [id, worthOf(id)]));
  let left = countsOf([...threats.map(({ threat }) => threat), ...beyond]);
  const ranked: RankedAction[] = [];
  while (ranked.length < MOST) {
    let best: string | undefined;
    let most = 0;
    for (const [id, value] of worth) {
      if (value > most) {
        best = id;
        most = value;
      }
    }
    const action = best === undefined ? undefined : actions.get(best);
    if (best === undefined || action === undefined) break;
    const answered = answeredBy(best);
    done.add(best);
    worth.delete(best);
    const stirred = new Set<string>();
    for (const standing of answered) standing.isOpen = false;
    for (const { answerable } of touching.get(best) ?? []) for (const id of answerable.ways.flat()) stirred.add(id);
    for (const id of stirred) if (worth.has(id)) worth.set(id, worthOf(id));
    const gone = answered.map(({ answerable }) => answerable.threat);
    const counts = countsOf(gone);
    left = minus(left, counts);
    ranked.push({ action, answers: gone.map(({ key }) => key), counts, left });
  }
  return ranked;
};
