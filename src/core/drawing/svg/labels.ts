import { overlaps } from '../geometry';
import { longestRun } from '../line-path';
import type { Rect, Scene } from '../scene';
import { textWidth } from '../text-width';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { textEl } from './xml';

const SIZE = 11;
const CELL = 256;

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

/** Protocols beside the lines that have room for them, and the marks of flows. What finds no free place is left out. */
export const labelsSvg = (scene: Scene, { theme }: SvgStyle): string => {
  const places = takenPlaces();
  for (const { rect } of scene.devices) places.take(rect);
  for (const { at } of scene.gates) places.take({ x: at.x - 11, y: at.y - 11, width: 22, height: 22 });
  let svg = '';
  for (const flow of scene.flows) {
    const run = longestRun(flow.points);
    if (run === undefined) continue;
    const { middle, length, horizontal } = run;
    svg += marksAt(flow.marks, middle, theme);
    const width = textWidth(flow.label, SIZE);
    if (flow.label === '' || !horizontal || width + 24 > length) continue;
    const rect = { x: middle.x - width / 2, y: middle.y - 16, width, height: 13 };
    if (!places.isFree(rect)) continue;
    places.take(rect);
    svg += textEl(flow.label, {
      x: middle.x,
      y: middle.y - 5,
      'text-anchor': 'middle',
      'font-size': SIZE,
      fill: theme.ink2,
      stroke: theme.canvas,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    });
  }
  return svg;
};
