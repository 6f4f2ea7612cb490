import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import { networkOf } from '../../model/subnet';
import type { Zone } from '../../model/zone';
import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';

/** The part of an address that names its network, for a length in bits; `undefined` when it is no IPv4 address. */
const networkAt = (address: string, length: string): string | undefined =>
  networkOf(`${address.split('/')[0]}/${length}`);

const isIn = (address: string, subnet: string): boolean | undefined => {
  const [, length = ''] = subnet.split('/');
  const network = networkOf(subnet);
  const own = networkAt(address, length);
  return network === undefined || own === undefined || subnet.includes(':') ? undefined : network === own;
};

/** An address that lies in none of the networks of its zone, nor of a zone around it. */
const strayAddress = (addresses: readonly string[], zone: Zone, model: Model): string | undefined => {
  const subnets = model.lineOf(zone.id).flatMap((around) => around.subnets ?? []);
  return addresses.find((address) => {
    const verdicts = subnets.map((subnet) => isIn(address, subnet));
    return verdicts.includes(false) && verdicts.every((verdict) => verdict === false);
  });
};

/** Addresses and VLANs of a leg that do not fit the zone it stands in. */
export const misplacedLegs: QualityCheck = (model) =>
  model.source.assets.values().flatMap((asset) =>
    (asset.interfaces ?? []).flatMap((leg): readonly QualityFinding[] => {
      const zone = model.zone(leg.zone ?? asset.zone ?? '');
      if (zone === undefined) return [];
      const stray = strayAddress(leg.addresses ?? [], zone, model);
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

const ANSWERS: Readonly<Record<string, boolean>> = { Yes: true, No: false };

/** What people stated and what a paper says of the same thing, where they differ. */
export const differingSources: QualityCheck = (model) =>
  model.source.assets.values().flatMap((asset): readonly QualityFinding[] => {
    const papers = model.evidenceOf(asset.id).filter(({ kind }) => kind === 'mds2');
    const said = (question: string): boolean | undefined =>
      papers.map(({ answers }) => ANSWERS[answers?.[question]?.answer ?? '']).find((answer) => answer !== undefined);
    const pairs = [
      [asset.storesPersonalData, said('MPII-2.2'), 'MDS2 MPII-2.2'],
      [asset.storageEncryption === true ? true : undefined, said('STCF-1'), 'MDS2 STCF-1'],
    ] as const;
    const differ = pairs.filter(([stated, paper]) => stated !== undefined && paper !== undefined && stated !== paper);
    const models = new Set(papers.flatMap(({ model: type }) => type ?? []).map((type) => type.trim().toLowerCase()));
    const isOther = asset.model !== undefined && models.size > 0 && !models.has(asset.model.trim().toLowerCase());
    return [
      ...differ.map(([, , detail]): QualityFinding => ({ kind: 'sources-differ', subjects: [asset.id], detail })),
      ...(isOther
        ? [
            {
              kind: 'sources-differ',
              subjects: [asset.id],
              detail: `${asset.model} ≠ ${[...models].join(', ')}`,
            } as const,
          ]
        : []),
    ];
  });
