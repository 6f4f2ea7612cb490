import type { Threat } from '../analysis/report';
import { append } from '../group';
import { LEVELS, type Level } from '../library/vocabulary';
import { allAtOnce, type Steps } from '../steps';
import type { Action, Actions } from './actions';

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

/** A threat in the ranking, its ways as positions of actions: whether it is open, and what would answer it by now. */
interface Standing {
  readonly threat: Threat;
  readonly weight: number;
  readonly ways: readonly (readonly number[])[];
  readonly counted: Set<number>;
  isOpen: boolean;
}

/** Threats looked at between two pauses. */
const PART = 200;

/**
 * Actions by what they bring for their effort, each after those before it: what one has answered counts for no other,
 * and what needs two of them counts for the second. At most 200 steps, each linear in the actions and in what it stirs.
 */
export function* rankSteps({ actions, threats, beyond }: Actions): Steps<readonly RankedAction[]> {
  // Of two that bring as much the first by id is taken.
  const all = [...actions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const positions = new Map(all.map(({ id }, at) => [id, at]));
  const efforts = Float64Array.from(all, ({ measure }) => measure.effort);
  /** Weights of the threats that each would answer now. */
  const worth = new Float64Array(all.length);
  const done = new Set<number>();
  const touching = new Map<number, Standing[]>();
  const count = (standing: Standing, at: number, sign: 1 | -1): void => {
    worth[at] = (worth[at] ?? 0) + sign * standing.weight;
  };
  const look = (standing: Standing): void => {
    for (const way of standing.ways) {
      const open = way.filter((at) => !done.has(at));
      const [only] = open;
      if (only === undefined || open.length > 1 || standing.counted.has(only)) continue;
      standing.counted.add(only);
      count(standing, only, 1);
    }
  };
  for (const [at, { threat, ways }] of threats.entries()) {
    const placed = ways.map((way) => way.flatMap((id) => positions.get(id) ?? []));
    const standing = { threat, weight: weightOf(threat), ways: placed, counted: new Set<number>(), isOpen: true };
    for (const position of new Set(placed.flat())) append(touching, position, standing);
    look(standing);
    if (at % PART === PART - 1) yield;
  }
  const bestOf = (): number | undefined => {
    let best: number | undefined;
    let most = 0;
    for (let at = 0; at < worth.length; at += 1) {
      const value = (worth[at] ?? 0) / (efforts[at] ?? 1);
      if (value <= most || done.has(at)) continue;
      best = at;
      most = value;
    }
    return best;
  };
  let left = countsOf([...threats.map(({ threat }) => threat), ...beyond]);
  const ranked: RankedAction[] = [];
  while (ranked.length < MOST) {
    const best = bestOf();
    const action = best === undefined ? undefined : all[best];
    if (best === undefined || action === undefined) break;
    const stirred = (touching.get(best) ?? []).filter(({ isOpen }) => isOpen);
    const answered = stirred.filter(({ counted }) => counted.has(best));
    done.add(best);
    for (const standing of answered) {
      standing.isOpen = false;
      for (const other of standing.counted) count(standing, other, -1);
    }
    for (const standing of stirred) if (standing.isOpen) look(standing);
    const gone = answered.map(({ threat }) => threat);
    const counts = countsOf(gone);
    left = minus(left, counts);
    ranked.push({ action, answers: gone.map(({ key }) => key), counts, left });
    yield;
  }
  return ranked;
}

export const rankActions = (actions: Actions): readonly RankedAction[] => allAtOnce(rankSteps(actions));
