import type { Criticality } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import { zoneTypeOf } from '../model/defaults';
import type { Model } from '../model/model';

/** How critical an asset is: as people said, else as usual for its device type; `undefined` when nobody knows. */
export const criticalityOf = (asset: Asset, model: Model): Criticality | undefined =>
  asset.criticality ?? model.library.devices.get(asset.kind)?.criticality;

export const isCritical = (asset: Asset, model: Model): boolean => {
  const criticality = criticalityOf(asset, model);
  return criticality === 'life' || criticality === 'high';
};

/** Means to an end for an attacker, not the end. */
const NO_TARGETS: ReadonlySet<string> = new Set(['network', 'external', 'person']);
/** What is put up for others to arrive at, and nothing else; what can be reached from it is what counts. */
const ENTRANCES: ReadonlySet<string> = new Set(['bastion-host']);
/** Networks of others, in which nothing is the hospital's to protect; clouds and homes hold what is. */
const OF_OTHERS: ReadonlySet<string> = new Set(['internet', 'vendor-remote', 'national-network', 'regional-network']);

/**
 * What an attack path is looked for to: the hospital's own assets of criticality life or high. Network equipment is
 * left out, since it is on the way to them; so is a bastion, and what stands in somebody else's network. Sorted by id.
 */
export const targetsOf = (model: Model): readonly Asset[] =>
  model.source.assets.values().filter((asset) => {
    if (!isCritical(asset, model) || ENTRANCES.has(asset.kind)) return false;
    if (NO_TARGETS.has(model.categoryOf(asset) ?? '')) return false;
    const zone = model.zoneOf(asset);
    return zone === undefined || !OF_OTHERS.has(zoneTypeOf(model, zone.id) ?? '');
  });
