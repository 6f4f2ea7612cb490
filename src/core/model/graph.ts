import { append } from '../group';
import { type Memory, neverSame, plainMemory } from '../memory';
import { saysTheSame } from '../says-the-same';
import { byId } from '../table';
import type { Asset } from './asset';
import type { DataFlow } from './data-flow';
import { authenticationOf, isNetworkFlow, type Known, networkedOf, zoneTypeOf } from './defaults';
import type { AssetId, ZoneId } from './id';
import { hearsNeighbours, speaksToNeighbours } from './isolation';
import type { Model } from './model';
import { type NumberedGraph, numberedGraphs, type Stand } from './numbered-graph';
import { isBarrier, NOWHERE, type Openness, opennessOf, sameOpenness } from './openness';

/** Whether a flow is controlled: through an enforced boundary with strong authentication and from neither the internet
 * nor a vendor, ending at a bastion with several factors, or opened by what no attack goes on from. `undefined` when
 * nobody knows. */
export type Controlled = boolean | undefined;

export interface FlowStep {
  readonly flow: Pick<DataFlow, 'id'>;
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
  /** Where answers worked out from it are kept; they last as long as it does. */
  readonly memory: Memory;
  /** Zone ids, sorted, and `NOWHERE` last. */
  readonly zones: readonly string[];
  /** Zones in which a networked asset stands: its own and those of its interfaces. */
  legsOf(asset: string): readonly string[];
  /** The same without those into which a filter of its own, or hardening, lets no attacker speak. */
  speaksInto(asset: string): readonly string[];
  /** Networked assets with a leg in the zone. Certain ones are known to be networked and to stand there. */
  membersOf(zone: string): readonly Member[];
  /** Flows that the asset opens or whose media it hands over; stopped and planned ones left out. */
  flowsFrom(asset: string): readonly FlowStep[];
  flowsTo(asset: string): readonly FlowStep[];
  /** Assets whose accounts also open those listed: by asset id and by device type. */
  readonly opens: ReadonlyMap<string, readonly string[]>;
  /** Assets of a device type that is listed there, with the type. */
  readonly kindsOpened: ReadonlyMap<string, string>;
  readonly openness: Openness;
  /** The same in numbers, for searches. */
  readonly numbers: NumberedGraph;
  zoneTypeOf(zone: string): string | undefined;
  /** The zone itself and those it lies in, outwards; empty for one that is not there. */
  zonesAround(zone: string): readonly string[];
  networked(asset: Asset): Known<boolean>;
}

export interface Member {
  readonly asset: string;
  readonly certain: boolean;
  /** Whether this is its own zone, rather than one that another of its interfaces reaches into. */
  readonly stands: boolean;
  /** Whether it hears its neighbours, and speaks to them; a filter of its own may keep it from either. */
  readonly hears: boolean;
  readonly speaks: boolean;
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
  const crossing = flow.enforcement === undefined ? model.crossingOf(flow) : undefined;
  const enforcement = flow.enforcement ?? crossing?.enforcement;
  const authentication = authenticationOf(flow, model).value;
  const inside = flow.enforcement === undefined && crossing === undefined && from?.zone !== undefined;
  if (inside || (enforcement !== undefined && !isBarrier(enforcement))) return false;
  if (authentication !== undefined && authentication !== 'strong') return false;
  return enforcement === undefined || authentication === undefined || fromType === undefined ? undefined : true;
};

/** The zones of its own interfaces that are there. */
const otherLegs = (asset: Asset, model: Model): readonly string[] =>
  asset.interfaces?.flatMap(({ zone }) => (zone !== undefined && model.source.zones.has(zone) ? [zone] : [])) ?? [];

const legsOfAsset = (asset: Asset | undefined, model: Model, networked: Graph['networked']): readonly string[] => {
  if (asset === undefined || networked(asset).value === false) return [];
  const own = model.zoneIdOf(asset) ?? NOWHERE;
  const others = otherLegs(asset, model);
  return others.length === 0 ? [own] : [...new Set([own, ...others])].filter((id) => id !== NOWHERE);
};

const NO_ZONES: readonly string[] = [];
const NO_STEPS: readonly FlowStep[] = [];

/** The ways that a flow opens, from either end. None for what is not in use, what hands do and media that are scanned. */
const stepsOfFlow = (flow: DataFlow, model: Model, typeOf: Graph['zoneTypeOf']): readonly FlowStep[] => {
  const media = flow.medium === 'usb' || flow.protocol === 'usb-media';
  const live = flow.status !== 'planned' && flow.status !== 'stopped';
  if (!live || (!media && !isNetworkFlow(flow)) || flow.medium === 'human') return NO_STEPS;
  const shown = media ? false : controlledOf(flow, model, typeOf);
  const controlledFrom = (opener: string): Controlled => model.asset(opener)?.hardened === true || shown;
  if (media && (flow.mediaScanning === true || controlledFrom(flow.from) === true)) return NO_STEPS;
  const named = { id: flow.id };
  const there: FlowStep = { flow: named, from: flow.from, to: flow.to, controlled: controlledFrom(flow.from), media };
  if (media || (flow.initiator !== 'to' && flow.initiator !== 'both')) return [there];
  const back: FlowStep = { flow: named, from: flow.to, to: flow.from, controlled: controlledFrom(flow.to), media };
  return flow.initiator === 'to' ? [back] : [there, back];
};

interface Accounts {
  readonly opens: ReadonlyMap<string, readonly string[]>;
  readonly kinds: ReadonlyMap<string, string>;
}

const accountsIn = (model: Model): Accounts => {
  const opens = new Map<string, string[]>();
  const assets = model.source.assets.values();
  for (const asset of assets) {
    if (asset.sharesCredentialsWith === undefined || networkedOf(asset, model).value === false) continue;
    for (const key of asset.sharesCredentialsWith)
      if (model.asset(key)?.hardened !== true) append(opens, key, asset.id);
  }
  const named = opens.size === 0 ? [] : assets.filter(({ kind, hardened }) => opens.has(kind) && hardened !== true);
  return { opens, kinds: new Map(named.map(({ id, kind }) => [id, kind])) };
};

const sameMaps = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => saysTheSame(b.get(key), value));
const sameAccounts = (a: Accounts, b: Accounts): boolean => sameMaps(a.opens, b.opens) && sameMaps(a.kinds, b.kinds);

/** The possible graph of a model, each part of it worked out when first asked and kept in the memory. */
export const graphIn = (model: Model, memory: Memory): Graph => {
  const zoneTypeOf_ = memory.keep((zone) => zoneTypeOf(model, zone as ZoneId));
  const zonesAround = memory.keep((zone): readonly string[] => model.lineOf(zone as ZoneId).map(({ id }) => id));
  const known = memory.keep((id): Known<boolean> => {
    const asset = model.asset(id);
    return asset === undefined ? { value: undefined, how: 'unknown' } : networkedOf(asset, model);
  });
  const networked = (asset: Asset): Known<boolean> => known(asset.id);
  const legsOf = memory.keep((id) => legsOfAsset(model.asset(id), model, networked));
  const membersOf = memory.keep((zone): readonly Member[] => {
    const own = model.assetsIn(zone === NOWHERE ? undefined : (zone as ZoneId));
    const others = zone === NOWHERE ? [] : model.assetsReachingInto(zone);
    const all = others.length === 0 ? own : [...new Set([...own, ...others])].sort(byId);
    return all.flatMap((asset) => {
      if (!legsOf(asset.id).includes(zone)) return [];
      const certain = networked(asset).value === true && zone !== NOWHERE;
      const stands = (model.zoneIdOf(asset) ?? NOWHERE) === zone;
      return [{ asset: asset.id, certain, stands, hears: hearsNeighbours(asset), speaks: speaksToNeighbours(asset) }];
    });
  });
  const speaksInto = (id: string): readonly string[] => {
    const asset = model.asset(id);
    return asset === undefined || speaksToNeighbours(asset) ? legsOf(id) : NO_ZONES;
  };
  const stepsOf = memory.keep((id) => {
    const flow = model.flow(id);
    return flow === undefined ? [] : stepsOfFlow(flow, model, zoneTypeOf_);
  });
  const stepsAt = (end: 'from' | 'to') =>
    memory.keep((asset): readonly FlowStep[] => {
      const steps: FlowStep[] = [];
      for (const { id } of model.flowsOf(asset as AssetId))
        for (const step of stepsOf(id)) if (step[end] === asset) steps.push(step);
      // An array that grew keeps room for more; there are too many of these for that.
      return steps.length === 0 ? NO_STEPS : steps.slice();
    });
  const zones = memory.keep(() => [...model.source.zones.values().map(({ id }) => id as string), NOWHERE]);
  const accounts = memory.keep(() => accountsIn(model), sameAccounts);
  const openness = memory.keep(() => opennessOf(model, zones(''), zoneTypeOf_), sameOpenness);
  const flowsFrom = stepsAt('from');
  const standingIn = memory.keep((zone): readonly Stand[] =>
    model
      .assetsIn(zone === NOWHERE ? undefined : (zone as ZoneId))
      .map(({ id }) => ({ asset: id, legs: speaksInto(id), opens: flowsFrom(id) })),
  );
  const numbered = numberedGraphs();
  const numbers = memory.keep(() => numbered({ zones: zones(''), standingIn, membersOf, flowsFrom }), neverSame);
  return {
    model,
    memory,
    get zones() {
      return zones('');
    },
    get numbers() {
      return numbers('');
    },
    get opens() {
      return accounts('').opens;
    },
    get kindsOpened() {
      return accounts('').kinds;
    },
    get openness() {
      return openness('');
    },
    legsOf,
    speaksInto,
    membersOf,
    flowsFrom,
    flowsTo: stepsAt('to'),
    zoneTypeOf: zoneTypeOf_,
    zonesAround,
    networked,
  };
};

const graphs = new WeakMap<Model, Graph>();

/** The possible graph of a model, one per model. Altogether linear in assets, flows, zones and conduits. */
export const graphOf = (model: Model): Graph => {
  const kept = graphs.get(model);
  if (kept !== undefined) return kept;
  const graph = graphIn(model, plainMemory());
  graphs.set(model, graph);
  return graph;
};
