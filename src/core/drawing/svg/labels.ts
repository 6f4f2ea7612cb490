import { overlaps } from '../geometry';
import { longestRun } from '../line-path';
import type { Marks, Point, Rect, Scene } from '../scene';
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

/** The marks of flows, each in the middle of the longest run of its flow. */
const flowMarks = (scene: Scene): readonly { readonly at: Point; readonly mark: Marks }[] =>
  scene.flows.flatMap(({ marks: mark, points }) => {
    const run = mark.level === undefined && !mark.question ? undefined : longestRun(points);
    return run === undefined ? [] : [{ at: run.middle, mark }];
  });

const marksOnly = (scene: Scene, style: SvgStyle): string =>
  flowMarks(scene)
    .map(({ at, mark }) => marksAt(mark, at, style))
    .join('');

/** Protocols beside the lines that have room for them, and the marks of flows. What finds no free place is left out. */
export const labelsSvg = (scene: Scene, style: SvgStyle): string => {
  if (scene.flows.length > LABELLED_AT_MOST) return marksOnly(scene, style);
  const taken = takenPlaces();
  for (const { rect } of scene.devices) taken.take(rect);
  for (const { rect } of scene.zones) taken.take({ ...rect, height: ZONE_NAME });
  for (const { at } of scene.gates) taken.take({ x: at.x - 11, y: at.y - 11, width: 22, height: 22 });
  for (const { points } of scene.flows) for (const run of runsOf(points)) taken.take(run);
  for (const { at, mark } of flowMarks(scene))
    taken.take({ x: at.x - (mark.question ? 26 : 9), y: at.y - 9, width: mark.question ? 35 : 18, height: 18 });
  let svg = marksOnly(scene, style);
  for (const flow of scene.flows) {
    const run = longestRun(flow.points);
    if (run === undefined) continue;
    const { middle, length, horizontal } = run;
    const width = textWidth(flow.label, SIZE);
    if (flow.label === '' || !horizontal || width + 24 > length) continue;
    const above = { x: middle.x - width / 2, y: middle.y - 18, width, height: 16 };
    const aside = width / 2 + 12;
    const places = [0, -aside, aside].filter((shift) => width / 2 + Math.abs(shift) + 12 <= length / 2 || shift === 0);
    const rect = places
      .flatMap((shift) => [
        { ...above, x: above.x + shift },
        { ...above, x: above.x + shift, y: middle.y + 2 },
      ])
      .find((place) => taken.isFree(place));
    if (rect === undefined) continue;
    taken.take(rect);
    svg += textEl(flow.label, {
      x: rect.x + width / 2,
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
