import { type AttackGraph, CONTROLLED_FLOW } from '../attack/attack-graph';
import { blastRadiusOf } from '../attack/blast-radius';
import { entriesOf } from '../entries';
import { leastTakeovers } from '../least-takeovers';
import { criticalityOf, targetsOf } from '../targets';
import type { FindingsByLevel, OpenPair, PlanBlast, PlanFigures } from './plan';

/** What an attack on the graph comes to: pairs of a kind of entry and a critical asset. Linear for each kind of entry. */
export const openPairsOf = (attack: AttackGraph): readonly OpenPair[] => {
  const targets = targetsOf(attack.graph.model).map(({ id }): string => id);
  return entriesOf(attack.graph).flatMap(({ kind, ids }) => {
    const least = leastTakeovers(attack, ids);
    return targets.flatMap((target) => ((least.get(target) ?? 0) === 0 ? [] : [{ entryKind: kind, target }]));
  });
};

const worstBlastOf = (attack: AttackGraph): PlanBlast | undefined => {
  const radius = blastRadiusOf(attack);
  let worst: { readonly id: string; readonly score: number; readonly patients: number } | undefined;
  for (const { id } of attack.graph.model.source.assets.values()) {
    const { score, patients } = radius.of(id);
    if (worst === undefined || score > worst.score) worst = { id, score, patients };
  }
  return worst === undefined ? undefined : { ...worst, reached: radius.reached([worst.id]) };
};

/** What an attack comes to in a state of the hospital. */
export const exposureIn = (attack: AttackGraph): Omit<PlanFigures, 'findings'> => {
  const { model } = attack.graph;
  const openPairs = openPairsOf(attack);
  const exposed = [...new Set(openPairs.map(({ target }) => target))].sort();
  const worstBlast = worstBlastOf(attack);
  return {
    openPairs,
    exposed,
    exposedLife: exposed.filter((id) => {
      const asset = model.asset(id);
      return asset !== undefined && criticalityOf(asset, model) === 'life';
    }),
    ...(worstBlast === undefined ? {} : { worstBlast }),
  };
};

/** The figures of a state of the hospital, from its attack graph and from the threats that the rules find in it. */
export const figuresOf = (attack: AttackGraph, findings: FindingsByLevel): PlanFigures => ({
  ...exposureIn(attack),
  findings,
});

/** Flows with a strong control on them, which no way of attack leads over; by id. */
export const controlledFlowsOf = ({ edges, flowOf }: AttackGraph): readonly string[] => [
  ...new Set([...edges.kind].flatMap((kind, edge) => (kind === CONTROLLED_FLOW ? (flowOf(edge) ?? []) : []))),
];
