import type { Scene } from '../scene';
import { textWidth } from '../text-width';
import { words } from '../words';
import { legendGroups, SAMPLE } from './legend-entries';
import type { SvgStyle } from './style';
import { textEl } from './xml';

/** Where a legend stands and how close its signs stand together, in CSS pixels. */
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly row: number;
  readonly space: number;
  /** Whether signs of another kind go on in the same row. */
  readonly isRunOn?: boolean;
}

/** The signs that the drawing uses, in rows of the given width, and how high they are together. */
export const legendSvg = (
  scene: Scene,
  style: SvgStyle,
  { x: left, y: top, width, row, space, isRunOn = false }: LegendPlace,
  showsPath: boolean,
): { readonly svg: string; readonly height: number } => {
  const groups = legendGroups(scene, style, showsPath);
  let svg = textEl(words.legend[style.language], {
    x: left,
    y: top + 12,
    'font-size': 12,
    'font-weight': 700,
    fill: style.theme.ink,
  });
  let y = top + 34;
  const rows = isRunOn ? [groups.flat()] : groups.filter(({ length }) => length > 0);
  for (const entries of rows) {
    let x = left;
    for (const { label, sign } of entries) {
      const needed = SAMPLE + 4 + textWidth(label, 11) + space;
      if (x > left && x + needed - space > left + width) {
        x = left;
        y += row;
      }
      svg += sign(x, y) + textEl(label, { x: x + SAMPLE + 4, y: y + 4, 'font-size': 11, fill: style.theme.ink2 });
      x += needed;
    }
    y += row;
  }
  return { svg, height: y - top - row / 2 };
};
