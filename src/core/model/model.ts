import type { Library } from '../library/library';
import type { Category } from '../library/vocabulary';
import { allAtOnce, type Steps } from '../steps';
import type { Table } from '../table';
import type { Asset } from './asset';
import type { Conduit } from './conduit';
import type { Control } from './control';
import type { Crossing } from './crossings';
import type { DataFlow } from './data-flow';
import { deviceTypeOf } from './device-type-of';
import type { EvidenceDocument } from './evidence-document';
import type { AssetId, PartyId, ZoneId } from './id';
import { type Indexes, indexSteps, nextIndexes } from './indexes';
import type { Link } from './link';
import { crossingIdOf, endsOf } from './pair-flows';
import type { Party } from './party';
import type { Zone } from './zone';
import { edgesBetween } from './zone-lines';

export type { Crossing } from './crossings';
export { crossingIdOf } from './pair-flows';

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

const NONE: readonly never[] = [];

/** A crossing as one flow sees it: without the others. */
export type Meeting = Omit<Crossing, 'flows'>;

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
  /** The id of the same; asking for no more than that rests on less. */
  zoneIdOf(asset: Asset): ZoneId | undefined;
  /** The zone itself, then its parent, and so on outwards. */
  lineOf(zone: ZoneId): readonly Zone[];
  /** Zones directly inside, sorted by id; `undefined` asks for the outermost ones. */
  zonesIn(zone: ZoneId | undefined): readonly Zone[];
  /** Assets directly in the zone, sorted by id; `undefined` asks for those in no zone. */
  assetsIn(zone: ZoneId | undefined): readonly Asset[];
  /** Assets with an interface that names the zone, wherever they stand; sorted by id. */
  assetsReachingInto(zone: string): readonly Asset[];
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
  crossingOf(flow: DataFlow): Meeting | undefined;
}

/** A model of the source that looks things up in the indexes, which must be those of the source. */
const modelFrom = (source: ModelSource, library: Library, indexes: Indexes): Model => {
  const { lines, crossings } = indexes;
  const { lineOf } = lines;
  const partyOf = (id: ZoneId): PartyId | undefined =>
    lineOf(id).find((zone) => zone.party !== undefined)?.party ?? undefined;
  const trustOf = (id: ZoneId): number | undefined => {
    for (const zone of lineOf(id)) {
      const trust = zone.trust ?? (zone.kind === undefined ? undefined : library.zones.get(zone.kind)?.trust);
      if (trust !== undefined) return trust;
    }
    return undefined;
  };
  /** By the two zones of flows that were asked about, so that their name is put together once and not for each flow. */
  const asked = new Map<ZoneId, Map<ZoneId, Crossing | undefined>>();
  const crossingBetween = (from: ZoneId, to: ZoneId): Crossing | undefined => {
    const known = asked.get(from) ?? new Map<ZoneId, Crossing | undefined>();
    asked.set(from, known);
    const before = known.get(to);
    if (before !== undefined || known.has(to)) return before;
    const crossing = crossings.byId.get(crossings.idOfPair.get(crossingIdOf(from, to)) ?? '');
    known.set(to, crossing);
    return crossing;
  };
  const partyBoundary = (from: Zone, to: Zone): readonly Boundary[] => {
    const a = partyOf(from.id);
    const b = partyOf(to.id);
    return a === undefined || b === undefined || a === b ? [] : [{ kind: 'party', from: a, to: b }];
  };
  return {
    source,
    library,
    crossings: crossings.byId,
    asset: (id) => source.assets.get(id),
    zone: (id) => source.zones.get(id),
    flow: (id) => source.flows.get(id),
    categoryOf: (asset) => asset.category ?? deviceTypeOf(asset, library)?.category,
    zoneOf: (asset) => (asset.zone === undefined ? undefined : source.zones.get(asset.zone)),
    zoneIdOf: ({ zone }) => (zone !== undefined && source.zones.has(zone) ? zone : undefined),
    lineOf,
    zonesIn: (zone) => indexes.zonesByParent.get(zone) ?? NONE,
    assetsIn: (zone) => indexes.assetsByZone.get(zone) ?? NONE,
    assetsReachingInto: (zone) => indexes.assetsByInterface.get(zone) ?? NONE,
    flowsOf: (asset) => indexes.flowsByAsset.get(asset) ?? NONE,
    partyOf,
    trustOf,
    evidenceOf: (asset) => indexes.evidenceByAsset.get(asset) ?? NONE,
    controlsOn: (element) => indexes.controlsByElement.get(element) ?? NONE,
    boundariesCrossedBy: (flow) => {
      const ends = endsOf(source, flow);
      if (ends === undefined) return [];
      const edges = edgesBetween(lines, ends[0].id, ends[1].id).map(
        ({ zone, direction }): Boundary => ({ kind: 'zone', zone: zone.id, direction }),
      );
      return [...edges, ...partyBoundary(ends[0], ends[1])];
    },
    crossingOf: (flow) => {
      const ends = endsOf(source, flow);
      if (ends === undefined || ends[0].id === ends[1].id) return undefined;
      return crossingBetween(ends[0].id, ends[1].id);
    },
  };
};

/** The indexes of each model that is still in use, for the next one to follow from. */
const indexesOfModel = new WeakMap<Model, Indexes>();

const remembered = (model: Model, indexes: Indexes): Model => {
  indexesOfModel.set(model, indexes);
  return model;
};

/** Indexes a hospital. Linear in its elements; crossings are linear in flows times nesting depth. */
export const modelOf = (source: ModelSource, library: Library): Model => allAtOnce(modelSteps(source, library));

/** What `modelOf` does, in parts of which each takes some ten milliseconds at most for 10,000 assets. */
export function* modelSteps(source: ModelSource, library: Library): Steps<Model> {
  const indexes = yield* indexSteps(source);
  return remembered(modelFrom(source, library, indexes), indexes);
}

/**
 * The model that `modelOf` gives, made from that of another state of the hospital, whichever came first. Costs follow
 * the records that differ, and lists that nothing happened to are the same objects in both. The other stays as it is.
 */
export const nextModel = (previous: Model, source: ModelSource): Model => {
  const known = indexesOfModel.get(previous);
  if (known === undefined) return modelOf(source, previous.library);
  const indexes = nextIndexes(known, previous.source, source);
  return remembered(modelFrom(source, previous.library, indexes), indexes);
};
