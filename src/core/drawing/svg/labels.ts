import { placeLabels } from '../flow-labels';
import { unionOf } from '../geometry';
import { longestRun } from '../line-path';
import type { Rect, Scene, SceneFlow } from '../scene';
import { marksAt } from './mark';
import type { SvgStyle } from './style';
import { textEl } from './xml';

const SIZE = 11;
/** With more flows than this, labels would be too small to read on any sheet. */
const LABELLED_AT_MOST = 2_000;

/** The marks of a flow in the middle of its longest run; empty where it has none. */
export const flowMarkSvg = ({ marks, points }: SceneFlow, style: SvgStyle): string => {
  const run = marks.level === undefined && !marks.question ? undefined : longestRun(points);
  return run === undefined ? '' : marksAt(marks, run.middle, style);
};

/** The extent of a drawing with the texts of its lines, which may stand outside all boxes. Nearly linear. */
export const boundsWithLabels = (scene: Scene): Rect => {
  if (scene.flows.length > LABELLED_AT_MOST) return scene.bounds;
  const texts = [...placeLabels(scene).values()].map(({ rect }) => rect);
  return unionOf([scene.bounds, ...texts]) ?? scene.bounds;
};

/** Protocols and ports beside the lines. */
export const labelsSvg = (scene: Scene, style: SvgStyle): string => {
  if (scene.flows.length > LABELLED_AT_MOST) return '';
  let svg = '';
  for (const { text, at } of placeLabels(scene).values()) {
    svg += textEl(text, {
      x: at.x,
      y: at.y,
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
