import type { Steps } from '../steps';
import type { Asset } from './asset';
import type { Control } from './control';
import { type Crossings, crossingSteps, nextCrossings } from './crossings';
import type { DataFlow } from './data-flow';
import type { EvidenceDocument } from './evidence-document';
import { type Groups, grouped, type KeyedChange, type RecordChange, recordChanges, regrouped } from './groups';
import type { ZoneId } from './id';
import type { ModelSource } from './model';
import type { Zone } from './zone';
import { type ZoneLines, zoneLines } from './zone-lines';

/** What a model looks things up in. */
export interface Indexes {
  readonly lines: ZoneLines;
  /** Under `undefined` those in no zone, or in one that is not there. */
  readonly assetsByZone: Groups<ZoneId | undefined, Asset>;
  /** By the zones that their interfaces name. */
  readonly assetsByInterface: Groups<string, Asset>;
  readonly zonesByParent: Groups<ZoneId | undefined, Zone>;
  readonly flowsByAsset: Groups<string, DataFlow>;
  readonly evidenceByAsset: Groups<string, EvidenceDocument>;
  readonly controlsByElement: Groups<string, Control>;
  readonly crossings: Crossings;
}

const NO_ZONES: readonly never[] = [];

const known = ({ zones }: ModelSource, zone: ZoneId | undefined): ZoneId | undefined =>
  zone !== undefined && zones.has(zone) ? zone : undefined;

const zonesOfInterfaces = ({ interfaces }: Asset): readonly string[] =>
  interfaces === undefined ? NO_ZONES : interfaces.flatMap(({ zone }) => zone ?? NO_ZONES);
const endsOfFlow = ({ from, to }: DataFlow): readonly string[] => [from, to];
const assetsOfPaper = ({ assets }: EvidenceDocument): readonly string[] => assets;
const elementsOfControl = ({ on }: Control): readonly string[] => on;

/** Linear in the elements; crossings are linear in flows times nesting depth. */
export function* indexSteps(source: ModelSource): Steps<Indexes> {
  const lines = zoneLines(source.zones);
  const assetsByZone = grouped(source.assets.values(), ({ zone }) => [known(source, zone)]);
  const assetsByInterface = grouped(source.assets.values(), zonesOfInterfaces);
  yield;
  const zonesByParent = grouped(source.zones.values(), ({ parent }) => [known(source, parent)]);
  const flowsByAsset = grouped(source.flows.values(), endsOfFlow);
  yield;
  const evidenceByAsset = grouped(source.evidence.values(), assetsOfPaper);
  const controlsByElement = grouped(source.controls.values(), elementsOfControl);
  yield;
  const crossings = yield* crossingSteps(source, lines);
  return {
    lines,
    assetsByZone,
    assetsByInterface,
    zonesByParent,
    flowsByAsset,
    evidenceByAsset,
    controlsByElement,
    crossings,
  };
}

const keyed = <T>(
  changes: readonly RecordChange<T>[],
  keysOf: (record: T) => readonly string[],
): readonly KeyedChange<string, T>[] =>
  changes.map((change) => ({
    ...change,
    from: change.before === undefined ? [] : keysOf(change.before),
    to: change.after === undefined ? [] : keysOf(change.after),
  }));

/** Records that stand elsewhere because the zone they name came or went, besides those that changed themselves. */
const stranded = <T extends { readonly id: string }>(
  groups: Groups<ZoneId | undefined, T>,
  zones: readonly RecordChange<Zone>[],
  zoneOf: (record: T) => ZoneId | undefined,
  changed: ReadonlySet<string>,
): readonly RecordChange<T>[] => {
  const gone = zones.filter(({ after }) => after === undefined);
  const come = new Set(zones.filter(({ before }) => before === undefined).map(({ id }) => id));
  const loose = come.size === 0 ? [] : (groups.get(undefined) ?? []).filter((record) => come.has(zoneOf(record) ?? ''));
  return [...gone.flatMap(({ before }) => (before === undefined ? [] : (groups.get(before.id) ?? []))), ...loose]
    .filter(({ id }) => !changed.has(id))
    .map((record) => ({ id: record.id, before: record, after: record }));
};

const placed = <T extends { readonly id: string }>(
  before: ModelSource,
  after: ModelSource,
  changes: readonly RecordChange<T>[],
  zoneOf: (record: T) => ZoneId | undefined,
): readonly KeyedChange<ZoneId | undefined, T>[] =>
  changes.map((change) => ({
    ...change,
    from: change.before === undefined ? [] : [known(before, zoneOf(change.before))],
    to: change.after === undefined ? [] : [known(after, zoneOf(change.after))],
  }));

const zoneOfAsset = ({ zone }: Asset): ZoneId | undefined => zone;
const parentOfZone = ({ parent }: Zone): ZoneId | undefined => parent;
const idsOf = (changes: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(changes.map(({ id }) => id));

/**
 * The indexes that `indexSteps` gives, made from those of an earlier source; lists that nothing happened to are the same
 * objects. Looks only at records that differ; copies each map at most once, and most of them seldom.
 */
export const nextIndexes = (indexes: Indexes, before: ModelSource, after: ModelSource): Indexes => {
  const zones = recordChanges(before.zones, after.zones);
  const assets = recordChanges(before.assets, after.assets);
  const flows = recordChanges(before.flows, after.flows);
  const lines = zones.length === 0 ? indexes.lines : indexes.lines.next(after.zones, idsOf(zones));
  const allAssets = [...assets, ...stranded(indexes.assetsByZone, zones, zoneOfAsset, idsOf(assets))];
  const allZones = [...zones, ...stranded(indexes.zonesByParent, zones, parentOfZone, idsOf(zones))];
  const inZones = placed(before, after, allAssets, zoneOfAsset);
  const flowsByAsset = regrouped(indexes.flowsByAsset, keyed(flows, endsOfFlow));
  const moved = inZones.filter(({ from, to }) => from.length !== to.length || from[0] !== to[0]);
  const touchedFlows = new Set(flows.map(({ id }) => id));
  for (const { id } of moved) for (const flow of flowsByAsset.get(id) ?? []) touchedFlows.add(flow.id);
  const barriers = zones.filter(
    (change) =>
      change.before?.id !== change.after?.id ||
      change.before?.parent !== change.after?.parent ||
      change.before?.enforcement !== change.after?.enforcement,
  );
  return {
    lines,
    assetsByZone: regrouped(indexes.assetsByZone, inZones),
    assetsByInterface: regrouped(indexes.assetsByInterface, keyed(assets, zonesOfInterfaces)),
    zonesByParent: regrouped(indexes.zonesByParent, placed(before, after, allZones, parentOfZone)),
    flowsByAsset,
    evidenceByAsset: regrouped(
      indexes.evidenceByAsset,
      keyed(recordChanges(before.evidence, after.evidence), assetsOfPaper),
    ),
    controlsByElement: regrouped(
      indexes.controlsByElement,
      keyed(recordChanges(before.controls, after.controls), elementsOfControl),
    ),
    crossings: nextCrossings(indexes.crossings, before, after, {
      flows: touchedFlows,
      conduits: recordChanges(before.conduits, after.conduits),
      barriers: idsOf(barriers),
      linesBefore: indexes.lines,
      lines,
    }),
  };
};
