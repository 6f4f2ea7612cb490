import type { Library } from '../library/library';
import type { Category, Enforcement } from '../library/vocabulary';
import type { Table } from '../table';
import type { Asset } from './asset';
import type { Conduit } from './conduit';
import type { Control } from './control';
import type { DataFlow } from './data-flow';
import { deviceTypeOf } from './device-type-of';
import type { EvidenceDocument } from './evidence-document';
import type { AssetId, ConduitId, FlowId, PartyId, ZoneId } from './id';
import type { Link } from './link';
import type { Party } from './party';
import type { Zone } from './zone';

/** What a model is made of; every document has these. */
export interface ModelSource {
  readonly perspective: 'hospital' | 'manufacturer';
  readonly asOf?: string | undefined;
  readonly lastReviewed?: string | undefined;
  readonly lastChange?: string | undefined;
  readonly parties: Table<Party>;
  readonly zones: Table<Zone>;
  readonly assets: Table<Asset>;
  readonly links: Table<Link>;
  readonly flows: Table<DataFlow>;
  readonly conduits: Table<Conduit>;
  readonly controls: Table<Control>;
  readonly evidence: Table<EvidenceDocument>;
}

/** An edge that a flow crosses on its way: that of a zone, or of a party's responsibility. */
export type Boundary =
  | { readonly kind: 'zone'; readonly zone: ZoneId; readonly direction: 'out' | 'in' }
  | { readonly kind: 'party'; readonly from: PartyId; readonly to: PartyId };

/**
 * The meeting of two zones: flows go across, or people recorded a conduit. Its id is that of the conduit, or for a
 * pair without one `crossingIdOf` of the two zones; recording a conduit in the editor takes that very id, so decisions
 * about a crossing outlive it.
 */
export interface Crossing {
  readonly id: string;
  /** In the order of the conduit where there is one, else sorted by id. */
  readonly zones: readonly [ZoneId, ZoneId];
  readonly conduit: ConduitId | undefined;
  /** Flows between the two zones, both directions, sorted by id. */
  readonly flows: readonly FlowId[];
  /**
   * What stands between: the conduit's enforcement where recorded, else the strongest of the zone edges on the way.
   * `undefined` when nobody knows: an edge is unknown and no other enforces.
   */
  readonly enforcement: Enforcement | undefined;
}

/** A hospital with its indexes: answers questions, never changes. */
export interface Model {
  readonly source: ModelSource;
  readonly library: Library;
  readonly crossings: ReadonlyMap<string, Crossing>;
  asset(id: string): Asset | undefined;
  zone(id: string): Zone | undefined;
  flow(id: string): DataFlow | undefined;
  /** The asset's category: its own word, else that of its device type; `undefined` for kinds we do not know. */
  categoryOf(asset: Asset): Category | undefined;
  /** The zone an asset stands in; `undefined` when unassigned or unknown. */
  zoneOf(asset: Asset): Zone | undefined;
  /** The zone itself, then its parent, and so on outwards. */
  lineOf(zone: ZoneId): readonly Zone[];
  /** Zones directly inside, sorted by id; `undefined` asks for the outermost ones. */
  zonesIn(zone: ZoneId | undefined): readonly Zone[];
  /** Assets directly in the zone, sorted by id; `undefined` asks for those in no zone. */
  assetsIn(zone: ZoneId | undefined): readonly Asset[];
  /** Flows that begin or end at the asset, sorted by id. */
  flowsOf(asset: AssetId): readonly DataFlow[];
  /** The party that answers for a zone: its own, else that of the nearest zone around it. */
  partyOf(zone: ZoneId): PartyId | undefined;
  /** 0–5: the zone's own trust, else that of its type, else that of the zone around it. */
  trustOf(zone: ZoneId): number | undefined;
  /** Evidence documents about the asset, sorted by id. */
  evidenceOf(asset: AssetId): readonly EvidenceDocument[];
  /** Safeguards recorded on the element, sorted by id. */
  controlsOn(element: string): readonly Control[];
  /** Every edge the flow crosses, from the inside outwards and in again. Empty inside one zone. */
  boundariesCrossedBy(flow: DataFlow): readonly Boundary[];
  /** The meeting of two different zones that the flow makes; `undefined` inside one zone or when an end is unassigned. */
  crossingOf(flow: DataFlow): Crossing | undefined;
}

export const crossingIdOf = (a: ZoneId, b: ZoneId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

const STRENGTH: Readonly<Record<Enforcement, number>> = {
  none: 0,
  'vlan-only': 1,
  vpn: 2,
  acl: 3,
  firewall: 4,
  'one-way': 5,
};

const append = <K, V>(index: Map<K, V[]>, key: K, value: V): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
};

/** Indexes a hospital. Linear in its elements; crossings are linear in flows times nesting depth. */
export const modelOf = (source: ModelSource, library: Library): Model => {
  const assetsByZone = new Map<string | undefined, Asset[]>();
  const zonesByParent = new Map<string | undefined, Zone[]>();
  const flowsByAsset = new Map<string, DataFlow[]>();
  const evidenceByAsset = new Map<string, EvidenceDocument[]>();
  const controlsByElement = new Map<string, Control[]>();
  const lines = new Map<string, readonly Zone[]>();

  const known = (zone: ZoneId | undefined): ZoneId | undefined =>
    zone !== undefined && source.zones.has(zone) ? zone : undefined;
  for (const asset of source.assets.values()) append(assetsByZone, known(asset.zone), asset);
  for (const zone of source.zones.values()) append(zonesByParent, known(zone.parent), zone);
  for (const flow of source.flows.values()) {
    append(flowsByAsset, flow.from, flow);
    if (flow.to !== flow.from) append(flowsByAsset, flow.to, flow);
  }
  for (const paper of source.evidence.values()) for (const id of paper.assets) append(evidenceByAsset, id, paper);
  for (const control of source.controls.values()) for (const id of control.on) append(controlsByElement, id, control);

  const lineOf = (id: ZoneId): readonly Zone[] => {
    const kept = lines.get(id);
    if (kept !== undefined) return kept;
    const line: Zone[] = [];
    const seen = new Set<string>();
    for (let zone = source.zones.get(id); zone !== undefined && !seen.has(zone.id); ) {
      seen.add(zone.id);
      line.push(zone);
      zone = zone.parent === undefined ? undefined : source.zones.get(zone.parent);
    }
    lines.set(id, line);
    return line;
  };

  const zoneOf = (asset: Asset): Zone | undefined =>
    asset.zone === undefined ? undefined : source.zones.get(asset.zone);
  const partyOf = (id: ZoneId): PartyId | undefined =>
    lineOf(id).find((zone) => zone.party !== undefined)?.party ?? undefined;
  const trustOf = (id: ZoneId): number | undefined => {
    for (const zone of lineOf(id)) {
      const trust = zone.trust ?? (zone.kind === undefined ? undefined : library.zones.get(zone.kind)?.trust);
      if (trust !== undefined) return trust;
    }
    return undefined;
  };

  /** Zone edges on the way from one zone to another: out of the first, up to where the two meet, into the second. */
  const edgesBetween = (from: ZoneId, to: ZoneId): readonly { zone: Zone; direction: 'out' | 'in' }[] => {
    const outward = lineOf(from);
    const inward = lineOf(to);
    const shared = new Set(inward.map((zone) => zone.id));
    const leaving = outward.filter((zone) => !shared.has(zone.id));
    const around = new Set(outward.map((zone) => zone.id));
    const entering = inward.filter((zone) => !around.has(zone.id)).reverse();
    return [
      ...leaving.map((zone) => ({ zone, direction: 'out' as const })),
      ...entering.map((zone) => ({ zone, direction: 'in' as const })),
    ];
  };

  const endsOf = (flow: DataFlow): readonly [Zone, Zone] | undefined => {
    const from = source.assets.get(flow.from);
    const to = source.assets.get(flow.to);
    const fromZone = from === undefined ? undefined : zoneOf(from);
    const toZone = to === undefined ? undefined : zoneOf(to);
    return fromZone === undefined || toZone === undefined ? undefined : [fromZone, toZone];
  };

  const enforcementBetween = (a: ZoneId, b: ZoneId): Enforcement | undefined => {
    const known = edgesBetween(a, b).map(({ zone }) => zone.enforcement);
    const strongest = known
      .filter((edge): edge is Enforcement => edge !== undefined)
      .sort((x, y) => STRENGTH[y] - STRENGTH[x])[0];
    // An unknown edge may still be a barrier, so "nothing stands between" is only certain when all edges are known.
    const certain = strongest !== undefined && (STRENGTH[strongest] >= STRENGTH.vpn || !known.includes(undefined));
    return certain ? strongest : undefined;
  };

  const crossings = new Map<string, Crossing>();
  const crossingByPair = new Map<string, string>();
  const flowsByPair = new Map<string, { zones: readonly [ZoneId, ZoneId]; flows: FlowId[] }>();
  for (const flow of source.flows.values()) {
    const ends = endsOf(flow);
    if (ends === undefined || ends[0].id === ends[1].id) continue;
    const pair = crossingIdOf(ends[0].id, ends[1].id);
    const zones: readonly [ZoneId, ZoneId] =
      ends[0].id < ends[1].id ? [ends[0].id, ends[1].id] : [ends[1].id, ends[0].id];
    const entry = flowsByPair.get(pair) ?? { zones, flows: [] };
    entry.flows.push(flow.id);
    flowsByPair.set(pair, entry);
  }
  for (const conduit of source.conduits.values()) {
    const [a, b] = conduit.zones;
    const pair = crossingIdOf(a, b);
    if (!crossingByPair.has(pair)) crossingByPair.set(pair, conduit.id);
    crossings.set(conduit.id, {
      id: conduit.id,
      zones: [a, b],
      conduit: conduit.id,
      flows: flowsByPair.get(pair)?.flows ?? [],
      enforcement: conduit.enforcement ?? enforcementBetween(a, b),
    });
  }
  for (const [pair, { zones, flows }] of flowsByPair) {
    if (crossingByPair.has(pair)) continue;
    crossingByPair.set(pair, pair);
    crossings.set(pair, {
      id: pair,
      zones,
      conduit: undefined,
      flows,
      enforcement: enforcementBetween(zones[0], zones[1]),
    });
  }

  const partyBoundary = (from: Zone, to: Zone): readonly Boundary[] => {
    const a = partyOf(from.id);
    const b = partyOf(to.id);
    return a === undefined || b === undefined || a === b ? [] : [{ kind: 'party', from: a, to: b }];
  };

  return {
    source,
    library,
    crossings,
    asset: (id) => source.assets.get(id as AssetId),
    zone: (id) => source.zones.get(id as ZoneId),
    flow: (id) => source.flows.get(id as FlowId),
    categoryOf: (asset) => asset.category ?? deviceTypeOf(asset, library)?.category,
    zoneOf,
    lineOf,
    zonesIn: (zone) => zonesByParent.get(zone) ?? [],
    assetsIn: (zone) => assetsByZone.get(zone) ?? [],
    flowsOf: (asset) => flowsByAsset.get(asset) ?? [],
    partyOf,
    trustOf,
    evidenceOf: (asset) => evidenceByAsset.get(asset) ?? [],
    controlsOn: (element) => controlsByElement.get(element) ?? [],
    boundariesCrossedBy: (flow) => {
      const ends = endsOf(flow);
      if (ends === undefined) return [];
      const edges = edgesBetween(ends[0].id, ends[1].id).map(
        ({ zone, direction }): Boundary => ({ kind: 'zone', zone: zone.id, direction }),
      );
      return [...edges, ...partyBoundary(ends[0], ends[1])];
    },
    crossingOf: (flow) => {
      const ends = endsOf(flow);
      if (ends === undefined || ends[0].id === ends[1].id) return undefined;
      const id = crossingByPair.get(crossingIdOf(ends[0].id, ends[1].id));
      return id === undefined ? undefined : crossings.get(id);
    },
  };
};
