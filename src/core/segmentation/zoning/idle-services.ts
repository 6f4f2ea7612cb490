import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';

/** A service that devices of one zone are said to offer, and that no flow in use needs of them. */
export interface IdleService {
  readonly protocol: string;
  /** The zone they stand in; `undefined` for those in none. */
  readonly zone: string | undefined;
  readonly assets: readonly string[];
}

/** What others need of a device: flows at whose end it is, one way or the other. */
const neededOf = (asset: Asset, model: Model, inUse: (flow: DataFlow) => boolean): ReadonlySet<string | undefined> =>
  new Set(
    model
      .flowsOf(asset.id)
      .filter(inUse)
      .map(({ protocol }) => protocol),
  );

/**
 * Services one by one that could be switched off: the protocols that a person or a paper wrote down for a device, without
 * those of its flows in use. Nothing for a device with a flow of unknown protocol, since that may be the one. Those with
 * most devices first. Linear in devices and flows.
 */
export const idleServices = (model: Model, inUse: (flow: DataFlow) => boolean): readonly IdleService[] => {
  const groups = new Map<string, { protocol: string; zone: string | undefined; assets: string[] }>();
  for (const asset of model.source.assets.values()) {
    if (asset.protocols === undefined || asset.protocols.length === 0) continue;
    const needed = neededOf(asset, model, inUse);
    if (needed.has(undefined)) continue;
    const zone = model.zoneIdOf(asset);
    for (const protocol of new Set(asset.protocols)) {
      if (needed.has(protocol)) continue;
      const key = JSON.stringify([protocol, zone]);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { protocol, zone, assets: [asset.id] });
      else known.assets.push(asset.id);
    }
  }
  return [...groups.values()].sort((a, b) => b.assets.length - a.assets.length || (a.protocol < b.protocol ? -1 : 1));
};
