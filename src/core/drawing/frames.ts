import { ZONE_HEIGHT, ZONE_WIDTH } from '../document/sizes';
import type { Placement } from '../document/view';
import { type LayeredMap, layeredMap } from '../layered-map';
import type { Asset } from '../model/asset';
import { recordChanges } from '../model/groups';
import type { ZoneId } from '../model/id';
import type { Model } from '../model/model';
import type { Zone } from '../model/zone';
import type { Table } from '../table';
import { sameRect } from './geometry';
import { DEVICE_HEIGHT, DEVICE_WIDTH, type Point, type Rect } from './scene';

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

/** The assets directly in one zone, or in none. */
export interface FrameGroup {
  readonly zone: string | undefined;
  readonly assets: readonly Asset[];
  /** Top left corner of what contains them. */
  readonly corner: Point;
  /** The box of the collapsed zone that hides them; `undefined` where they are drawn. */
  readonly hiddenIn: Rect | undefined;
  /** Those that have a place; none where they are hidden. */
  readonly devices: readonly DeviceFrame[];
}

/** Where everything stands, in absolute coordinates of the drawing. */
export interface Frames {
  readonly placements: Table<Placement>;
  /** Outer zones before the zones inside them. */
  readonly zones: readonly ZoneFrame[];
  /** All assets that are drawn or hidden, zone by zone; those in no zone come last. */
  readonly groups: ReadonlyMap<string | undefined, FrameGroup>;
  /** Those of all groups, put together anew for whoever asks. Linear. */
  readonly devices: readonly DeviceFrame[];
  /** Where the flows of an asset end: its own box, or that of the collapsed zone it is hidden in. */
  readonly ends: LayeredMap<string, Rect>;
  readonly rectOfZone: ReadonlyMap<string, Rect>;
  readonly unplaced: readonly string[];
}

const ORIGIN: Point = { x: 0, y: 0 };

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const sameEntries = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean => {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
};

/** Whether all assets of a group have the places that they had. Linear in its assets. */
const standsAsBefore = ({ assets, devices }: FrameGroup, placements: Table<Placement>): boolean => {
  let at = 0;
  for (const { id } of assets) {
    const known = devices[at]?.asset.id === id ? devices[at]?.placement : undefined;
    if (known !== undefined) at += 1;
    if (placements.get(id) !== known) return false;
  }
  return true;
};

const groupOf = (
  { zone, assets, corner, hiddenIn }: Omit<FrameGroup, 'devices'>,
  placements: Table<Placement>,
  known: FrameGroup | undefined,
  samePlaces: boolean,
): FrameGroup => {
  const same = known !== undefined && known.assets === assets && known.hiddenIn === hiddenIn;
  if (hiddenIn !== undefined) return same ? known : { zone, assets, corner, hiddenIn, devices: [] };
  const stays = known !== undefined && known.corner.x === corner.x && known.corner.y === corner.y;
  if (same && stays && (samePlaces || standsAsBefore(known, placements))) return known;
  const before = new Map(known?.devices.map((frame) => [frame.asset.id, frame]));
  const devices: DeviceFrame[] = [];
  for (const asset of assets) {
    const placement = placements.get(asset.id);
    if (placement === undefined) continue;
    const old = before.get(asset.id);
    const made = { x: corner.x + placement.x, y: corner.y + placement.y, width: DEVICE_WIDTH, height: DEVICE_HEIGHT };
    const rect = old !== undefined && sameRect(old.rect, made) ? old.rect : made;
    const isOld = old?.asset === asset && old.rect === rect && old.placement === placement;
    devices.push(old !== undefined && isOld ? old : { asset, rect, zone, placement });
  }
  return { zone, assets, corner, hiddenIn, devices };
};

/** The zones directly in which an asset has another place than before. Looks only at places that changed. */
const zonesOfChanges = (
  model: Model,
  before: Table<Placement>,
  after: Table<Placement>,
): ReadonlySet<string | undefined> => {
  const zones = new Set<string | undefined>();
  for (const { id } of recordChanges(before, after)) {
    const asset = model.asset(id);
    if (asset !== undefined) zones.add(model.zoneOf(asset)?.id);
  }
  return zones;
};

const addEnds = (ends: Map<string, Rect>, { assets, hiddenIn, devices }: FrameGroup): void => {
  if (hiddenIn === undefined) for (const { asset, rect } of devices) ends.set(asset.id, rect);
  else for (const { id } of assets) ends.set(id, hiddenIn);
};

const endsOf = (groups: Frames['groups'], previous: Frames | undefined): Frames['ends'] => {
  if (previous === undefined) {
    const ends = new Map<string, Rect>();
    for (const group of groups.values()) addEnds(ends, group);
    return ends;
  }
  const gone = [...previous.groups.values()].filter((group) => groups.get(group.zone) !== group);
  const come = [...groups.values()].filter((group) => previous.groups.get(group.zone) !== group);
  if (gone.length === 0 && come.length === 0) return previous.ends;
  const [before, after] = [new Map<string, Rect>(), new Map<string, Rect>()];
  for (const group of gone) addEnds(before, group);
  for (const group of come) addEnds(after, group);
  if (sameEntries(before, after)) return previous.ends;
  const changes = new Map<string, Rect | undefined>();
  for (const id of before.keys()) if (!after.has(id)) changes.set(id, undefined);
  for (const [id, rect] of after) if (before.get(id) !== rect) changes.set(id, rect);
  return layeredMap(previous.ends, changes);
};

const unplacedOf = ({ source }: Model, ends: Frames['ends'], rectOfZone: Frames['rectOfZone']): readonly string[] => {
  if (ends.size === source.assets.size && rectOfZone.size === source.zones.size) return [];
  return [
    ...source.zones.values().filter(({ id }) => !rectOfZone.has(id)),
    ...source.assets.values().filter(({ id }) => !ends.has(id)),
  ]
    .map(({ id }) => id)
    .sort();
};

/** Apart from `framesOf`: a getter made in there would hold on to the frames before, and those to the ones before them. */
const withDevices = (parts: Omit<Frames, 'devices'>): Frames => ({
  ...parts,
  get devices() {
    return [...parts.groups.values()].flatMap(({ devices }) => devices);
  },
});

/**
 * Turns the relative placements of a view into absolute boxes, from the outside inwards. Linear in zones and assets.
 * What has no placement, or stands in a zone without one, is listed in `unplaced`. Frames, boxes and lists that are as
 * in `previous` are the same objects, and hardly cost anything.
 */
export const framesOf = (model: Model, placements: Table<Placement>, previous?: Frames): Frames => {
  const zones: ZoneFrame[] = [];
  const groups = new Map<string | undefined, FrameGroup>();
  const rectOfZone = new Map<string, Rect>();
  const zoneBefore = new Map(previous?.zones.map((frame) => [frame.zone.id as string, frame]));
  const stirred = previous === undefined ? undefined : zonesOfChanges(model, previous.placements, placements);

  const group = (zone: ZoneId | undefined, corner: Point, hiddenIn: Rect | undefined): void => {
    const assets = model.assetsIn(zone);
    if (assets.length === 0) return;
    const known = previous?.groups.get(zone);
    const samePlaces = stirred !== undefined && !stirred.has(zone);
    groups.set(zone, groupOf({ zone, assets, corner, hiddenIn }, placements, known, samePlaces));
  };

  /** Everything inside a collapsed zone is hidden, and its flows end at the zone. */
  const hide = (zone: Zone, rect: Rect): void => {
    group(zone.id, rect, rect);
    for (const child of model.zonesIn(zone.id)) {
      rectOfZone.set(child.id, rect);
      hide(child, rect);
    }
  };

  const frameOf = (zone: Zone, placement: Placement, around: ZoneFrame | undefined): ZoneFrame => {
    const collapsed = placement.collapsed === true;
    const made = {
      x: (around?.rect.x ?? 0) + placement.x,
      y: (around?.rect.y ?? 0) + placement.y,
      width: collapsed ? ZONE_WIDTH : (placement.width ?? ZONE_WIDTH),
      height: collapsed ? ZONE_HEIGHT : (placement.height ?? ZONE_HEIGHT),
    };
    const depth = (around?.depth ?? 0) + 1;
    const parent = around?.zone.id;
    const old = zoneBefore.get(zone.id);
    if (old === undefined) return { zone, rect: made, depth, parent, placement };
    const rect = sameRect(old.rect, made) ? old.rect : made;
    const isOld = old.zone === zone && old.rect === rect && old.depth === depth && old.parent === parent;
    return isOld && old.placement === placement ? old : { zone, rect, depth, parent, placement };
  };

  const placeZones = (list: readonly Zone[], around: ZoneFrame | undefined): void => {
    for (const zone of list) {
      const placement = placements.get(zone.id);
      if (placement === undefined) continue;
      const frame = frameOf(zone, placement, around);
      zones.push(frame);
      rectOfZone.set(zone.id, frame.rect);
      if (placement.collapsed === true) {
        hide(zone, frame.rect);
        continue;
      }
      group(zone.id, frame.rect, undefined);
      placeZones(model.zonesIn(zone.id), frame);
    }
  };

  placeZones(model.zonesIn(undefined), undefined);
  group(undefined, ORIGIN, undefined);
  const ends = endsOf(groups, previous);
  // In order, since the order of groups is that of drawing.
  const sameGroups = previous !== undefined && sameItems([...groups.values()], [...previous.groups.values()]);
  const sameRects = previous !== undefined && sameEntries(rectOfZone, previous.rectOfZone);
  return withDevices({
    placements,
    zones: previous !== undefined && sameItems(previous.zones, zones) ? previous.zones : zones,
    groups: sameGroups ? previous.groups : groups,
    ends,
    rectOfZone: sameRects ? previous.rectOfZone : rectOfZone,
    unplaced: unplacedOf(model, ends, rectOfZone),
  });
};

/** The assets whose flows end elsewhere than before, come or gone. Linear in assets only when any does. */
export const movedEnds = (before: Frames, after: Frames): ReadonlySet<string> => {
  const moved = new Set<string>();
  if (before.ends === after.ends) return moved;
  for (const group of after.groups.values()) {
    if (before.groups.get(group.zone) === group) continue;
    for (const { id } of group.assets) if (before.ends.get(id) !== after.ends.get(id)) moved.add(id);
  }
  for (const group of before.groups.values()) {
    if (after.groups.get(group.zone) === group) continue;
    for (const { id } of group.assets) if (before.ends.get(id) !== after.ends.get(id)) moved.add(id);
  }
  return moved;
};

/** The zones whose box is elsewhere than before, come or gone. */
export const movedZones = (before: Frames, after: Frames): ReadonlySet<string> => {
  const moved = new Set<string>();
  if (before.rectOfZone === after.rectOfZone) return moved;
  for (const [id, rect] of after.rectOfZone) if (before.rectOfZone.get(id) !== rect) moved.add(id);
  for (const id of before.rectOfZone.keys()) if (!after.rectOfZone.has(id)) moved.add(id);
  return moved;
};
