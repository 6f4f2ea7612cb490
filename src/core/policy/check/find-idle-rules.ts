import { type Box, boxDifference, boxesMeet, boxesWithout, isEmptyBox } from '../algebra/boxes';
import type { Policy } from '../policy';
import { earlierNeighbours } from './neighbours';
import { isWayWithin, type RuleBox, ruleBoxes, shareWay } from './rule-boxes';

/**
 * A rule that decides nothing. `shadowed`: earlier rules decide all its packets, and some of them otherwise than it
 * would. `redundant`: without it every packet would fare the same. `empty`: it is about no packet at all.
 */
export interface IdleRule {
  readonly rule: string;
  readonly kind: 'shadowed' | 'redundant' | 'empty';
  /** The rules that decide in its place; empty where what is left to the end decides the same. */
  readonly by: readonly string[];
}

const isDeny = (rule: RuleBox): boolean => rule.rule.action === 'deny';

/** The packets of the rule that no earlier one decides; `undefined` where that falls into too many pieces to say. */
const remaining = (one: RuleBox, earlier: readonly RuleBox[]): readonly Box[] | undefined =>
  boxesWithout(
    [one.box],
    earlier.filter((other) => isWayWithin(one.rule, other.rule)).map(({ box }) => box),
  );

/** The earlier rules that take something from it, in their order, until nothing is left. */
const takers = (one: RuleBox, earlier: readonly RuleBox[]): readonly RuleBox[] => {
  let left: readonly Box[] = [one.box];
  return earlier.filter((other) => {
    if (!isWayWithin(one.rule, other.rule) || !left.some((box) => boxesMeet(box, other.box))) return false;
    left = left.flatMap((box) => boxDifference(box, other.box));
    return true;
  });
};

/** Why a rule decides nothing, seen beside those that are left; `undefined` where it decides something. */
const idlenessOf = (
  one: RuleBox,
  earlier: readonly RuleBox[],
  later: readonly RuleBox[],
  otherwise: Policy['otherwise'],
): IdleRule | undefined => {
  const { id } = one.rule;
  if (isEmptyBox(one.box)) return { rule: id, kind: 'empty', by: [] };
  const left = remaining(one, earlier);
  if (left === undefined) return undefined;
  if (left.length > 0) {
    const by = sameWithout(one, left, later, otherwise);
    return by === undefined ? undefined : { rule: id, kind: 'redundant', by: by.map(({ rule }) => rule.id) };
  }
  const by = takers(one, earlier);
  const differs = by.some((other) => isDeny(other) !== isDeny(one));
  return { rule: id, kind: differs ? 'shadowed' : 'redundant', by: by.map(({ rule }) => rule.id) };
};

/**
 * Rules that could go, all of them together, found by the sets of packets themselves and not by how they are written.
 * A rule with ports of origin is neither named nor taken as a reason. The cost follows the pairs of rules whose
 * destinations meet; it looks again until nothing more is found, which takes two or three times.
 */
export const findIdleRules = (policy: Policy): readonly IdleRule[] => {
  const all = ruleBoxes({ ...policy, rules: policy.rules.filter(({ sourcePorts }) => sourcePorts === undefined) });
  const near = earlierNeighbours(all);
  const after: number[][] = all.map(() => []);
  for (const [at, earlier] of near.entries()) for (const other of earlier) after[other]?.push(at);
  const gone = new Map<number, IdleRule>();
  const standing = (places: readonly number[] | undefined): readonly RuleBox[] =>
    (places ?? []).filter((place) => !gone.has(place)).flatMap((place) => all[place] ?? []);
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const [at, one] of all.entries()) {
      if (gone.has(at)) continue;
      const idle = idlenessOf(one, standing(near[at]), standing(after[at]), policy.otherwise);
      if (idle !== undefined) gone.set(at, idle);
    }
  }
  return [...gone].sort(([a], [b]) => a - b).map(([, idle]) => idle);
};

/**
 * The later rules that would decide what is left of the rule just as it does; `undefined` where some packet would fare
 * otherwise, or that cannot be said.
 */
const sameWithout = (
  one: RuleBox,
  left: readonly Box[],
  later: readonly RuleBox[],
  otherwise: Policy['otherwise'],
): readonly RuleBox[] | undefined => {
  let open = left;
  const by: RuleBox[] = [];
  for (const other of later) {
    if (open.length === 0) return by;
    if (!shareWay(one.rule, other.rule) || !open.some((box) => boxesMeet(box, other.box))) continue;
    const isSame = isDeny(other) === isDeny(one);
    if (!isSame) return undefined;
    if (!isWayWithin(one.rule, other.rule)) continue;
    by.push(other);
    const next = boxesWithout(open, [other.box]);
    if (next === undefined) return undefined;
    open = next;
  }
  const endsSame = (otherwise === 'deny') === isDeny(one);
  return open.length === 0 || endsSame ? by : undefined;
};
