import type { Threat } from '../analysis/report';
import { append } from '../group';
import { LEVELS, type Level } from '../library/vocabulary';
import { allAtOnce, type Steps } from '../steps';
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

/** A threat in the ranking: whether it is open, and the actions that would answer it after those done so far. */
interface Standing {
  readonly answerable: Answerable;
  readonly weight: number;
  readonly counted: Set<string>;
  isOpen: boolean;
}

/** Threats looked at between two pauses. */
const PART = 200;

/**
 * Actions by what they bring for their effort, each after those before it: what one has answered counts for no other,
 * and what needs two of them counts for the second. At most 200 steps, each linear in the actions and in what it stirs.
 */
export function* rankSteps({ actions, threats, beyond }: Actions): Steps<readonly RankedAction[]> {
  const touching = new Map<string, Standing[]>();
  /** Weights of the threats that each would answer now. */
  const worth = new Map([...actions.keys()].sort().map((id) => [id, 0]));
  const done = new Set<string>();
  const count = (standing: Standing, id: string, sign: 1 | -1): void => {
    const now = worth.get(id);
    if (now !== undefined) worth.set(id, now + sign * standing.weight);
  };
  const look = (standing: Standing): void => {
    for (const way of standing.answerable.ways) {
      const open = way.filter((id) => !done.has(id));
      const [only] = open;
      if (only === undefined || open.length > 1 || standing.counted.has(only)) continue;
      standing.counted.add(only);
      count(standing, only, 1);
    }
  };
  for (const [at, answerable] of threats.entries()) {
    const standing = { answerable, weight: weightOf(answerable.threat), counted: new Set<string>(), isOpen: true };
    for (const id of new Set(answerable.ways.flat())) append(touching, id, standing);
    look(standing);
    if (at % PART === PART - 1) yield;
  }
  let left = countsOf([...threats.map(({ threat }) => threat), ...beyond]);
  const ranked: RankedAction[] = [];
  while (ranked.length < MOST) {
    let best: Action | undefined;
    let most = 0;
    for (const [id, weight] of worth) {
      const action = weight > 0 ? actions.get(id) : undefined;
      const value = action === undefined ? 0 : weight / action.measure.effort;
      if (value <= most) continue;
      best = action;
      most = value;
    }
    if (best === undefined) break;
    const { id } = best;
    const stirred = (touching.get(id) ?? []).filter(({ isOpen }) => isOpen);
    const answered = stirred.filter(({ counted }) => counted.has(id));
    done.add(id);
    worth.delete(id);
    for (const standing of answered) {
      standing.isOpen = false;
      for (const other of standing.counted) count(standing, other, -1);
    }
    for (const standing of stirred) if (standing.isOpen) look(standing);
    const gone = answered.map(({ answerable }) => answerable.threat);
    const counts = countsOf(gone);
    left = minus(left, counts);
    ranked.push({ action: best, answers: gone.map(({ key }) => key), counts, left });
    yield;
  }
  return ranked;
}

export const rankActions = (actions: Actions): readonly RankedAction[] => allAtOnce(rankSteps(actions));
