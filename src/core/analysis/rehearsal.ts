import type { FlowId, ZoneId } from '../model/id';
import { type Model, nextModel } from '../model/model';

/** So often is enough for the engine to know the code; more bring nothing. */
export const REHEARSALS = 6;

/** No edit gives such an id. */
const REHEARSED = '(rehearsed)';

/**
 * The model with something in it that has every search through the graph made anew and changes the outcome of none: a
 * flow from a device to itself, and a zone with nothing in it. `undefined` where nothing stands in a zone.
 */
export const rehearsedModel = (model: Model): Model | undefined => {
  const { source } = model;
  const one = source.assets.values().find(({ zone }) => zone !== undefined);
  if (one === undefined || source.flows.has(REHEARSED) || source.zones.has(REHEARSED)) return undefined;
  return nextModel(model, {
    ...source,
    flows: source.flows.set({ id: REHEARSED as FlowId, from: one.id, to: one.id }),
    zones: source.zones.set({ id: REHEARSED as ZoneId, name: '', enforcement: 'firewall' }),
  });
};
