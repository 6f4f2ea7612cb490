import { linePath } from '../line-path';
import type { SceneStep } from '../path-steps';
import type { SvgStyle } from './style';
import { el, textEl } from './xml';

const LINE = 3.6;
const CASING = 7;
const DISC = 8.5;
const HEAD = 'M0 0L-14 7L-10.5 0L-14-7z';
const TURNS: Readonly<Record<string, number>> = { '1 0': 0, '0 1': 90, '-1 0': 180, '0 -1': 270 };

/** An attack path above the flows it uses: a strong line in a casing of ground, a head and a numbered disc per step. */
export const stepsSvg = (steps: readonly SceneStep[], { theme, stamp }: SvgStyle): string => {
  let lines = '';
  let discs = '';
  for (const { points, disc, number } of steps) {
    const d = linePath(points);
    const [last, before] = [points.at(-1), points.at(-2)];
    lines += el('path', { d, fill: 'none', stroke: theme.canvas, 'stroke-width': CASING });
    lines += el('path', { d, fill: 'none', stroke: theme.attack, 'stroke-width': LINE });
    if (last !== undefined && before !== undefined) {
      const turn = TURNS[`${Math.sign(last.x - before.x)} ${Math.sign(last.y - before.y)}`] ?? 0;
      const draw = (): string => el('path', { d: HEAD, transform: `rotate(${turn})`, fill: theme.attack });
      lines += stamp(`attack-head-${turn}`, draw, last);
    }
    discs +=
      el('circle', { cx: disc.x, cy: disc.y, r: DISC, fill: theme.attack, stroke: theme.canvas, 'stroke-width': 1.5 }) +
      textEl(String(number), {
        x: disc.x,
        y: disc.y + 3.9,
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 700,
        fill: theme.onAttack,
      });
  }
  return lines + discs;
};
