import type { Asset } from '../../model/asset';
import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import { reachabilityOf } from '../../model/reachability';
import type { Zone } from '../../model/zone';
import { type Draft, groupBy, idsOf, isClinicalType, type ProposalKind, type Situation } from '../situation';

const GUEST = 'guest-wifi';

const guestsIn = ({ model, zoneTypeOf }: Situation): readonly Asset[] =>
  model.source.assets.values().filter((asset) => zoneTypeOf(asset) === GUEST || asset.kind === 'patient-smartphone');

/** Access points and the like that serve guests although they stand in another zone. */
const servedBy = (guests: readonly Asset[], { model }: Situation): readonly Asset[] => {
  const own = new Set(guests.map(({ zone }) => zone));
  return guests.flatMap(({ id }) =>
    model.flowsOf(id).flatMap((flow) => {
      const other = model.asset(flow.from === id ? flow.to : flow.from);
      return other !== undefined && model.categoryOf(other) === 'network' && !own.has(other.zone) ? [other] : [];
    }),
  );
};

/** Zones next door that a guest's network must be parted from: the hospital's own. */
const neighboursOf = (zone: Zone, { model, graph }: Situation): readonly string[] =>
  reachabilityOf(model)
    .segmentOf(zone.id)
    .certain.filter((other) => {
      const type = graph.zoneTypeOf(other);
      return type !== undefined && type !== GUEST && !OUTSIDE_ZONE_TYPES.has(type);
    });

/** Guests who stand on a network of the hospital: their zone shares a segment with it, or there is no zone for them. */
const guestNetworks = (situation: Situation): readonly Draft[] => {
  const { model, zoneTypeOf } = situation;
  const byZone = groupBy(guestsIn(situation), (guest) => model.zoneOf(guest)?.id ?? '');
  return [...byZone].flatMap(([, guests]): readonly Draft[] => {
    const first = guests[0];
    const zone = first === undefined ? undefined : model.zoneOf(first);
    if (first === undefined || zone === undefined) return [];
    const own = zoneTypeOf(first) === GUEST;
    const neighbours = own ? neighboursOf(zone, situation) : [];
    if (own ? neighbours.length === 0 : !isClinicalType(model, zoneTypeOf(first))) return [];
    const elements = [...idsOf([...guests, ...servedBy(guests, situation)]), ...(own ? [zone.id, ...neighbours] : [])];
    const change = own ? { edges: [zone.id] } : { alone: idsOf(guests) };
    return [{ about: [zone.id], elements, priority: 1, toZoneType: GUEST, enforcement: 'firewall', change }];
  });
};

/** Two zones of different trust or purpose on one subnet: nothing can stand between them. */
const sharedSubnets = (situation: Situation): readonly Draft[] => {
  const { model, graph } = situation;
  return graph.zones.flatMap((id) =>
    graph.openness
      .extra(id)
      .filter(({ to, why }) => why === 'shared-subnet' && id < to)
      .flatMap(({ to }): readonly Draft[] => {
        const types = [graph.zoneTypeOf(id), graph.zoneTypeOf(to)];
        const [a, b] = types;
        if (a === undefined || b === undefined || a === b || types.includes(GUEST)) return [];
        const kept = situation.careFlowsOf([...assetsOf(model, id), ...assetsOf(model, to)]);
        return [{ about: [id, to], elements: [id, to], priority: 2, keeps: kept, change: { edges: [id, to] } }];
      }),
  );
};

const assetsOf = (model: Situation['model'], zone: string): readonly Asset[] => {
  const found = model.zone(zone);
  return found === undefined ? [] : model.assetsIn(found.id);
};

export const separateZone: ProposalKind = {
  action: 'separate-zone',
  find: (situation) => [...guestNetworks(situation), ...sharedSubnets(situation)],
};
