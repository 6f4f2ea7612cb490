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
 * The cheapest cut before all critical assets. Those on which an attack may begin besides, such as a server on which
 * people browse, are parted from where others begin in a second question, since no cut parts a place from itself.
 */
export const cheapestCut = (attack: AttackGraph, costs: CutCosts, today: string): CheapestCut => {
  const entries = entriesOf(attack.graph).flatMap(({ ids }) => ids);
  const targets = targetsOf(attack.graph.model).map(({ id }): string => id);
  const begun = new Set(entries);
  const both = targets.filter((id) => begun.has(id));
  const ends = new Set(both);
  const asked = [chokePoints(attack, { entries, targets, costs, today })];
  const elsewhere = entries.filter((id) => !ends.has(id));
  if (both.length > 0) asked.push(chokePoints(attack, { entries: elsewhere, targets: both, costs, today }));
  const measures = [
    ...new Map(asked.flatMap(({ cuts: [cut] }) => (cut?.measures ?? []).map((one) => [measureKey(one), one]))).values(),
  ];
  return {
    cut: { measures, cost: measures.reduce((sum, { cost }) => sum + cost, 0) },
    proof: asked.flatMap(({ proof }) => proof),
    open: asked.flatMap(({ open }) => open),
  };
};
