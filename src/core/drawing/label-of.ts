import type { FlowLabel } from './flow-labels';
import type { Point, Rect, SceneFlow } from './scene';
import { fitText, textWidth } from './text-width';

const SIZE = 11;
const HEIGHT = 14;
const BASELINE = 11;
/** How far the text stays from its own line, and how much of a run is left bare at both ends of the text. */
const ASIDE = 3;
const BARE = 10;
/** What is left of a label that was cut, at the least, and the shares that are tried. */
const SHORTEST = 30;
const SHARES = [1, 0.7, 0.45] as const;
/** How many runs of a line are tried, the longest first, and where along them. */
const RUNS = 3;
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8] as const;

/** What stands around a label. */
export interface LabelRoom {
  /** Over no device, gate, mark, name or other label. */
  readonly isFree: (rect: Rect) => boolean;
  /** Over no line of another flow. */
  readonly isClear: (rect: Rect) => boolean;
}

interface Run {
  readonly a: Point;
  readonly b: Point;
  readonly length: number;
}

/** The runs of a line beside which its label may stand, the longest first. */
export const longestRuns = (points: readonly Point[]): readonly Run[] =>
  points
    .slice(1)
    .map((b, index): Run => {
      const a = points[index] ?? b;
      return { a, b, length: Math.abs(a.x - b.x) + Math.abs(a.y - b.y) };
    })
    .sort((one, other) => other.length - one.length)
    .slice(0, RUNS);

/** Places beside a run, above and below or right and left of it; and, where it is long enough, on the line itself. */
const placesAt = ({ a, b, length }: Run, width: number, way: 'beside' | 'on'): readonly Rect[] => {
  const across = a.y === b.y;
  if (length < (across ? width : HEIGHT) + 2 * BARE) return [];
  const half = (across ? width : HEIGHT) / 2 + BARE;
  return ALONG.flatMap((share): readonly Rect[] => {
    const along = Math.min(Math.max(length * share, half), length - half) / length;
    const x = a.x + (b.x - a.x) * along;
    const y = a.y + (b.y - a.y) * along;
    const size = { width, height: HEIGHT };
    if (way === 'on') return [{ x: x - width / 2, y: y - HEIGHT / 2, ...size }];
    if (across)
      return [
        { x: x - width / 2, y: y - ASIDE - HEIGHT, ...size },
        { x: x - width / 2, y: y + ASIDE, ...size },
      ];
    return [
      { x: x + ASIDE + 2, y: y - HEIGHT / 2, ...size },
      { x: x - ASIDE - 2 - width, y: y - HEIGHT / 2, ...size },
    ];
  });
};

const labelAt = (rect: Rect, text: string): FlowLabel => ({
  rect,
  text,
  at: { x: rect.x + rect.width / 2, y: rect.y + BASELINE },
});

/**
 * Where the text of a flow stands: beside its line where nothing else is, else on the line, else where only other
 * lines run behind it; shortened when the whole finds no room. It covers no box, gate, mark or other text: when there
 * is no such place, it has none. `kept` is where it stood before, and stays while that is free. A few dozen questions
 * to `room` at most.
 */
export const labelOf = (flow: SceneFlow, room: LabelRoom, kept?: FlowLabel): FlowLabel | undefined => {
  if (flow.label === '') return undefined;
  if (kept !== undefined && room.isFree(kept.rect) && room.isClear(kept.rect)) return kept;
  const whole = textWidth(flow.label, SIZE);
  const runs = longestRuns(flow.points);
  for (const share of SHARES) {
    if (share < 1 && whole * share < SHORTEST) break;
    const text = share === 1 ? flow.label : fitText(flow.label, whole * share, SIZE);
    const width = share === 1 ? whole : textWidth(text, SIZE);
    const beside = runs.flatMap((run) => placesAt(run, width, 'beside')).filter(room.isFree);
    const clear = beside.find(room.isClear);
    if (clear !== undefined) return labelAt(clear, text);
    const on = runs.flatMap((run) => placesAt(run, width, 'on')).filter(room.isFree);
    const place = on.find(room.isClear) ?? beside[0] ?? on[0];
    if (place !== undefined) return labelAt(place, text);
  }
  return undefined;
};
