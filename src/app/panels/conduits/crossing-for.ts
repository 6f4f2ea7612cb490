import type { ZoneId } from '../../../core/model/id';
import { type Crossing, crossingIdOf, type Model } from '../../../core/model/model';

/** The crossing of two zones; one that nothing crosses yet where only a link or nothing joins them. */
export const crossingFor = (model: Model, a: ZoneId, b: ZoneId): Crossing => {
  const pair = crossingIdOf(a, b);
  const known = model.crossings.get(pair);
  if (known !== undefined) return known;
  for (const crossing of model.crossings.values())
    if (crossingIdOf(crossing.zones[0], crossing.zones[1]) === pair) return crossing;
  return { id: pair, zones: a < b ? [a, b] : [b, a], conduit: undefined, flows: [], enforcement: undefined };
};
