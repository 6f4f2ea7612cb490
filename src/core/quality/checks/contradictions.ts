import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import { networkOf } from '../../model/subnet';
import type { Zone } from '../../model/zone';
import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';

interface Subnet {
  readonly network: string;
  /** In bits. */
  readonly length: string;
}

/** The IPv4 networks of a zone and those around it; what is no such network is left out. */
const subnetsOf = (zone: Zone, model: Model): readonly Subnet[] =>
  model
    .lineOf(zone.id)
    .flatMap(({ subnets }) => subnets ?? [])
    .flatMap((text) => {
      const network = text.includes(':') ? undefined : networkOf(text);
      return network === undefined ? [] : [{ network, length: network.split('/')[1] ?? '' }];
    });

/** An address that lies in none of the networks. Names and other words are no addresses. */
const strayAddress = (addresses: readonly string[], subnets: readonly Subnet[]): string | undefined =>
  subnets.length === 0
    ? undefined
    : addresses.find((address) => {
        const [host = ''] = address.trim().split('/');
        const known = networkOf(`${host}/32`) !== undefined && !host.includes(':');
        return known && !subnets.some(({ network, length }) => networkOf(`${host}/${length}`) === network);
      });

/** Addresses and VLANs of a leg that do not fit the zone it stands in. */
export const misplacedLegs: QualityCheck = (model) => {
  const known = new Map<string, readonly Subnet[]>();
  const subnetsIn = (zone: Zone): readonly Subnet[] => {
    const subnets = known.get(zone.id) ?? subnetsOf(zone, model);
    known.set(zone.id, subnets);
    return subnets;
  };
  return model.source.assets.values().flatMap((asset) =>
    (asset.interfaces ?? []).flatMap((leg): readonly QualityFinding[] => {
      const zone = model.zone(leg.zone ?? asset.zone ?? '');
      if (zone === undefined) return [];
      const stray = strayAddress(leg.addresses ?? [], subnetsIn(zone));
      const differs = leg.vlan !== undefined && zone.vlan !== undefined && leg.vlan !== zone.vlan;
      return [
        ...(stray === undefined
          ? []
          : [{ kind: 'address-outside-subnet', subjects: [asset.id, zone.id], detail: stray } as const]),
        ...(differs
          ? [{ kind: 'vlan-differs', subjects: [asset.id, zone.id], detail: `${leg.vlan} ≠ ${zone.vlan}` } as const]
          : []),
      ];
    }),
  );
};

/** Flows over a network of something that is said to be on none, or across a way that lets nothing pass. */
export const impossibleFlows: QualityCheck = (model) =>
  model.source.flows.values().flatMap((flow): readonly QualityFinding[] => {
    if (!isNetworkFlow(flow)) return [];
    const ends = [model.asset(flow.from), model.asset(flow.to)].flatMap((end) => end ?? []);
    const offline = ends.filter(({ networked }) => networked === false);
    const crossing = model.crossingOf(flow);
    const conduit = crossing?.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
    const isShut = conduit?.ruleset === 'deny-all';
    return [
      ...offline.map(({ id }): QualityFinding => ({ kind: 'offline-with-flow', subjects: [id, flow.id] })),
      ...(isShut && crossing !== undefined
        ? [{ kind: 'ends-cannot-reach', subjects: [flow.id, ...crossing.zones] } as const]
        : []),
    ];
  });
