import type { Model } from '../model/model';
import { attackGraphOf } from './attack/attack-graph';
import { blastRadiusOf } from './attack/blast-radius';
import { entriesOf } from './entries';
import { leastTakeovers } from './least-takeovers';
import type { PlanFigures } from './plan/plan';
import { criticalityOf, targetsOf } from './targets';

/** What of the figures of a plan the attack graph alone gives: all but the findings. */
export type Exposure = Omit<PlanFigures, 'findings'>;

/**
 * What attacks reach in a hospital as it is, when unknown blocks nothing, and the takeover that puts most at risk. Every
 * number is the length of a list of ids. One search for each kind of entry, each near-linear, and what `blastRadiusOf` costs.
 */
export const exposureOf = (model: Model): Exposure => {
  const attack = attackGraphOf(model);
  const targets = targetsOf(model);
  const openPairs = entriesOf(attack.graph).flatMap(({ kind: entryKind, ids }) => {
    const least = leastTakeovers(attack, ids);
    return targets.flatMap(({ id: target }) => ((least.get(target) ?? 0) === 0 ? [] : [{ entryKind, target }]));
  });
  const reached = new Set(openPairs.map(({ target }) => target));
  const exposed = targets.filter(({ id }) => reached.has(id));
  const radius = blastRadiusOf(attack);
  let worst: { readonly id: string; readonly score: number; readonly patients: number } | undefined;
  for (const { id } of model.source.assets.values()) {
    const { score, patients } = radius.of(id);
    if (worst === undefined || score > worst.score) worst = { id, score, patients };
  }
  return {
    openPairs,
    exposed: exposed.map(({ id }) => id),
    exposedLife: exposed.filter((asset) => criticalityOf(asset, model) === 'life').map(({ id }) => id),
    ...(worst === undefined ? {} : { worstBlast: { ...worst, reached: radius.reached([worst.id]) } }),
  };
};
