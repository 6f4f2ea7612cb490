import { append } from '../group';
import type { Asset } from './asset';
import type { DataFlow } from './data-flow';
import { authenticationOf, isNetworkFlow, type Known, networkedOf, zoneTypeOf } from './defaults';
import type { Model } from './model';
import { isBarrier, NOWHERE, type Openness, opennessOf } from './openness';

/** Whether a flow is controlled: through an enforced boundary with strong authentication and from neither the internet
 * nor a vendor, or ending at a bastion with several factors. `undefined` when nobody knows. */
export type Controlled = boolean | undefined;

export interface FlowStep {
  readonly flow: DataFlow;
  /** Who opens the connection, or hands over the media. */
  readonly from: string;
  /** Who is spoken to. */
  readonly to: string;
  readonly controlled: Controlled;
  /** Media carried by hand: malware travels with the data, but nobody can connect. */
  readonly media: boolean;
}

/**
 * The possible graph of a hospital: who can speak to whom, because a flow is declared or because nothing stands
 * between. Zones with `vlan-only`, `none` or unknown edges are open to one another; `acl`, `firewall`, `one-way` and
 * `vpn` let only declared flows through. Zones nest: every edge on the way out and in counts. A recorded conduit
 * decides for its pair, whatever the edges say.
 */
export interface Graph {
  readonly model: Model;
  /** Zone ids, sorted, and `NOWHERE` last. */
  readonly zones: readonly string[];
  /** Zones in which a networked asset stands: its own and those of its interfaces. */
  legsOf(asset: string): readonly string[];
  /** Networked assets with a leg in the zone. Certain ones are known to be networked and to stand there. */
  membersOf(zone: string): readonly Member[];
  /** Flows that the asset opens or whose media it hands over; stopped and planned ones left out. */
  flowsFrom(asset: string): readonly FlowStep[];
  flowsTo(asset: string): readonly FlowStep[];
  /** Assets whose accounts also open those listed: by asset id and by device type. */
  readonly opens: ReadonlyMap<string, readonly string[]>;
  readonly openness: Openness;
  zoneTypeOf(zone: string): string | undefined;
  networked(asset: Asset): Known<boolean>;
}

export interface Member {
  readonly asset: string;
  readonly certain: boolean;
}

const OUTSIDERS: ReadonlySet<string> = new Set(['internet', 'vendor-remote', 'vendor-staging']);
const OUTSIDE_KINDS: ReadonlySet<string> = new Set([
  'internet',
  'vendor-support-center',
  'vendor-laptop',
  'supplier-site',
]);

const controlledOf = (flow: DataFlow, model: Model, typeOf: Graph['zoneTypeOf']): Controlled => {
  const to = model.asset(flow.to);
  if (to?.kind === 'bastion-host' && flow.multiFactor !== false) return flow.multiFactor;
  const from = model.asset(flow.from);
  const fromType = from?.zone === undefined ? undefined : typeOf(from.zone);
  if (from !== undefined && OUTSIDE_KINDS.has(from.kind)) return false;
  if (fromType !== undefined && OUTSIDERS.has(fromType)) return false;
  const enforcement = flow.enforcement ?? model.crossingOf(flow)?.enforcement;
  const authentication = authenticationOf(flow, model).value;
  const inside = flow.enforcement === undefined && model.crossingOf(flow) === undefined && from?.zone !== undefined;
  if (inside || (enforcement !== undefined && !isBarrier(enforcement))) return false;
  if (authentication !== undefined && authentication !== 'strong') return false;
  return enforcement === undefined || authentication === undefined || fromType === undefined ? undefined : true;
};

const buildGraph = (model: Model): Graph => {
  const types = new Map<string, string | undefined>();
  for (const zone of model.source.zones.values()) types.set(zone.id, zoneTypeOf(model, zone.id));
  const typeOf = (zone: string): string | undefined => types.get(zone);
  const zones = [...types.keys(), NOWHERE];

  const networked = new Map<string, Known<boolean>>();
  const legs = new Map<string, readonly string[]>();
  const members = new Map<string, Member[]>();
  const opens = new Map<string, string[]>();
  for (const asset of model.source.assets.values()) {
    const known = networkedOf(asset, model);
    networked.set(asset.id, known);
    if (known.value === false) continue;
    const own = model.zoneOf(asset)?.id ?? NOWHERE;
    const others = asset.interfaces?.flatMap(({ zone }) => (zone !== undefined && types.has(zone) ? [zone] : [])) ?? [];
    const all =
      others.length === 0
        ? [own]
        : [...new Set([own, ...others])].filter((id) => id !== NOWHERE || others.length === 0);
    legs.set(asset.id, all);
    for (const zone of all)
      append(members, zone, { asset: asset.id, certain: known.value === true && zone !== NOWHERE });
    for (const key of asset.sharesCredentialsWith ?? []) append(opens, key, asset.id);
  }

  const from = new Map<string, FlowStep[]>();
  const to = new Map<string, FlowStep[]>();
  for (const flow of model.source.flows.values()) {
    const media = flow.medium === 'usb' || flow.protocol === 'usb-media';
    const live = flow.status !== 'planned' && flow.status !== 'stopped';
    if (!live || (!media && !isNetworkFlow(flow)) || flow.medium === 'human') continue;
    const controlled = media ? false : controlledOf(flow, model, typeOf);
    const ways: (readonly [string, string])[] = [];
    if (media || flow.initiator !== 'to') ways.push([flow.from, flow.to]);
    if (!media && (flow.initiator === 'to' || flow.initiator === 'both')) ways.push([flow.to, flow.from]);
    for (const [opener, answerer] of ways) {
      const step: FlowStep = { flow, from: opener, to: answerer, controlled, media };
      append(from, opener, step);
      append(to, answerer, step);
    }
  }

  return {
    model,
    zones,
    legsOf: (asset) => legs.get(asset) ?? [],
    membersOf: (zone) => members.get(zone) ?? [],
    flowsFrom: (asset) => from.get(asset) ?? [],
    flowsTo: (asset) => to.get(asset) ?? [],
    opens,
    openness: opennessOf(model, zones, typeOf),
    zoneTypeOf: typeOf,
    networked: (asset) => networked.get(asset.id) ?? networkedOf(asset, model),
  };
};

const graphs = new WeakMap<Model, Graph>();

/** The possible graph of a model, built once per model. Linear in assets, flows, zones and conduits. */
export const graphOf = (model: Model): Graph => {
  const kept = graphs.get(model);
  if (kept !== undefined) return kept;
  const graph = buildGraph(model);
  graphs.set(model, graph);
  return graph;
};
