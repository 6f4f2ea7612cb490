import { placeLabels } from '../../src/core/drawing/flow-labels';
import { overlaps } from '../../src/core/drawing/geometry';
import type { Point, Rect, Scene, SceneFlow } from '../../src/core/drawing/scene';

/** How readable a drawing is, in numbers. Lengths are in thousands of pixels, areas in millions of square pixels. */
export interface DrawingQuality {
  readonly flows: number;
  /** Places where two flows cross, and stretches where two lie on each other. */
  readonly crossings: number;
  readonly onEachOther: number;
  /** Flows that run through a device that is neither of their ends. */
  readonly throughDevices: number;
  readonly bends: number;
  readonly length: number;
  readonly labels: number;
  readonly labelsMissing: number;
  readonly labelsOverBoxes: number;
  readonly labelsOverLabels: number;
  readonly area: number;
  /** Of the flows between what stands outside and what stands inside, how many run between left and right. */
  readonly leftToRight: number;
  readonly zonesOverlapping: number;
}

interface Run {
  readonly flow: number;
  readonly across: boolean;
  /** Where it lies, and from where to where it goes. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

const runsOf = (flows: readonly SceneFlow[]): readonly Run[] =>
  flows.flatMap(({ points }, flow) =>
    points.slice(1).flatMap((b, index): readonly Run[] => {
      const a = points[index] ?? b;
      if (a.x === b.x && a.y === b.y) return [];
      const across = a.y === b.y;
      const [from, to] = across ? [a.x, b.x] : [a.y, b.y];
      return [{ flow, across, at: across ? a.y : a.x, low: Math.min(from, to), high: Math.max(from, to) }];
    }),
  );

const INSET = 1;
const ON_EACH_OTHER = 24;

const inside = ({ x, y, width, height }: Rect): Rect => ({
  x: x + INSET,
  y: y + INSET,
  width: width - 2 * INSET,
  height: height - 2 * INSET,
});
const rectOf = ({ across, at, low, high }: Run): Rect =>
  across ? { x: low, y: at, width: high - low, height: 0.01 } : { x: low, y: low, width: 0.01, height: high - low };
const boxOf = (run: Run): Rect => (run.across ? rectOf(run) : { ...rectOf(run), x: run.at, y: run.low });

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, b, i) => {
    const a = points[i] ?? b;
    return sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }, 0);

/** Counts pairs by looking at all of them up to a few thousand runs; meant for the examples. */
const meetings = (runs: readonly Run[]): { readonly crossings: number; readonly onEachOther: number } => {
  const [lying, standing] = [runs.filter(({ across }) => across), runs.filter(({ across }) => !across)];
  let crossings = 0;
  for (const a of lying)
    for (const b of standing)
      if (a.flow !== b.flow && b.at > a.low && b.at < a.high && a.at > b.low && a.at < b.high) crossings += 1;
  let onEachOther = 0;
  for (const list of [lying, standing]) {
    const sorted = [...list].sort((a, b) => a.at - b.at);
    sorted.forEach((a, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const b = sorted[next];
        if (b === undefined || b.at - a.at > 1) break;
        if (a.flow !== b.flow && Math.min(a.high, b.high) - Math.max(a.low, b.low) > ON_EACH_OTHER) onEachOther += 1;
      }
    });
  }
  return { crossings, onEachOther };
};

const pairsOver = (rects: readonly Rect[]): number =>
  rects.reduce((sum, a, i) => sum + rects.slice(i + 1).filter((b) => overlaps(a, b)).length, 0);

/** Flows that run through a device that is neither of their ends; devices are kept in cells, so ten thousand are fine. */
export const flowsThroughDevices = ({ devices, flows }: Scene): readonly string[] => {
  const CELL = 400;
  const cells = new Map<string, Scene['devices'][number][]>();
  const keys = ({ x, y, width, height }: Rect): readonly string[] => {
    const found: string[] = [];
    for (let i = Math.floor(x / CELL); i <= Math.floor((x + width) / CELL); i += 1)
      for (let j = Math.floor(y / CELL); j <= Math.floor((y + height) / CELL); j += 1) found.push(`${i} ${j}`);
    return found;
  };
  for (const device of devices)
    for (const key of keys(device.rect)) cells.set(key, [...(cells.get(key) ?? []), device]);
  return flows
    .filter((flow) =>
      runsOf([flow])
        .map(boxOf)
        .some((run) =>
          keys(run).some((key) =>
            cells.get(key)?.some(({ id, rect }) => id !== flow.from && id !== flow.to && overlaps(inside(rect), run)),
          ),
        ),
    )
    .map(({ id }) => id);
};

/** Measures a drawing. `outside` are the zones that the hospital does not vouch for. */
export const qualityOf = (scene: Scene, outside: ReadonlySet<string>): DrawingQuality => {
  const { flows, devices, zones } = scene;
  const runs = runsOf(flows);
  const zoneOf = new Map(devices.map(({ id, zone }) => [id, zone]));
  const centre = new Map(devices.map(({ id, rect }) => [id, rect.x + rect.width / 2]));
  const isOutside = (id: string): boolean => outside.has(zoneOf.get(id) ?? '');
  const inward = flows.filter(({ from, to }) => isOutside(from) !== isOutside(to));
  const ordered = inward.filter(({ from, to }) => {
    const [out, inn] = isOutside(from) ? [from, to] : [to, from];
    return (centre.get(out) ?? 0) < (centre.get(inn) ?? 0);
  });
  const labels = [...placeLabels(scene).values()];
  const rects = labels.map(({ rect }) => rect);
  const boxes = [...devices.map(({ rect }) => rect), ...zones.map(({ rect }) => ({ ...rect, height: 20 }))];
  const wanted = flows.filter(({ label }) => label !== '').length;
  const siblings = zones.flatMap((a, i) =>
    zones.slice(i + 1).filter((b) => a.parent === b.parent && overlaps(a.rect, b.rect)),
  );
  return {
    flows: flows.length,
    ...meetings(runs),
    throughDevices: flowsThroughDevices(scene).length,
    bends: flows.reduce((sum, { points }) => sum + points.length - 2, 0),
    length: Math.round(flows.reduce((sum, { points }) => sum + lengthOf(points), 0) / 100) / 10,
    labels: wanted,
    labelsMissing: wanted - labels.length,
    labelsOverBoxes: rects.filter((rect) => boxes.some((box) => overlaps(box, rect))).length,
    labelsOverLabels: pairsOver(rects),
    area: Math.round((scene.bounds.width * scene.bounds.height) / 10_000) / 100,
    leftToRight: inward.length === 0 ? 1 : Math.round((100 * ordered.length) / inward.length) / 100,
    zonesOverlapping: siblings.length,
  };
};
