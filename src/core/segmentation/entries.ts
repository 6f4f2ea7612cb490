import type { Asset } from '../model/asset';
import { UNTRUSTED_AT_MOST, zoneTypeOf } from '../model/defaults';
import type { Graph } from '../model/graph';

/** Zone types where an attack is taken to begin, besides those of the lowest trust: mail and web arrive there. */
const ENTRY_ZONE_TYPES: ReadonlySet<string> = new Set(['office-internet', 'regional-network']);

/** Ways out of the building that the hospital's own firewall does not see. */
const OUTSIDE_WAYS: ReadonlySet<string> = new Set(['cellular', 'phone']);

/** Zone types in which even a medical device is a stranger; elsewhere outside it is the one to protect. */
const STRANGERS_STAND_IN: ReadonlySet<string> = new Set(['unknown', 'vendor-staging']);

/** Whether people browse the web or read mail on it, so that an attack can begin on it. Unknown use is not general use. */
export const browses = (asset: Asset): boolean => asset.internetUse === 'general';

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
  const untrusted = (trust !== undefined && trust <= UNTRUSTED_AT_MOST) || ENTRY_ZONE_TYPES.has(type ?? '');
  if (untrusted) return category !== 'medical-device' || STRANGERS_STAND_IN.has(type ?? '');
  return category === 'network' && asset.connectivity?.some((way) => OUTSIDE_WAYS.has(way)) === true;
};

/**
 * Where an attack may begin, least trusted first: outsiders on the network, terminals that browse the web, and
 * untrusted zones in which nothing is drawn. Ids of assets and zones.
 */
export const entriesOf = (graph: Graph): readonly string[] => {
  const { model } = graph;
  const assets = model.source.assets
    .values()
    .filter((asset) => graph.networked(asset).value !== false && (isOutsider(graph, asset) || browses(asset)));
  const occupied = new Set(assets.map((asset) => asset.zone));
  const bare = model.source.zones
    .values()
    .filter(({ id }) => (model.trustOf(id) ?? UNTRUSTED_AT_MOST + 1) <= UNTRUSTED_AT_MOST && !occupied.has(id));
  const ranked = [
    ...assets.map((asset) => ({ id: asset.id as string, trust: trustOfZone(graph, asset) ?? 0 })),
    ...bare
      .filter(({ id }) => model.zonesIn(id).length === 0 && model.assetsIn(id).length === 0)
      .map((zone) => ({ id: zone.id as string, trust: model.trustOf(zone.id) ?? 0 })),
  ];
  return ranked.sort((a, b) => a.trust - b.trust || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
};
