import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { AssetId, FlowId } from '../model/id';
import type { LINK_MEDIA, Link } from '../model/link';
import type { ModelSource } from '../model/model';

export type LinkMedium = (typeof LINK_MEDIA)[number];

export interface CableEnd {
  readonly asset: AssetId;
  /** As written on the device or switch; `undefined` when nobody knows. */
  readonly port: string | undefined;
}

/** A physical connection: a recorded link, or an interface that says into which switch port it is plugged. R3. */
export interface Cable {
  /** That of the link; `cable:` with asset and place in its list for one known only from an interface. */
  readonly id: string;
  readonly ends: readonly [CableEnd, CableEnd];
  readonly medium: LinkMedium | undefined;
  readonly vlan: number | undefined;
  readonly source: { readonly link: Link } | { readonly asset: AssetId; readonly leg: number };
}

const LEG = 'cable:';
/** The asset whose interface a cable is known from, by the id of the cable; `undefined` for links. */
export const assetOfCable = (id: string): string | undefined =>
  id.startsWith(LEG) ? id.slice(LEG.length, id.lastIndexOf('#')) : undefined;

const keyOf = (a: string, b: string, port: string | undefined): string =>
  JSON.stringify([...[a, b].sort(), port ?? '']);

/** How the ends of a link are found again among interfaces: by either port, and by the two devices alone. */
const keysOfLink = new WeakMap<Link, readonly string[]>();
const keysOf = (link: Link): readonly string[] => {
  const known = keysOfLink.get(link);
  if (known !== undefined) return known;
  const [a, b] = link.ends;
  const keys = [a.port, b.port, undefined].map((port) => keyOf(a.asset, b.asset, port));
  keysOfLink.set(link, keys);
  return keys;
};

const cableByLink = new WeakMap<Link, Cable>();

const cableOfLink = (link: Link, assets: ModelSource['assets']): Cable => {
  const [a, b] = link.ends;
  const ends = [
    { asset: a.asset, port: a.port },
    { asset: b.asset, port: b.port },
  ] as const;
  const vlan = [...ends, ...ends.toReversed()]
    .flatMap(({ asset }) => assets.get(asset)?.interfaces ?? [])
    .find(({ switchPort }) =>
      ends.some(({ asset, port }) => switchPort?.asset === asset && switchPort.port === port),
    )?.vlan;
  const known = cableByLink.get(link);
  if (known !== undefined && known.vlan === vlan) return known;
  const cable: Cable = { id: link.id, ends, medium: link.medium, vlan, source: { link } };
  cableByLink.set(link, cable);
  return cable;
};

/** A cable that an interface tells of, and how a link is found that tells of the same one. */
interface Leg {
  readonly key: string;
  readonly cable: Cable;
}
const legsByAsset = new WeakMap<Asset, readonly Leg[]>();
const NO_LEGS: readonly Leg[] = [];

const legsOf = (asset: Asset): readonly Leg[] => {
  if (asset.interfaces === undefined) return NO_LEGS;
  const known = legsByAsset.get(asset);
  if (known !== undefined) return known;
  const legs = asset.interfaces.flatMap(({ name, switchPort, medium, vlan }, leg): readonly Leg[] => {
    const other = switchPort?.asset;
    if (other === undefined) return [];
    const ends = [
      { asset: asset.id, port: name },
      { asset: other, port: switchPort?.port },
    ] as const;
    const cable = { id: `${LEG}${asset.id}#${leg}`, ends, medium, vlan, source: { asset: asset.id, leg } };
    return [{ key: keyOf(asset.id, other, switchPort?.port), cable }];
  });
  legsByAsset.set(asset, legs);
  return legs;
};

/**
 * All physical connections, links before those known from interfaces only. An interface whose connection is recorded as
 * a link too is not counted twice; its VLAN is the link's. Linear in links and interfaces; each is looked into once.
 */
export const cablesOf = ({ links, assets }: Pick<ModelSource, 'links' | 'assets'>): readonly Cable[] => {
  const linked = new Set<string>();
  const cables: Cable[] = [];
  for (const link of links.values()) {
    cables.push(cableOfLink(link, assets));
    for (const key of keysOf(link)) linked.add(key);
  }
  for (const asset of assets.values())
    for (const { key, cable } of legsOf(asset)) if (!linked.has(key)) cables.push(cable);
  return cables;
};

const cableByFlow = new WeakMap<DataFlow, Cable>();
const flowByCable = new WeakMap<Cable, DataFlow>();
const flowByText = new WeakMap<object, { readonly text: string; readonly flow: DataFlow }>();

/** The cable that a line of the physical view stands for; `undefined` for data flows. */
export const cableOf = (flow: DataFlow): Cable | undefined => cableByFlow.get(flow);

/** The cable as a line to be drawn between its ends; the same line for the same cable, so that little is drawn anew. */
export const lineOfCable = (cable: Cable, { assets }: Pick<ModelSource, 'assets'>): DataFlow => {
  const made = flowByCable.get(cable);
  if (made !== undefined) return made;
  const { source } = cable;
  const key = 'link' in source ? source.link : (assets.get(source.asset)?.interfaces?.[source.leg] ?? cable);
  const text = JSON.stringify([cable.id, cable.ends, cable.vlan]);
  const known = flowByText.get(key);
  if (known?.text === text) {
    flowByCable.set(cable, known.flow);
    return known.flow;
  }
  const [from, to] = cable.ends;
  const flow: DataFlow = { id: cable.id as FlowId, from: from.asset, to: to.asset };
  flowByText.set(key, { text, flow });
  flowByCable.set(cable, flow);
  cableByFlow.set(flow, cable);
  return flow;
};
