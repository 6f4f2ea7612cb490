import { extentOf, grown, unionOf } from './geometry';
import type {
  Point,
  Rect,
  SceneBoundary,
  SceneConduit,
  SceneDevice,
  SceneFlow,
  SceneGate,
  SceneNote,
  SceneZone,
} from './scene';

/** How the elements of one kind differ between two scenes; what is in neither list is the very same object in both. */
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

/** Linear in both lists. Elements are the same when they are the same object. */
export const deltaBetween = <T>(before: readonly T[], after: readonly T[]): ElementDelta<T> => {
  if (before === after) return NO_DELTA;
  const [old, now] = [new Set(before), new Set(after)];
  return { before: before.filter((element) => !now.has(element)), after: after.filter((element) => !old.has(element)) };
};

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
