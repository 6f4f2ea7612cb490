import { zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { PlanStep, ToFindOut } from './plan';

const NOBODY_KNOWS = 'unknown';

/**
 * What to ask before the plan is begun, since the answers may change it: what zones with devices in them are for, in which
 * zone devices stand, and what filters at edges that a step puts a filter at. Only what is asked about something is told.
 * Linear in zones, assets and steps.
 */
export const toFindOut = (model: Model, steps: readonly PlanStep[]): readonly ToFindOut[] => {
  const zones = model.source.zones.values();
  const enforced = new Set(steps.flatMap(({ action, elements }) => (action === 'enforce-edge' ? elements : [])));
  const asked: readonly ToFindOut[] = [
    {
      kind: 'zone-kind',
      elements: zones.flatMap(({ id }) => {
        const isUnknown = (zoneTypeOf(model, id) ?? NOBODY_KNOWS) === NOBODY_KNOWS;
        return isUnknown && model.assetsIn(id).length > 0 ? [id] : [];
      }),
    },
    {
      kind: 'device-place',
      elements: model.source.assets.values().flatMap(({ id, zone }) => (zone === undefined ? [id] : [])),
    },
    {
      kind: 'zone-edge',
      elements: zones.flatMap(({ id, enforcement }) => (enforcement === undefined && enforced.has(id) ? [id] : [])),
    },
  ];
  return asked.filter(({ elements }) => elements.length > 0);
};
