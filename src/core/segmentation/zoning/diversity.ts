import { groupBy } from '../../group';
import type { Asset } from '../../model/asset';
import { zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { unitsOf } from '../../model/units';
import { criticalityOf } from '../targets';

/** All devices of one type hang on one thing, so that one takeover or failure takes the whole capability away. */
export interface LackOfDiversity {
  readonly kind: string;
  readonly assets: readonly string[];
  readonly units: number;
  readonly life: boolean;
  /** What all of them share: the zone they stand in, the switch they are plugged into, or the host they run on. */
  readonly shared: 'zone' | 'switch' | 'host';
  readonly by: string;
  /** Other zones of the same type, into which some of them could go. */
  readonly others: readonly string[];
}

const SEVERAL = 2;
const COUNTED: ReadonlySet<string> = new Set(['medical-device', 'medical-it']);

/** The one value that all of them have; nothing where they differ, or where one is not known. */
const common = (assets: readonly Asset[], of: (asset: Asset) => readonly string[]): string | undefined => {
  const [first = [], ...rest] = assets.map(of);
  return first.find(
    (value) => rest.every((values) => values.length === 1 && values[0] === value) && first.length === 1,
  );
};

/** The pieces of network equipment that an asset is plugged into, by cables drawn and ports noted. */
const switchesIn = (model: Model): ((asset: Asset) => readonly string[]) => {
  const found = new Map<string, Set<string>>();
  const note = (asset: string, other: string): void => {
    const equipment = model.asset(other);
    if (equipment === undefined || model.categoryOf(equipment) !== 'network') return;
    const known = found.get(asset) ?? new Set();
    found.set(asset, known.add(other));
  };
  for (const { ends } of model.source.links.values()) {
    note(ends[0].asset, ends[1].asset);
    note(ends[1].asset, ends[0].asset);
  }
  for (const { id, interfaces } of model.source.assets.values())
    for (const { switchPort } of interfaces ?? []) if (switchPort?.asset !== undefined) note(id, switchPort.asset);
  return ({ id }) => [...(found.get(id) ?? [])];
};

/**
 * Kinds of critical devices of which all units share a zone, a switch or a host (the pattern of the NHS mixes kinds over
 * two groups instead). Linear in assets and links.
 */
export const diversityOf = (model: Model): readonly LackOfDiversity[] => {
  const switches = switchesIn(model);
  const zonesByType = groupBy(model.source.zones.values(), ({ id }) => zoneTypeOf(model, id));
  const critical = model.source.assets.values().filter((asset) => {
    const criticality = criticalityOf(asset, model);
    return COUNTED.has(model.categoryOf(asset) ?? '') && (criticality === 'life' || criticality === 'high');
  });
  return [...groupBy(critical, ({ kind }) => kind)]
    .flatMap(([kind, assets]): readonly LackOfDiversity[] => {
      const units = assets.reduce((sum, asset) => sum + unitsOf(asset), 0);
      if (units < SEVERAL) return [];
      const found = {
        kind,
        assets: assets.map(({ id }) => id as string),
        units,
        life: assets.some((asset) => criticalityOf(asset, model) === 'life'),
      };
      const zone = common(assets, ({ zone: id }) => (id === undefined ? [] : [id]));
      const known = zone === undefined ? undefined : model.zone(zone);
      const type = known === undefined ? undefined : zoneTypeOf(model, known.id);
      const others = (zonesByType.get(type) ?? []).map(({ id }) => id as string).filter((id) => id !== zone);
      const plug = common(assets, switches);
      const host = common(assets, ({ host: id }) => (id === undefined ? [] : [id]));
      return [
        ...(known === undefined ? [] : [{ ...found, shared: 'zone' as const, by: known.id, others }]),
        ...(plug === undefined ? [] : [{ ...found, shared: 'switch' as const, by: plug, others: [] }]),
        ...(host === undefined ? [] : [{ ...found, shared: 'host' as const, by: host, others: [] }]),
      ];
    })
    .sort((a, b) => Number(b.life) - Number(a.life) || b.units - a.units || (a.kind < b.kind ? -1 : 1));
};
