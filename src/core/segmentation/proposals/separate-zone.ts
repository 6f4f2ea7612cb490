import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { OUTSIDE_ZONE_TYPES } from '../../model/defaults';
import { reachabilityOf } from '../../model/reachability';
import type { Zone } from '../../model/zone';
import { type Draft, idsOf, isClinicalType, mayBeClinical, type ProposalKind, type Situation } from '../situation';

const GUEST = 'guest-wifi';

const guestsIn = ({ model, zoneTypeOf }: Situation): readonly Asset[] =>
  model.source.assets.values().filter((asset) => zoneTypeOf(asset) === GUEST || asset.kind === 'patient-smartphone');

/** Flows of guests to access points and the like that stand in another zone and serve them there. */
const servingFlows = (guests: readonly Asset[], { model }: Situation): readonly DataFlow[] => {
  const own = new Set(guests.map(({ zone }) => zone));
  return guests.flatMap(({ id }) =>
    model.flowsOf(id).filter((flow) => {
      const other = model.asset(flow.from === id ? flow.to : flow.from);
      return other !== undefined && model.categoryOf(other) === 'network' && !own.has(other.zone);
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
    const serving = servingFlows(guests, situation);
    const served = serving.flatMap(({ from, to }) => [from, to]);
    const assets = [...new Set([...idsOf(guests), ...served])].sort();
    const reroutes = idsOf(serving.filter((flow) => !mayBeClinical(flow)));
    const change = own ? { edges: [zone.id], flows: reroutes } : { alone: idsOf(guests), flows: reroutes };
    return [
      {
        about: [zone.id],
        elements: [...assets, ...(own ? [zone.id, ...neighbours] : [])],
        priority: 1,
        toZoneType: GUEST,
        enforcement: 'firewall',
        reroutes,
        change,
      },
    ];
  });
};

const assetsOf = (model: Situation['model'], zone: string): readonly Asset[] => {
  const found = model.zone(zone);
  return found === undefined ? [] : model.assetsIn(found.id);
};

/** Zones of different types on one subnet: nothing can stand between them. One proposal for all that share it. */
const sharedSubnets = (situation: Situation): readonly Draft[] => {
  const { model, graph } = situation;
  const done = new Set<string>();
  return graph.zones.flatMap((id): readonly Draft[] => {
    const sharing = graph.openness.extra(id).filter(({ why }) => why === 'shared-subnet');
    const zones = [...new Set([id, ...sharing.map(({ to }) => to)])]
      .filter((zone) => graph.zoneTypeOf(zone) !== undefined && graph.zoneTypeOf(zone) !== GUEST)
      .sort();
    const key = zones.join(' ');
    if (done.has(key) || new Set(zones.map(graph.zoneTypeOf)).size < 2) return [];
    done.add(key);
    const keeps = situation.careFlowsOf(zones.flatMap((zone) => assetsOf(model, zone)));
    return [{ about: zones, elements: zones, priority: 2, keeps, change: { edges: zones } }];
  });
};

export const separateZone: ProposalKind = {
  action: 'separate-zone',
  find: (situation) => [...guestNetworks(situation), ...sharedSubnets(situation)],
};
