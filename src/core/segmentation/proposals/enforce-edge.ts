import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import type { Crossing } from '../../model/model';
import { isBarrier } from '../../model/openness';
import type { Zone } from '../../model/zone';
import { type Draft, idsOf, isKnownWeak, mayBeClinical, type ProposalKind, type Situation } from '../situation';
import { isCritical } from '../targets';

/** Crossings of the zone that nothing guards and beyond which another trust begins. */
const openCrossings = (zone: Zone, crossings: readonly Crossing[], { model }: Situation): readonly Crossing[] =>
  crossings.filter((crossing) => {
    const other = crossing.zones[0] === zone.id ? crossing.zones[1] : crossing.zones[0];
    const [here, there] = [model.trustOf(zone.id), model.trustOf(other)];
    return !isBarrier(crossing.enforcement) && here !== undefined && there !== undefined && here !== there;
  });

/** A zone with critical things in it whose edge is known to hold nobody back, towards zones of another trust. */
export const enforceEdge: ProposalKind = {
  action: 'enforce-edge',
  find: (situation) => {
    const { model, graph } = situation;
    const byZone = new Map<string, Crossing[]>();
    for (const crossing of model.crossings.values())
      for (const zone of crossing.zones) byZone.set(zone, [...(byZone.get(zone) ?? []), crossing]);
    return model.source.zones.values().flatMap((zone): readonly Draft[] => {
      const type = graph.zoneTypeOf(zone.id);
      if (!isKnownWeak(zone) || type === undefined || OUTSIDE_ZONE_TYPES.has(type)) return [];
      const life = model.assetsIn(zone.id).filter((asset) => isCritical(asset, model));
      const open = openCrossings(zone, byZone.get(zone.id) ?? [], situation);
      if (life.length === 0 || open.length === 0) return [];
      const flows = open.flatMap((crossing) => crossing.flows.flatMap((id) => model.flow(id) ?? []));
      return [
        {
          about: [zone.id],
          elements: [zone.id, ...idsOf(open)],
          priority: zone.enforcement === 'none' ? 2 : 3,
          enforcement: 'firewall',
          keeps: idsOf(flows.filter(mayBeClinical)),
          change: { edges: [zone.id] },
        },
      ];
    });
  },
};
