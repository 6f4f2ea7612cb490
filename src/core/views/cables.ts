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

/**
 * All physical connections, links before those known from interfaces only. An interface whose connection is recorded as
 * a link too is not counted twice; its VLAN is the link's. Linear in links and interfaces.
 */
export const cablesOf = ({ links, assets }: Pick<ModelSource, 'links' | 'assets'>): readonly Cable[] => {
  const linked = new Map<string, Cable>();
  const cables: Cable[] = links.values().map((link) => {
    const [a, b] = link.ends;
    const ends = [
      { asset: a.asset, port: a.port },
      { asset: b.asset, port: b.port },
    ] as const;
    const vlan = [...ends, ...ends.toReversed()]
      .flatMap(({ asset }) => assets.get(asset)?.interfaces ?? [])
      .find(({ switchPort }) =>
        ends.some(({ asset, port }) => switchPort?.asset === asset && switchPort.port === port),
      );
    const cable = { id: link.id, ends, medium: link.medium, vlan: vlan?.vlan, source: { link } };
    for (const { port } of ends) linked.set(keyOf(a.asset, b.asset, port), cable);
    linked.set(keyOf(a.asset, b.asset, undefined), cable);
    return cable;
  });
  for (const asset of assets.values())
    asset.interfaces?.forEach(({ name, switchPort, medium, vlan }, leg) => {
      const other = switchPort?.asset;
      if (other === undefined || linked.has(keyOf(asset.id, other, switchPort?.port))) return;
      cables.push({
        id: `${LEG}${asset.id}#${leg}`,
        ends: [
          { asset: asset.id, port: name },
          { asset: other, port: switchPort?.port },
        ],
        medium,
        vlan,
        source: { asset: asset.id, leg },
      });
    });
  return cables;
};

const cableByFlow = new WeakMap<DataFlow, Cable>();
const flowByText = new WeakMap<object, { readonly text: string; readonly flow: DataFlow }>();

/** The cable that a line of the physical view stands for; `undefined` for data flows. */
export const cableOf = (flow: DataFlow): Cable | undefined => cableByFlow.get(flow);

/** The cable as a line to be drawn between its ends; the same line for the same cable, so that little is drawn anew. */
export const lineOfCable = (cable: Cable, { assets }: Pick<ModelSource, 'assets'>): DataFlow => {
  const { source } = cable;
  const key = 'link' in source ? source.link : (assets.get(source.asset)?.interfaces?.[source.leg] ?? cable);
  const text = JSON.stringify([cable.id, cable.ends, cable.vlan]);
  const known = flowByText.get(key);
  if (known?.text === text) return known.flow;
  const [from, to] = cable.ends;
  const flow: DataFlow = { id: cable.id as FlowId, from: from.asset, to: to.asset };
  flowByText.set(key, { text, flow });
  cableByFlow.set(flow, cable);
  return flow;
};
