import { extentOf } from '../../core/drawing/geometry';
import type {
  Point,
  Rect,
  Scene,
  SceneDevice,
  SceneFlow,
  SceneGate,
  SceneNote,
  SceneZone,
} from '../../core/drawing/scene';
import { ZONE_HEADER } from '../../core/drawing/scene';
import { append } from '../../core/group';
import { knownDelta } from './known-delta';
import { isKept, type Kind, kindOf } from './scene-kind';
import type { SpatialIndex } from './spatial-index';

/** As much of a map as is asked of it. */
export type Lookup<K, V> = Pick<ReadonlyMap<K, V>, 'get' | 'has'>;

/** A scene with what is needed to find things in it. */
export interface SceneIndex {
  readonly scene: Scene;
  readonly devices: SpatialIndex<SceneDevice>;
  readonly zones: SpatialIndex<SceneZone>;
  readonly flows: SpatialIndex<SceneFlow>;
  readonly gates: SpatialIndex<SceneGate>;
  readonly deviceById: Lookup<string, SceneDevice>;
  readonly zoneById: Lookup<string, SceneZone>;
  readonly flowById: Lookup<string, SceneFlow>;
  readonly gateById: Lookup<string, SceneGate>;
  readonly noteById: Lookup<string, SceneNote>;
  readonly flowsOfDevice: Lookup<string, readonly SceneFlow[]>;
  readonly childZones: Lookup<string | undefined, readonly SceneZone[]>;
}

const runsOf = ({ points }: SceneFlow): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(before.x, point.x) - 4,
      y: Math.min(before.y, point.y) - 4,
      width: Math.abs(before.x - point.x) + 8,
      height: Math.abs(before.y - point.y) + 8,
    };
  });

const boxOfGate = ({ x, y }: Point): Rect => ({ x: x - 10, y: y - 10, width: 20, height: 20 });

const byId = <T>({ items, places }: Kind<T>): Lookup<string, T> => ({
  get: (id) => items[places.get(id) ?? -1],
  has: (id) => places.has(id),
});

/** Places in a list, gathered by something of its items. */
const gathered = <T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly number[]> => {
  const places = new Map<K, number[]>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) append(places, key, at);
  });
  return places;
};

const lists = <T, K>(items: readonly T[], places: ReadonlyMap<K, readonly number[]>): Lookup<K, readonly T[]> => ({
  get: (key) => places.get(key)?.flatMap((at) => items[at] ?? []),
  has: (key) => places.has(key),
});

const endsOf = ({ from, to }: SceneFlow): readonly string[] => (from === to ? [from] : [from, to]);

interface Parts {
  readonly index: SceneIndex;
  readonly devices: Kind<SceneDevice>;
  readonly zones: Kind<SceneZone>;
  readonly flows: Kind<SceneFlow>;
  readonly gates: Kind<SceneGate>;
  readonly ofDevice: ReadonlyMap<string, readonly number[]>;
  readonly children: ReadonlyMap<string | undefined, readonly number[]>;
}

const known = new WeakMap<Scene, Parts>();

const partsOf = (scene: Scene, before: Parts | undefined): Parts => {
  const delta = before === undefined ? undefined : knownDelta(before.index.scene, scene);
  const devices = kindOf(scene.devices, ({ rect }) => [rect], before?.devices, delta?.devices);
  const zones = kindOf(scene.zones, ({ rect }) => [rect], before?.zones, delta?.zones);
  const flows = kindOf(scene.flows, runsOf, before?.flows, delta?.flows);
  const gates = kindOf(scene.gates, ({ at }) => [boxOfGate(at)], before?.gates, delta?.gates);
  const sameEnds = before !== undefined && isKept(flows, before.flows, (a, b) => a.from === b.from && a.to === b.to);
  const ofDevice = sameEnds ? before.ofDevice : gathered(scene.flows, endsOf);
  const sameParents = before !== undefined && isKept(zones, before.zones, (a, b) => a.parent === b.parent);
  const children = sameParents ? before.children : gathered(scene.zones, ({ parent }) => [parent]);
  const index: SceneIndex = {
    scene,
    devices: devices.spatial,
    zones: zones.spatial,
    flows: flows.spatial,
    gates: gates.spatial,
    deviceById: byId(devices),
    zoneById: byId(zones),
    flowById: byId(flows),
    gateById: byId(gates),
    noteById: new Map(scene.notes.map((note) => [note.id, note])),
    flowsOfDevice: lists(scene.flows, ofDevice),
    childZones: lists(scene.zones, children),
  };
  return { index, devices, zones, flows, gates, ofDevice, children };
};

/**
 * The index of a scene, made once. Linear in what is drawn; where a scene shown `before` differs in few elements, next to
 * nothing beyond comparing them.
 */
export const indexOfScene = (scene: Scene, before?: Scene): SceneIndex => {
  const kept = known.get(scene);
  if (kept !== undefined) return kept.index;
  const parts = partsOf(scene, before === undefined ? undefined : known.get(before));
  known.set(scene, parts);
  return parts.index;
};

export type Hit =
  | { readonly kind: 'note'; readonly note: SceneNote }
  | { readonly kind: 'device'; readonly device: SceneDevice }
  | { readonly kind: 'gate'; readonly gate: SceneGate }
  | { readonly kind: 'flow'; readonly flow: SceneFlow }
  /** `header`: on its name or edge, where it can be grabbed; otherwise on its ground. */
  | { readonly kind: 'zone'; readonly zone: SceneZone; readonly header: boolean };

const near = (a: Point, b: Point, reach: number): boolean =>
  Math.abs(a.x - b.x) <= reach && Math.abs(a.y - b.y) <= reach;

const distanceToFlow = ({ points }: SceneFlow, { x, y }: Point): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    const dx = Math.max(Math.min(a.x, b.x) - x, 0, x - Math.max(a.x, b.x));
    const dy = Math.max(Math.min(a.y, b.y) - y, 0, y - Math.max(a.y, b.y));
    least = Math.min(least, Math.max(dx, dy));
  }
  return least;
};

const onEdge = ({ x, y, width, height }: Rect, point: Point, reach: number): boolean =>
  point.x - x < reach || x + width - point.x < reach || point.y - y < reach || y + height - point.y < reach;

const innermostAt = (index: SceneIndex, point: Point): SceneZone | undefined =>
  index.zones.at(point).reduce<SceneZone | undefined>((deepest, candidate) => {
    return deepest === undefined || candidate.depth > deepest.depth ? candidate : deepest;
  }, undefined);

/** How much of the top of a zone counts as its name, in multiples of the reach. */
const NAME = { width: 24, height: 3 } as const;

const isOnName = ({ rect }: SceneZone, { x, y }: Point, reach: number): boolean =>
  y - rect.y < Math.max(ZONE_HEADER * 0.7, NAME.height * reach) && x - rect.x < NAME.width * reach;

/** The uppermost note there; from far only the sign of one. */
const noteAt = ({ scene }: SceneIndex, { x, y }: Point, reach: number, detailed: boolean): SceneNote | undefined =>
  scene.notes.findLast(({ rect }) => {
    const [width, height] = detailed ? [rect.width, rect.height] : [2 * reach, 2 * reach];
    return x >= rect.x && y >= rect.y && x <= rect.x + width && y <= rect.y + height;
  });

/**
 * What lies under a point of the drawing: note, device, gate, name of a zone, flow, innermost zone, in this order. `reach` is
 * how near is near enough, in px of the drawing; `detailed` says whether devices and flows are drawn at all.
 */
export const hitAt = (index: SceneIndex, point: Point, reach: number, detailed: boolean): Hit | undefined => {
  const note = noteAt(index, point, reach, detailed);
  if (note !== undefined) return { kind: 'note', note };
  const zone = innermostAt(index, point);
  if (detailed) {
    const [device] = index.devices.at(point);
    if (device !== undefined) return { kind: 'device', device };
    const wide = 2 * reach;
    const gate = index.gates
      .within({ x: point.x - wide, y: point.y - wide, width: 2 * wide, height: 2 * wide })
      .find(({ at }) => near(at, point, wide));
    if (gate !== undefined) return { kind: 'gate', gate };
    // Names come before lines, else a zone with much traffic could not be grabbed.
    if (zone !== undefined && isOnName(zone, point, reach)) return { kind: 'zone', zone, header: true };
    const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    const flows = index.flows.within(around).map((flow) => ({ flow, distance: distanceToFlow(flow, point) }));
    const nearest = flows.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance)[0];
    if (nearest !== undefined) return { kind: 'flow', flow: nearest.flow };
  }
  if (zone === undefined) return undefined;
  const top = point.y - zone.rect.y;
  const header =
    !detailed || zone.collapsed || top < Math.max(ZONE_HEADER * 0.7, 3 * reach) || onEdge(zone.rect, point, reach);
  return { kind: 'zone', zone, header };
};

/** The rectangle of a zone, device or note, or the box around a flow or gate; `undefined` for what is not drawn. */
export const boxOf = (index: SceneIndex, id: string): Rect | undefined => {
  const rect = (index.deviceById.get(id) ?? index.zoneById.get(id) ?? index.noteById.get(id))?.rect;
  if (rect !== undefined) return rect;
  const points = index.flowById.get(id)?.points;
  if (points !== undefined) return extentOf(points);
  const gate = index.gateById.get(id);
  return gate === undefined ? undefined : boxOfGate(gate.at);
};
