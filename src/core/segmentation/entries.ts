import type { Asset } from '../model/asset';
import { ENTRY_ZONE_TYPES, isUnclassified, UNTRUSTED_AT_MOST, zoneTypeOf } from '../model/defaults';
import type { Graph } from '../model/graph';
import type { Model } from '../model/model';

/** Ways out of the building that the hospital's own firewall does not see. */
const OUTSIDE_WAYS: ReadonlySet<string> = new Set(['cellular', 'phone']);

/** Zone types in which even a medical device is a stranger; elsewhere outside it is the one to protect. */
const STRANGERS_STAND_IN: ReadonlySet<string> = new Set(['unknown', 'vendor-staging']);

/** Whether people browse the web or read mail on it, so that an attack can begin on it. Unknown use is not general use. */
export const browses = (asset: Asset): boolean => asset.internetUse === 'general';

const belongsWhereAttacksBegin = ({ kind }: Asset, { library }: Model): boolean => {
  const home = library.devices.get(kind)?.defaultZone;
  return home !== undefined && (ENTRY_ZONE_TYPES.has(home) || STRANGERS_STAND_IN.has(home));
};

const trustOfZone = (graph: Graph, asset: Asset): number | undefined => {
  const zone = graph.model.zoneOf(asset);
  return zone === undefined ? undefined : graph.model.trustOf(zone.id);
};

/** Outside and not vouched for: an untrusted zone, somebody else's thing, a line out of the building. */
export const isOutsider = (graph: Graph, asset: Asset): boolean => {
  const { model } = graph;
  const zone = model.zoneOf(asset);
  const type = zone === undefined ? undefined : zoneTypeOf(model, zone.id);
  const trust = trustOfZone(graph, asset);
  const category = model.categoryOf(asset);
  if (category === 'external') return trust === undefined || trust <= 2 || zone === undefined;
  // Nobody knows what such a zone is for: only what shows by itself that attacks begin on it is taken for an entry.
  if (zone !== undefined && isUnclassified(model, zone.id) && !belongsWhereAttacksBegin(asset, model)) return false;
  const untrusted = (trust !== undefined && trust <= UNTRUSTED_AT_MOST) || ENTRY_ZONE_TYPES.has(type ?? '');
  if (untrusted) return category !== 'medical-device' || STRANGERS_STAND_IN.has(type ?? '');
  return category === 'network' && asset.connectivity?.some((way) => OUTSIDE_WAYS.has(way)) === true;
};

/** Entries of one kind: a zone type, `line` for lines out of the building, `web` for terminals that browse. */
export interface EntryGroup {
  readonly kind: string;
  /** Assets, and untrusted zones in which nothing is drawn. */
  readonly ids: readonly string[];
}

const kindOf = (graph: Graph, asset: Asset): string => {
  if (!isOutsider(graph, asset)) return 'web';
  const zone = graph.model.zoneOf(asset);
  if (graph.model.categoryOf(asset) === 'network') return 'line';
  return (zone === undefined ? undefined : zoneTypeOf(graph.model, zone.id)) ?? 'unknown';
};

/** Where an attack may begin, the least trusted kind first: outsiders on the network, browsing terminals, bare zones. */
export const entriesOf = (graph: Graph): readonly EntryGroup[] => {
  const { model } = graph;
  const assets = model.source.assets
    .values()
    .filter((asset) => graph.networked(asset).value !== false && (isOutsider(graph, asset) || browses(asset)));
  const bare = model.source.zones.values().filter(({ id }) => {
    const trust = model.trustOf(id);
    const empty = model.zonesIn(id).length === 0 && model.assetsIn(id).length === 0;
    return trust !== undefined && trust <= UNTRUSTED_AT_MOST && empty && !isUnclassified(model, id);
  });
  const groups = new Map<string, { trust: number; ids: string[] }>();
  const note = (kind: string, trust: number, id: string): void => {
    const group = groups.get(kind) ?? { trust, ids: [] };
    group.trust = Math.min(trust, group.trust);
    group.ids.push(id);
    groups.set(kind, group);
  };
  for (const asset of assets) note(kindOf(graph, asset), trustOfZone(graph, asset) ?? 0, asset.id);
  for (const { id } of bare) note(zoneTypeOf(model, id) ?? 'unknown', model.trustOf(id) ?? 0, id);
  return [...groups]
    .sort(([a, { trust }], [b, other]) => trust - other.trust || (a < b ? -1 : 1))
    .map(([kind, { ids }]) => ({ kind, ids }));
};
