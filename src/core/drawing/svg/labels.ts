import { overlaps } from '../geometry';
import { longestRun } from '../line-path';
import type { Point, Rect, Scene } from '../scene';
import { textWidth } from '../text-width';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { textEl } from './xml';

const SIZE = 11;
const CELL = 256;
/** With more flows than this, labels would be too small to read and too many to place. */
const LABELLED_AT_MOST = 2_000;
/** The strip in which the name of a zone stands. */
const ZONE_NAME = 24;

/** Remembers taken places in cells, so that asking looks only nearby. */
const takenPlaces = () => {
  const cells = new Map<string, Rect[]>();
  const around = (rect: Rect): readonly string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(rect.x / CELL); x <= Math.floor((rect.x + rect.width) / CELL); x += 1)
      for (let y = Math.floor(rect.y / CELL); y <= Math.floor((rect.y + rect.height) / CELL); y += 1)
        keys.push(`${x} ${y}`);
    return keys;
  };
  return {
    isFree: (rect: Rect): boolean =>
      around(rect).every((key) => !(cells.get(key) ?? []).some((taken) => overlaps(taken, rect))),
    take: (rect: Rect): void => {
      for (const key of around(rect)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [rect]);
        else cell.push(rect);
      }
    },
  };
};

/** The runs of a line as thin boxes. */
const runsOf = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(point.x, before.x) - 1,
      y: Math.min(point.y, before.y) - 1,
      width: Math.abs(point.x - before.x) + 2,
      height: Math.abs(point.y - before.y) + 2,
    };
  });

const marksOnly = (scene: Scene, style: SvgStyle): string => {
  let svg = '';
  for (const { marks, points } of scene.flows) {
    if (marks.level === undefined && !marks.question) continue;
    const run = longestRun(points);
    if (run !== undefined) svg += marksAt(marks, run.middle, style);
  }
  return svg;
};

/** Protocols beside the lines that have room for them, and the marks of flows. What finds no free place is left out. */
export const labelsSvg = (scene: Scene, style: SvgStyle): string => {
  if (scene.flows.length > LABELLED_AT_MOST) return marksOnly(scene, style);
  const places = takenPlaces();
  for (const { rect } of scene.devices) places.take(rect);
  for (const { rect } of scene.zones) places.take({ ...rect, height: ZONE_NAME });
  for (const { at } of scene.gates) places.take({ x: at.x - 11, y: at.y - 11, width: 22, height: 22 });
  for (const { points } of scene.flows) for (const run of runsOf(points)) places.take(run);
  let svg = '';
  for (const flow of scene.flows) {
    const run = longestRun(flow.points);
    if (run === undefined) continue;
    const { middle, length, horizontal } = run;
    svg += marksAt(flow.marks, middle, style);
    const width = textWidth(flow.label, SIZE);
    if (flow.label === '' || !horizontal || width + 24 > length) continue;
    const above = { x: middle.x - width / 2, y: middle.y - 18, width, height: 16 };
    const rect = [above, { ...above, y: middle.y + 2 }].find((place) => places.isFree(place));
    if (rect === undefined) continue;
    places.take(rect);
    svg += textEl(flow.label, {
      x: middle.x,
      y: rect.y + 12,
      'text-anchor': 'middle',
      'font-size': SIZE,
      fill: style.theme.ink2,
      stroke: style.theme.canvas,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    });
  }
  return svg;
};
