import type { Placement } from '../document/view';
import { DEVICE_HEIGHT, DEVICE_WIDTH } from '../drawing/scene';
import type { Asset } from '../model/asset';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import { standsOutside } from '../model/standing';
import type { Zone } from '../model/zone';
import type { Table } from '../table';
import { adopt, type Box, boxOf } from './box';
import { depthsOf } from './depths';
import { type Freed, keepsAll } from './freed';
import { storeyOfZone } from './storeys';

const FIRST_INSIDE = 0.5;

export interface Tree {
  readonly root: Box;
  /** Every zone and device, by id. */
  readonly byId: ReadonlyMap<string, Box>;
}

const placementOf = (placement: Placement | undefined, { place, size }: Freed): Partial<Box> => {
  if (placement === undefined) return {};
  const { x, y, width = 0, height = 0, locked } = placement;
  return {
    ...(place ? {} : { x, y, placed: true }),
    ...(size ? {} : { width, height }),
    locked: locked === true,
  };
};

/** Zones and assets as nested boxes, with the places that they keep. Linear. */
export const treeOf = (model: Model, placements: Table<Placement>, freedOf: (id: string) => Freed = keepsAll): Tree => {
  const depths = depthsOf(model);
  const byId = new Map<string, Box>();

  const addDevices = (parent: Box, assets: readonly Asset[]): void => {
    if (assets.length === 0) return;
    const block = boxOf(`${parent.id}/`, 'block', { depth: parent.depth });
    adopt(parent, block);
    for (const asset of assets) {
      const size = { width: DEVICE_WIDTH, height: DEVICE_HEIGHT, depth: parent.depth };
      const device = boxOf(asset.id, 'device', {
        ...placementOf(placements.get(asset.id), freedOf(asset.id)),
        ...size,
      });
      byId.set(asset.id, device);
      adopt(block, device);
    }
  };

  const addZone = (parent: Box, zone: Zone): void => {
    const box = boxOf(zone.id, 'zone', {
      ...placementOf(placements.get(zone.id), freedOf(zone.id)),
      storey: storeyOfZone(zone),
    });
    byId.set(zone.id, box);
    adopt(parent, box);
    const own = depths.get(zone.id) ?? 1;
    addDevices(box, model.assetsIn(zone.id));
    for (const child of model.zonesIn(zone.id)) addZone(box, child);
    const inside = box.children.filter(({ kind }) => kind === 'zone').map(({ depth }) => depth);
    const nearest = Math.min(own, ...inside);
    // Only at the outermost level the outside has a place of its own; inside others it comes first.
    const outside = parent.parent === undefined ? 0 : FIRST_INSIDE;
    box.depth = standsOutside(model, zone.id as ZoneId) ? outside : Math.max(1, nearest);
    for (const block of box.children) if (block.kind === 'block') block.depth = own;
  };

  const root = boxOf('', 'zone');
  for (const zone of model.zonesIn(undefined)) addZone(root, zone);
  addDevices(root, model.assetsIn(undefined));
  return { root, byId };
};
