import { extentOf } from '../../core/drawing/geometry';
import type { Point, Rect, Scene, SceneDevice, SceneFlow, SceneGate, SceneZone } from '../../core/drawing/scene';
import { ZONE_HEADER } from '../../core/drawing/scene';
import { type SpatialIndex, spatialIndexOf } from './spatial-index';

/** A scene with what is needed to find things in it. */
export interface SceneIndex {
  readonly scene: Scene;
  readonly devices: SpatialIndex<SceneDevice>;
  readonly zones: SpatialIndex<SceneZone>;
  readonly flows: SpatialIndex<SceneFlow>;
  readonly gates: SpatialIndex<SceneGate>;
  readonly deviceById: ReadonlyMap<string, SceneDevice>;
  readonly zoneById: ReadonlyMap<string, SceneZone>;
  readonly flowById: ReadonlyMap<string, SceneFlow>;
  readonly gateById: ReadonlyMap<string, SceneGate>;
  readonly flowsOfDevice: ReadonlyMap<string, readonly SceneFlow[]>;
  readonly childZones: ReadonlyMap<string | undefined, readonly SceneZone[]>;
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

const indexes = new WeakMap<Scene, SceneIndex>();

/** The index of a scene, made once. Linear in what is drawn. */
export const indexOfScene = (scene: Scene): SceneIndex => {
  const kept = indexes.get(scene);
  if (kept !== undefined) return kept;
  const flowsOfDevice = new Map<string, SceneFlow[]>();
  for (const flow of scene.flows)
    for (const end of flow.from === flow.to ? [flow.from] : [flow.from, flow.to]) {
      const list = flowsOfDevice.get(end);
      if (list === undefined) flowsOfDevice.set(end, [flow]);
      else list.push(flow);
    }
  const childZones = new Map<string | undefined, SceneZone[]>();
  for (const zone of scene.zones) {
    const list = childZones.get(zone.parent);
    if (list === undefined) childZones.set(zone.parent, [zone]);
    else list.push(zone);
  }
  const index: SceneIndex = {
    scene,
    devices: spatialIndexOf(scene.devices, ({ rect }) => [rect]),
    zones: spatialIndexOf(scene.zones, ({ rect }) => [rect]),
    flows: spatialIndexOf(scene.flows, runsOf),
    gates: spatialIndexOf(scene.gates, ({ at }) => [boxOfGate(at)]),
    deviceById: new Map(scene.devices.map((device) => [device.id, device])),
    zoneById: new Map(scene.zones.map((zone) => [zone.id, zone])),
    flowById: new Map(scene.flows.map((flow) => [flow.id, flow])),
    gateById: new Map(scene.gates.map((gate) => [gate.id, gate])),
    flowsOfDevice,
    childZones,
  };
  indexes.set(scene, index);
  return index;
};

export type Hit =
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

/**
 * What lies under a point of the drawing: device, gate, name of a zone, flow, innermost zone, in this order. `reach` is
 * how near is near enough, in px of the drawing; `detailed` says whether devices and flows are drawn at all.
 */
export const hitAt = (index: SceneIndex, point: Point, reach: number, detailed: boolean): Hit | undefined => {
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

/** The rectangle of a zone or device, or the box around a flow or gate; `undefined` for what is not drawn. */
export const boxOf = (index: SceneIndex, id: string): Rect | undefined => {
  const rect = (index.deviceById.get(id) ?? index.zoneById.get(id))?.rect;
  if (rect !== undefined) return rect;
  const points = index.flowById.get(id)?.points;
  if (points !== undefined) return extentOf(points);
  const gate = index.gateById.get(id);
  return gate === undefined ? undefined : boxOfGate(gate.at);
};
