import { showsZones } from '../document/containment';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import { shownModel } from '../views/shown';
import { perimeterOf } from './boundaries';
import { changesOf } from './crossings-to-draw';
import { framesOf } from './frames';
import { markSteps } from './marks';
import { sameZoning } from './same-zoning';
import type { SceneInput, Since } from './scene-input';
import type { SceneOptions, SceneOverlay, SceneView } from './scene-of';
import type { Drawn, SceneState } from './scene-state';

/** What a scene is made from, and what of the one before can be taken over. */
export interface Ground {
  readonly previous: SceneState | undefined;
  readonly view: SceneView;
  readonly input: SceneInput;
  readonly zoned: boolean;
  readonly isZonedAsBefore: boolean;
  readonly marksFrom: Drawn['marksFrom'];
  readonly shows: (overlay: SceneOverlay) => boolean;
  readonly changes: ReturnType<typeof changesOf> | undefined;
}

/** Works out what a scene is made from. Linear in zones; with a scene before, otherwise in what changed. */
export function* groundSteps(
  previous: SceneState | undefined,
  whole: Model,
  view: SceneView,
  options: SceneOptions,
): Steps<Ground> {
  const before = previous?.drawn;
  const shows = (overlay: SceneOverlay): boolean => options.overlays?.[overlay] !== false;
  const zoned = showsZones(view.preset ?? 'network');
  const model = shownModel(whole, { preset: 'network', ...view });
  const frames = framesOf(model, view.placements, before?.input.frames);
  yield;
  const report = shows('threats') ? options.report : undefined;
  const marksFrom = { report, treatments: options.treatments };
  const sameMarks =
    before !== undefined &&
    before.marksFrom.report === report &&
    (before.marksFrom.treatments === options.treatments || !report);
  const { language, today } = options;
  const marks = sameMarks ? before.input.marks : yield* markSteps(report, options.treatments);
  const asks = { model, frames, marks, language, today };
  // What is not zoned has no edges at all, so that nothing of them can be taken over from there.
  const isZonedAsBefore = before !== undefined && before.zoned === zoned && sameZoning(before.input, asks);
  const perimeter = isZonedAsBefore ? before.input.perimeter : zoned ? perimeterOf(model, frames) : undefined;
  const input: SceneInput = { ...asks, perimeter };
  yield;
  const changes = before === undefined ? undefined : changesOf(before.input, input);
  return { previous, view, input, zoned, isZonedAsBefore, marksFrom, shows, changes };
}

/** What of one kind was drawn before, and what happened since. */
export const since = <T>({ previous, changes }: Ground, drawn: T | undefined): Since<T> | undefined =>
  previous === undefined || changes === undefined || drawn === undefined
    ? undefined
    : { input: previous.drawn.input, drawn, marked: changes.marked };
