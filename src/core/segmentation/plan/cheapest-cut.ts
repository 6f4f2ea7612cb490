import type { CutCosts } from '../../library/cut-measure';
import type { AttackGraph } from '../attack/attack-graph';
import { type ChokePoints, type Cut, chokePoints, type ProofWay } from '../attack/choke-points';
import { measureKey } from '../attack/cut-network';
import { entriesOf } from '../entries';
import { targetsOf } from '../targets';

export interface CheapestCut {
  readonly cut: Cut;
  readonly proof: readonly ProofWay[];
  readonly open: ChokePoints['open'];
}

/**
 * The cheapest cut before all critical assets. No cut parts a place from itself: those on which attacks of a kind begin
 * besides, such as servers on which people browse, are parted from where other kinds begin, in a question for each kind.
 */
export const cheapestCut = (attack: AttackGraph, costs: CutCosts, today: string): CheapestCut => {
  const groups = entriesOf(attack.graph);
  const entries = groups.flatMap(({ ids }) => ids);
  const targets = targetsOf(attack.graph.model).map(({ id }): string => id);
  const ask = { costs, today, cheapestOnly: true };
  const asked = [chokePoints(attack, { ...ask, entries, targets })];
  for (const { kind, ids } of groups) {
    const begun = new Set(ids);
    const ends = targets.filter((id) => begun.has(id));
    const others = groups.filter((group) => group.kind !== kind).flatMap((group) => group.ids);
    if (ends.length > 0) asked.push(chokePoints(attack, { ...ask, entries: others, targets: ends }));
  }
  const measures = [
    ...new Map(asked.flatMap(({ cuts: [cut] }) => (cut?.measures ?? []).map((one) => [measureKey(one), one]))).values(),
  ];
  return {
    cut: { measures, cost: measures.reduce((sum, { cost }) => sum + cost, 0) },
    proof: asked.flatMap(({ proof }) => proof),
    open: asked.flatMap(({ open }) => open),
  };
};
