import { overlaps } from '../../../core/drawing/geometry';
import type { Rect } from '../../../core/drawing/scene';
import type { SceneIndex } from '../scene-index';
import { type Brush, pointOnScreen } from './brush';

/** Half the longer side of a gate with a little air, in px of the screen. */
const HALF = 13;

const onDrawing = ({ viewport: { x, y, zoom } }: Pick<Brush, 'viewport'>, rect: Rect): Rect => ({
  x: (rect.x - x) / zoom,
  y: (rect.y - y) / zoom,
  width: rect.width / zoom,
  height: rect.height / zoom,
});

type GatesOnScreen = Pick<Brush, 'viewport' | 'level'> & {
  readonly scene: { readonly index: Pick<SceneIndex, 'gates'> };
};

/**
 * How far right of `words.x` words on a line begin, so that no gate covers them, in px of the screen; `undefined`
 * when gates leave them no room up to `end`.
 */
export const asideOfGates = (brush: GatesOnScreen, words: Rect, end: number): number | undefined => {
  if (brush.level === 'far') return 0;
  const band = onDrawing(brush, { x: words.x - HALF, y: words.y - HALF, width: end - words.x, height: 2 * HALF });
  const gates = brush.scene.index.gates
    .within(band)
    .map(({ at }) => pointOnScreen(brush, at))
    .sort((a, b) => a.x - b.x);
  let x = words.x;
  for (const gate of gates) {
    const taken = { x: gate.x - HALF, y: gate.y - HALF, width: 2 * HALF, height: 2 * HALF };
    if (overlaps(taken, { ...words, x })) x = gate.x + HALF;
  }
  return x + words.width <= end ? x - words.x : undefined;
};
