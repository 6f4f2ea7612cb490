import { overlaps } from '../../core/drawing/geometry';
import type { Point, Rect, Scene, SceneDevice, SceneFlow, SceneGate, SceneZone } from '../../core/drawing/scene';
import { type SpatialIndex, spatialIndexOf } from './spatial-index';

const DEVICE_CELL = 512;
const LINE_CELL = 1024;
/** Rings, arrowheads, marks and labels stand a little outside the line itself. */
const AROUND_LINE = 12;

/** A scene with everything in it found by id and by place. The indexes of places are made when first asked for. */
export interface SceneIndex {
  readonly scene: Scene;
  readonly zone: ReadonlyMap<string, SceneZone>;
  readonly device: ReadonlyMap<string, SceneDevice>;
  readonly flow: ReadonlyMap<string, SceneFlow>;
  readonly gate: ReadonlyMap<string, SceneGate>;
  devicesIn(area: Rect): readonly SceneDevice[];
  flowsIn(area: Rect): readonly SceneFlow[];
  gatesIn(area: Rect): readonly SceneGate[];
  flowsOf(device: string): readonly SceneFlow[];
  /** Zones directly inside, and devices directly inside, a zone; `undefined` asks for the outermost. */
  zonesInside(zone: string | undefined): readonly SceneZone[];
  devicesInside(zone: string | undefined): readonly SceneDevice[];
  /** The rectangle of a zone or device, or the box around a flow or gate. */
  boxOf(id: string): Rect | undefined;
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string | undefined, T[]> => {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const rectIndex = (rects: readonly Rect[], cell: number): SpatialIndex => {
  const boxes = new Float64Array(rects.length * 4);
  rects.forEach(({ x, y, width, height }, i) => boxes.set([x, y, x + width, y + height], i * 4));
  return spatialIndexOf(boxes, cell);
};

/** Each straight run of a line is a box of its own, so that a long line is found only where it really runs. */
const lineIndex = (lines: readonly (readonly Point[])[]) => {
  const runs = lines.reduce((sum, points) => sum + Math.max(0, points.length - 1), 0);
  const boxes = new Float64Array(runs * 4);
  const owner = new Int32Array(runs);
  let run = 0;
  lines.forEach((points, line) => {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (a === undefined || b === undefined) continue;
      owner[run] = line;
      boxes[run * 4] = Math.min(a.x, b.x) - AROUND_LINE;
      boxes[run * 4 + 1] = Math.min(a.y, b.y) - AROUND_LINE;
      boxes[run * 4 + 2] = Math.max(a.x, b.x) + AROUND_LINE;
      boxes[run * 4 + 3] = Math.max(a.y, b.y) + AROUND_LINE;
      run += 1;
    }
  });
  return { index: spatialIndexOf(boxes, LINE_CELL), owner, boxes };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const extentOfLine = (points: readonly Point[]): Rect => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

export const sceneIndexOf = (scene: Scene): SceneIndex => {
  const zone = new Map(scene.zones.map((item) => [item.id, item]));
  const device = new Map(scene.devices.map((item) => [item.id, item]));
  const flow = new Map(scene.flows.map((item) => [item.id, item]));
  const gate = new Map(scene.gates.map((item) => [item.id, item]));
  const devicePlaces = once(() =>
    rectIndex(
      scene.devices.map(({ rect }) => rect),
      DEVICE_CELL,
    ),
  );
  const gatePlaces = once(() =>
    rectIndex(
      scene.gates.map(({ at }) => ({ x: at.x - 10, y: at.y - 10, width: 20, height: 20 })),
      DEVICE_CELL,
    ),
  );
  const linePlaces = once(() => lineIndex(scene.flows.map(({ points }) => points)));
  const zonesByParent = once(() => grouped(scene.zones, ({ parent }) => parent));
  const devicesByZone = once(() => grouped(scene.devices, (item) => item.zone));
  const flowsByDevice = once(() => {
    const groups = new Map<string, SceneFlow[]>();
    for (const item of scene.flows)
      for (const end of new Set([item.from, item.to])) groups.set(end, [...(groups.get(end) ?? []), item]);
    return groups;
  });
  return {
    scene,
    zone,
    device,
    flow,
    gate,
    devicesIn: (area) =>
      devicePlaces()
        .near(area)
        .flatMap((i) => {
          const found = scene.devices[i];
          return found !== undefined && overlaps(found.rect, area) ? [found] : [];
        }),
    flowsIn: (area) => {
      const { index, owner, boxes } = linePlaces();
      const found: SceneFlow[] = [];
      let last = -1;
      for (const run of index.near(area)) {
        const line = owner[run] ?? -1;
        if (line === last) continue;
        const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(run * 4, run * 4 + 4);
        if (left > area.x + area.width || right < area.x || top > area.y + area.height || bottom < area.y) continue;
        last = line;
        const item = scene.flows[line];
        if (item !== undefined) found.push(item);
      }
      return found;
    },
    gatesIn: (area) =>
      gatePlaces()
        .near(area)
        .flatMap((i) => scene.gates[i] ?? []),
    flowsOf: (id) => flowsByDevice().get(id) ?? [],
    zonesInside: (id) => zonesByParent().get(id) ?? [],
    devicesInside: (id) => devicesByZone().get(id) ?? [],
    boxOf: (id) => {
      const box = device.get(id)?.rect ?? zone.get(id)?.rect;
      if (box !== undefined) return box;
      const points = flow.get(id)?.points;
      if (points !== undefined) return extentOfLine(points);
      const at = gate.get(id)?.at;
      return at === undefined ? undefined : { x: at.x - 10, y: at.y - 10, width: 20, height: 20 };
    },
  };
};
