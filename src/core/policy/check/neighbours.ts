import type { Range } from '../algebra/ranges';
import type { RuleBox } from './rule-boxes';

/** Rules about more stretches of addresses than this are compared with every other. */
const WIDE = 64;

/**
 * For each rule the earlier ones whose destinations meet its own, in their order. Goes through the addresses once with
 * the stretches that are open in hand, so that the cost follows the pairs that meet and not all pairs.
 */
export const earlierNeighbours = (boxes: readonly RuleBox[]): readonly (readonly number[])[] => {
  const found = boxes.map(() => new Set<number>());
  const wide: number[] = [];
  const stretches: (Range & { readonly rule: number })[] = [];
  for (const [rule, { box }] of boxes.entries()) {
    if (box.destination.length > WIDE) wide.push(rule);
    else stretches.push(...box.destination.map((range) => ({ ...range, rule })));
  }
  stretches.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.rule - b.rule));
  const meet = (a: number, b: number): void => {
    if (a !== b) found[Math.max(a, b)]?.add(Math.min(a, b));
  };
  let open: typeof stretches = [];
  for (const stretch of stretches) {
    open = open.filter(({ last }) => last >= stretch.first);
    for (const other of open) meet(other.rule, stretch.rule);
    open.push(stretch);
  }
  for (const rule of wide) for (let other = 0; other < boxes.length; other += 1) meet(rule, other);
  return found.map((set) => [...set].sort((a, b) => a - b));
};
