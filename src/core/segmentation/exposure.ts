import type { Model } from '../model/model';
import { attackGraphOf } from './attack/attack-graph';
import { exposureIn } from './plan/figures-of';
import type { PlanFigures } from './plan/plan';

/** What of the figures of a plan the attack graph alone gives: all but the findings. */
export type Exposure = Omit<PlanFigures, 'findings'>;

/**
 * What attacks reach in a hospital as it is, when unknown blocks nothing, and the takeover that puts most at risk. Every
 * number is the length of a list of ids, as in a plan. One search for each kind of entry, each near-linear, and what
 * `blastRadiusOf` costs.
 */
export const exposureOf = (model: Model): Exposure => exposureIn(attackGraphOf(model));
