import { extentOf, grown, unionOf } from './geometry';
import type {
  Point,
  Rect,
  Scene,
  SceneBoundary,
  SceneConduit,
  SceneDevice,
  SceneFlow,
  SceneGate,
  SceneNote,
  SceneZone,
} from './scene';

/**
 * How the elements of one kind differ between two scenes; what is in neither list is the very same object in both, and
 * lies over the same others.
 */
export interface ElementDelta<T> {
  /** Elements of the earlier scene that are gone, or stand changed in the later one. */
  readonly before: readonly T[];
  /** Elements of the later scene that are new, or stood otherwise in the earlier one. */
  readonly after: readonly T[];
}

/** What differs between the scene shown before and the one shown now. */
export interface SceneDelta {
  readonly zones: ElementDelta<SceneZone>;
  readonly devices: ElementDelta<SceneDevice>;
  readonly flows: ElementDelta<SceneFlow>;
  readonly conduits: ElementDelta<SceneConduit>;
  readonly gates: ElementDelta<SceneGate>;
  readonly boundaries: ElementDelta<SceneBoundary>;
  readonly notes: ElementDelta<SceneNote>;
}

/** No difference. */
export const NO_DELTA: ElementDelta<never> = { before: [], after: [] };

/** How far signs, names and arrow heads reach beyond the shape they belong to, in CSS pixels at 100 %. */
const REACH = 24;
const GATE = 12;

/** The differences of several groups of elements as one. */
export const joined = <T>(deltas: readonly ElementDelta<T>[]): ElementDelta<T> =>
  deltas.length === 0
    ? NO_DELTA
    : { before: deltas.flatMap(({ before }) => before), after: deltas.flatMap(({ after }) => after) };

/** Where the first items differ, and where the last ones do, counted from the end. */
const middleOf = <T>(before: readonly T[], after: readonly T[]): readonly [number, number] => {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  const [last, lastNow] = [before.length - 1, after.length - 1];
  while (end < least - start && before[last - end] === after[lastNow - end]) end += 1;
  return [start, end];
};

/**
 * Elements are the same when they are the same object. Those that stand elsewhere among the others, so that they may lie
 * over what they lay under, are in both lists, with those between them. Linear in both lists.
 */
export const deltaBetween = <T>(before: readonly T[], after: readonly T[]): ElementDelta<T> => {
  if (before === after) return NO_DELTA;
  const [start, end] = middleOf(before, after);
  const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const [old, now] = [new Set(left), new Set(right)];
  const [stay, remain] = [left.filter((element) => now.has(element)), right.filter((element) => old.has(element))];
  const [first, last] = middleOf(stay, remain);
  const stirred = new Set(stay.slice(first, stay.length - last));
  return {
    before: left.filter((element) => !now.has(element) || stirred.has(element)),
    after: right.filter((element) => !old.has(element) || stirred.has(element)),
  };
};

/** In what two scenes differ, kind by kind. Linear in what is drawn. */
export const deltaOfScenes = (before: Scene, after: Scene): SceneDelta => ({
  zones: deltaBetween(before.zones, after.zones),
  devices: deltaBetween(before.devices, after.devices),
  flows: deltaBetween(before.flows, after.flows),
  conduits: deltaBetween(before.conduits, after.conduits),
  gates: deltaBetween(before.gates, after.gates),
  boundaries: deltaBetween(before.boundaries, after.boundaries),
  notes: deltaBetween(before.notes, after.notes),
});

const runsOf = (points: readonly Point[]): readonly Rect[] =>
  points.slice(1).map((point, index) => grown(extentOf([points[index] ?? point, point]), REACH));

const bothOf = <T>({ before, after }: ElementDelta<T>): readonly T[] => [...before, ...after];

/**
 * The rectangles of the drawing that must be painted anew: where changed elements stood and where they stand. Names that
 * run along lines further than the reach of a sign are the painter's business. Linear in what changed.
 */
export const dirtyAreas = (delta: SceneDelta): readonly Rect[] => [
  ...[...bothOf(delta.zones), ...bothOf(delta.devices), ...bothOf(delta.boundaries)].map(({ rect }) =>
    grown(rect, REACH),
  ),
  ...[...bothOf(delta.flows), ...bothOf(delta.conduits)].flatMap(({ points }) => runsOf(points)),
  ...bothOf(delta.notes).map(({ rect, target }) =>
    grown(unionOf(target === undefined ? [rect] : [rect, target]) ?? rect, REACH),
  ),
  ...bothOf(delta.gates).map(({ at }) => grown({ ...at, width: 0, height: 0 }, GATE + REACH)),
];
