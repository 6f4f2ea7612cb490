import { ZONE_HEIGHT, ZONE_WIDTH } from '../document/sizes';
import type { Placement } from '../document/view';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import type { Table } from '../table';
import { DEVICE_HEIGHT, DEVICE_WIDTH, type Rect } from './scene';

export interface ZoneFrame {
  readonly zone: Zone;
  readonly rect: Rect;
  /** 1 for outermost zones. */
  readonly depth: number;
  readonly parent: string | undefined;
  readonly placement: Placement;
}

export interface DeviceFrame {
  readonly asset: Asset;
  readonly rect: Rect;
  readonly zone: string | undefined;
  readonly placement: Placement;
}

/** Where everything stands, in absolute coordinates of the drawing. */
export interface Frames {
  /** Outer zones before the zones inside them. */
  readonly zones: readonly ZoneFrame[];
  readonly devices: readonly DeviceFrame[];
  /** Where the flows of an asset end: its own box, or that of the collapsed zone it is hidden in. */
  readonly ends: ReadonlyMap<string, Rect>;
  readonly rectOfZone: ReadonlyMap<string, Rect>;
  readonly unplaced: readonly string[];
}

/**
 * Turns the relative placements of a view into absolute boxes, from the outside inwards. Linear in zones and assets.
 * What has no placement, or stands in a zone without one, is listed in `unplaced`.
 */
export const framesOf = (model: Model, placements: Table<Placement>): Frames => {
  const zones: ZoneFrame[] = [];
  const devices: DeviceFrame[] = [];
  const ends = new Map<string, Rect>();
  const rectOfZone = new Map<string, Rect>();
  const met = new Set<string>();

  const placeDevices = (list: readonly Asset[], zone: string | undefined, x: number, y: number): void => {
    for (const asset of list) {
      const placement = placements.get(asset.id);
      if (placement === undefined) continue;
      const rect = { x: x + placement.x, y: y + placement.y, width: DEVICE_WIDTH, height: DEVICE_HEIGHT };
      devices.push({ asset, rect, zone, placement });
      ends.set(asset.id, rect);
      met.add(asset.id);
    }
  };

  /** Everything inside a collapsed zone is hidden, and its flows end at the zone. */
  const hide = (zone: Zone, rect: Rect): void => {
    for (const asset of model.assetsIn(zone.id)) {
      ends.set(asset.id, rect);
      met.add(asset.id);
    }
    for (const child of model.zonesIn(zone.id)) {
      met.add(child.id);
      rectOfZone.set(child.id, rect);
      hide(child, rect);
    }
  };

  const placeZones = (list: readonly Zone[], parent: ZoneFrame | undefined): void => {
    for (const zone of list) {
      const placement = placements.get(zone.id);
      if (placement === undefined) continue;
      const collapsed = placement.collapsed === true;
      const rect = {
        x: (parent?.rect.x ?? 0) + placement.x,
        y: (parent?.rect.y ?? 0) + placement.y,
        width: collapsed ? ZONE_WIDTH : (placement.width ?? ZONE_WIDTH),
        height: collapsed ? ZONE_HEIGHT : (placement.height ?? ZONE_HEIGHT),
      };
      const frame = { zone, rect, depth: (parent?.depth ?? 0) + 1, parent: parent?.zone.id, placement };
      zones.push(frame);
      rectOfZone.set(zone.id, rect);
      met.add(zone.id);
      if (collapsed) {
        hide(zone, rect);
        continue;
      }
      placeDevices(model.assetsIn(zone.id), zone.id, rect.x, rect.y);
      placeZones(model.zonesIn(zone.id), frame);
    }
  };

  placeZones(model.zonesIn(undefined), undefined);
  placeDevices(model.assetsIn(undefined), undefined, 0, 0);
  const unplaced = [...model.source.zones.values(), ...model.source.assets.values()]
    .filter(({ id }) => !met.has(id))
    .map(({ id }) => id)
    .sort();
  return { zones, devices, ends, rectOfZone, unplaced };
};
