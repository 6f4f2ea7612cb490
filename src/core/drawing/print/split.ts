import { runsOf, zoneNameBox } from '../flow-labels';
import type { Rect, Scene } from '../scene';

/** A length of the drawing along one axis. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where cuts are tried, in px of the drawing, and how much shorter than its share a part may get for a better cut. */
const STEP = 8;
const LEAST = 0.66;

/** What a cut through a thing costs: names of devices must stay readable, zones may be parted where they must. */
const DEVICE = 20;
const ZONE = 1;

/** How bad a cut is at each step from the start: what it would go through. Linear in the boxes and the length. */
const costsOf = (start: number, steps: number, boxes: readonly { readonly run: Run; readonly cost: number }[]) => {
  const change = new Float64Array(steps + 2);
  for (const { run, cost } of boxes) {
    const first = Math.min(steps + 1, Math.max(0, Math.floor((run.start - start) / STEP) + 1));
    const last = Math.min(steps + 1, Math.max(0, Math.ceil((run.end - start) / STEP)));
    if (last <= first) continue;
    change[first] = (change[first] ?? 0) + cost;
    change[last] = (change[last] ?? 0) - cost;
  }
  let sum = 0;
  return change.map((by) => {
    sum += by;
    return sum;
  });
};

/**
 * Parts a length into as few runs of at most `most` as it needs, none of them much shorter than the others, cutting
 * between devices and along zone edges where that is possible.
 */
const partsOf = (
  whole: Run,
  most: number,
  boxes: readonly { readonly run: Run; readonly cost: number }[],
): readonly Run[] => {
  const steps = Math.ceil((whole.end - whole.start) / STEP);
  const costs = costsOf(whole.start, steps, boxes);
  const parts: Run[] = [];
  let start = whole.start;
  while (whole.end - start > most) {
    const rest = whole.end - start;
    const count = Math.ceil(rest / most);
    const share = rest / count;
    const least = Math.max(share * LEAST, rest - (count - 1) * most);
    const last = Math.floor((start + most - whole.start) / STEP);
    const first = Math.min(last, Math.ceil((start + least - whole.start) / STEP));
    const even = (start + share - whole.start) / STEP;
    let best = last;
    for (let at = last; at >= first; at -= 1) {
      const [cost, lowest] = [costs[at] ?? 0, costs[best] ?? 0];
      if (cost < lowest || (cost === lowest && Math.abs(at - even) < Math.abs(best - even))) best = at;
    }
    const end = whole.start + best * STEP;
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: whole.end });
  return parts;
};

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** One sheet's part of the drawing. */
export interface Part {
  /** Column as a letter, row as a number: `B2`. */
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly area: Rect;
}

const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/**
 * Parts a drawing into areas of at most the given size, row by row. Cuts go between devices, and along the edges of
 * zones where they can. Areas with nothing but the ground of zones in them are left out. Nearly linear in what is drawn.
 */
export const splitScene = (
  scene: Scene,
  most: { readonly width: number; readonly height: number },
): readonly Part[] => {
  const { bounds, zones, devices } = scene;
  const boxes = (runOf: (rect: Rect) => Run) => [
    ...zones.map(({ rect }) => ({ run: runOf(rect), cost: ZONE })),
    ...devices.map(({ rect }) => ({ run: runOf(rect), cost: DEVICE })),
  ];
  const across = partsOf(
    { start: bounds.x, end: bounds.x + bounds.width },
    most.width,
    boxes(({ x, width }) => ({ start: x, end: x + width })),
  );
  const down = partsOf(
    { start: bounds.y, end: bounds.y + bounds.height },
    most.height,
    boxes(({ y, height }) => ({ start: y, end: y + height })),
  );
  const filled: readonly Rect[] = [
    ...zones.map(zoneNameBox),
    ...[...devices, ...scene.notes].map(({ rect }) => rect),
    ...scene.flows.flatMap(({ points }) => runsOf(points)),
  ];
  return down.flatMap((rows, row) =>
    across.flatMap((columns, column): readonly Part[] => {
      const area = {
        x: columns.start,
        y: rows.start,
        width: columns.end - columns.start,
        height: rows.end - rows.start,
      };
      const name = `${letterOf(column)}${row + 1}`;
      return filled.some((rect) => touches(rect, area)) ? [{ name, column, row, area }] : [];
    }),
  );
};

/** How often an edge between parts goes through a device. Linear in devices times parts. */
export const cutDevices = ({ devices }: Scene, parts: readonly Part[]): number => {
  let shown = 0;
  for (const { rect } of devices) for (const { area } of parts) if (touches(rect, area)) shown += 1;
  return shown - devices.length;
};

/** What of a scene shows in an area. Linear in the scene. */
export const sceneWithin = (scene: Scene, area: Rect): Scene => {
  const isThere = ({ rect }: { readonly rect: Rect }): boolean => touches(rect, area);
  return {
    ...scene,
    bounds: area,
    zones: scene.zones.filter(isThere),
    devices: scene.devices.filter(isThere),
    boundaries: scene.boundaries.filter(isThere),
    notes: scene.notes.filter(isThere),
    gates: scene.gates.filter(({ at }) => touches({ x: at.x - 12, y: at.y - 12, width: 24, height: 24 }, area)),
    flows: scene.flows.filter(({ points }) =>
      points.some((point, index) => {
        const before = points[index - 1];
        return before !== undefined && touches(between(before, point), area);
      }),
    ),
  };
};

type At = { readonly x: number; readonly y: number };
const between = (a: At, b: At): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.max(1, Math.abs(a.x - b.x)),
  height: Math.max(1, Math.abs(a.y - b.y)),
});

/** Where a flow leaves a part for the next one: the mark that says on which sheet it goes on. */
export interface Onward {
  readonly at: At;
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  /** The sheet on the other side. */
  readonly name: string;
}

/** Marks nearer than this along an edge are one, in px of the drawing. */
const APART = 16;

/** Where flows go on beyond the edges of a part, for edges that another sheet shares. */
export const onwardOf = (scene: Scene, part: Part, parts: readonly Part[]): readonly Onward[] => {
  const { x, y, width, height } = part.area;
  const nameAt = (column: number, row: number) =>
    parts.find((other) => other.column === part.column + column && other.row === part.row + row)?.name;
  const sides = [
    { side: 'left', line: x, vertical: true, name: nameAt(-1, 0) },
    { side: 'right', line: x + width, vertical: true, name: nameAt(1, 0) },
    { side: 'top', line: y, vertical: false, name: nameAt(0, -1) },
    { side: 'bottom', line: y + height, vertical: false, name: nameAt(0, 1) },
  ] as const;
  return sides.flatMap(({ side, line, vertical, name }): readonly Onward[] => {
    if (name === undefined) return [];
    const places: number[] = [];
    for (const { points } of scene.flows)
      for (let i = 1; i < points.length; i += 1) {
        const [a, b] = [points[i - 1], points[i]];
        if (a === undefined || b === undefined) continue;
        const [from, to, along] = vertical ? [a.x, b.x, a.y] : [a.y, b.y, a.x];
        const inside = vertical ? along >= y && along <= y + height : along >= x && along <= x + width;
        if (inside && Math.min(from, to) < line && Math.max(from, to) > line) places.push(along);
      }
    const kept: number[] = [];
    for (const place of places.sort((a, b) => a - b)) if (place - (kept.at(-1) ?? -Infinity) >= APART) kept.push(place);
    return kept.map((place) => ({ side, name, at: vertical ? { x: line, y: place } : { x: place, y: line } }));
  });
};
