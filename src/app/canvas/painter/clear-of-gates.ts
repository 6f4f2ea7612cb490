import { overlaps } from '../../../core/drawing/geometry';
import type { Rect } from '../../../core/drawing/scene';
import type { SceneIndex } from '../scene-index';
import { type Brush, gateScaleOf, pointOnScreen } from './brush';

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
  const half = HALF * gateScaleOf(brush);
  const width = Math.max(0, end - words.x) + 2 * half;
  const band = onDrawing(brush, { x: words.x - half, y: words.y - half, width, height: words.height + 2 * half });
  const gates = brush.scene.index.gates
    .within(band)
    .map(({ at }) => pointOnScreen(brush, at))
    .sort((a, b) => a.x - b.x);
  let x = words.x;
  for (const gate of gates) {
    const taken = { x: gate.x - half, y: gate.y - half, width: 2 * half, height: 2 * half };
    if (overlaps(taken, { ...words, x })) x = gate.x + half;
  }
  return x + words.width <= end ? x - words.x : undefined;
};

/** Half the length of a gate along its line, with a little air, and half its thickness, in px of the screen. */
const LONG = 11;
const THIN = 5;

/** What gates leave to words that stand within an edge, in px of the screen. */
export interface BesideGates {
  /** How much lower the words stand, below gates on the edge above. */
  readonly down: number;
  /** How wide they may be at most. */
  readonly room: number;
}

/** Keeps words within an edge off the gates on it: lower by at most `most`, else shorter. */
export const besideGates = (brush: GatesOnScreen, words: Rect, most: number): BesideGates => {
  const clear: BesideGates = { down: 0, room: words.width };
  if (brush.level === 'far') return clear;
  const { x, y, width, height } = words;
  const scale = gateScaleOf(brush);
  const near = { x: x - LONG, y: y - LONG, width: width + 2 * LONG, height: height + 2 * LONG };
  let { down, room } = clear;
  for (const { at, along } of brush.scene.index.gates.within(onDrawing(brush, near))) {
    const gate = pointOnScreen(brush, at);
    const [dx, dy] = along === 'horizontal' ? [LONG * scale, THIN * scale] : [THIN * scale, LONG * scale];
    if (!overlaps({ x: gate.x - dx, y: gate.y - dy, width: 2 * dx, height: 2 * dy }, words)) continue;
    const below = gate.y + dy - y;
    if (below <= most) down = Math.max(down, below);
    else if (gate.x > x) room = Math.min(room, Math.max(0, gate.x - dx - x));
  }
  return { down, room };
};
