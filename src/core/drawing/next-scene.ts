import { showsZones } from '../document/containment';
import { recordChanges } from '../model/groups';
import { crossingIdOf, type Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { shownModel } from '../views/shown';
import { type Boundaries, boundariesOf, NO_BOUNDARIES, perimeterOf } from './boundaries';
import { conduitsOf } from './conduits';
import { type Devices, devicesOf } from './devices';
import { type Flows, flowSteps, NO_FLOWS } from './flows';
import { framesOf, movedEnds, movedZones } from './frames';
import { gatesOf } from './gates';
import { type Extent, extentAfter, extentOfLines, extentOfRects, grown, rectAround, sameRect } from './geometry';
import { changedMarks, marksBySubject } from './marks';
import { NO_NOTES, notesOf } from './notes';
import { type CrossingDiff, crossingDiff, crossingsAt, NOTHING_CROSSES, type PerCrossing } from './per-crossing';
import { sameZoning } from './same-zoning';
import { GAP, type Rect, type Scene, type SceneConduit, type SceneFlow, type SceneGate, type SceneNote } from './scene';
import { deltaBetween, type SceneDelta } from './scene-delta';
import type { SceneInput } from './scene-input';
import type { SceneOptions, SceneOverlay, SceneView } from './scene-of';
import { type Zones, zonesOf } from './zones';

/** What was drawn, kind by kind, for the next scene to take over. */
interface Drawn {
  readonly input: SceneInput;
  /** Whether it showed zones, with edges and gates. */
  readonly zoned: boolean;
  readonly marksFrom: Pick<SceneOptions, 'report' | 'treatments'>;
  readonly devices: Devices;
  readonly zones: Zones;
  readonly flows: Flows;
  readonly extentOfDevices: Extent;
  readonly extentOfFlows: Extent;
  readonly boundaries: Boundaries;
  readonly conduits: PerCrossing<SceneConduit>;
  readonly gates: PerCrossing<SceneGate>;
  readonly notes: readonly SceneNote[];
}

/** A scene as it follows from the one shown before it. */
export interface SceneState {
  readonly scene: Scene;
  /** How it differs from the scene before; `undefined`: there was none, so everything is new. */
  readonly delta: SceneDelta | undefined;
  readonly drawn: Drawn;
}

const EMPTY: Rect = { x: 0, y: 0, width: 640, height: 400 };

/** What changed between two inputs, as far as several kinds of elements ask. */
const changesOf = (before: SceneInput, after: SceneInput) => ({
  marked: changedMarks(before.marks, after.marks),
  moved: movedEnds(before.frames, after.frames),
  crossings: crossingDiff(before.model.crossings, after.model.crossings),
});

/** Zones whose edge, or place among the others, is not what it was: gates may stand elsewhere. */
const stirredZones = (before: Drawn, after: SceneInput, boundaries: Boundaries): ReadonlySet<string> => {
  const zones = new Set(movedZones(before.input.frames, after.frames));
  const edges = deltaBetween(before.boundaries.trust, boundaries.trust);
  for (const { zone } of [...edges.before, ...edges.after]) if (zone !== undefined) zones.add(zone);
  for (const { id, before: old, after: now } of recordChanges(
    before.input.model.source.zones,
    after.model.source.zones,
  ))
    if (old?.parent !== now?.parent || old?.trust !== now?.trust || old?.kind !== now?.kind) zones.add(id);
  return zones;
};

/** The crossings that the flows belong to: where people recorded several conduits between two zones, all of these. */
const crossingsOfFlows = (model: Model, flows: readonly SceneFlow[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const recorded = new Set<string>();
  for (const { id } of flows) {
    const flow = model.flow(id);
    const crossing = flow === undefined ? undefined : model.crossingOf(flow);
    if (crossing === undefined) continue;
    found.add(crossing.id);
    if (crossing.conduit !== undefined) recorded.add(crossingIdOf(crossing.zones[0], crossing.zones[1]));
  }
  if (recorded.size > 0)
    for (const { id, zones } of model.source.conduits.values())
      if (recorded.has(crossingIdOf(zones[0], zones[1]))) found.add(id);
  return found;
};

/** The crossings of which something else may be drawn now. `undefined`: all of them. */
const crossingsToDraw = (
  before: Drawn,
  input: SceneInput,
  { crossings, marked }: ReturnType<typeof changesOf>,
  flows: Flows,
  boundaries: Boundaries,
): CrossingDiff | undefined => {
  const [old, now] = [before.input.perimeter?.rect, input.perimeter?.rect];
  const samePerimeter = old === now || (old !== undefined && now !== undefined && sameRect(old, now));
  if (!samePerimeter) return undefined;
  const touched = new Set(crossings.touched);
  for (const id of crossingsOfFlows(before.input.model, flows.delta.before)) touched.add(id);
  for (const id of crossingsOfFlows(input.model, flows.delta.after)) touched.add(id);
  for (const id of marked) if (input.model.crossings.has(id)) touched.add(id);
  const stirred = stirredZones(before, input, boundaries);
  for (const id of crossingsAt([before.input.model, input.model], stirred)) touched.add(id);
  return { touched, sameOrder: crossings.sameOrder };
};

const isUnchanged = (delta: SceneDelta): boolean =>
  Object.values(delta).every(({ before, after }) => before.length === 0 && after.length === 0);

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/**
 * The scene that `sceneOf` gives, made from the one shown before, whatever that showed. Elements that say the same are
 * the same objects, so what follows from them (indexes, pictures) needs work only for `delta`; when there is none at
 * all, the scene is the same object too. The state before stays as it is. After one edit of 10,000 assets and 15,000
 * flows: some milliseconds; without a state before as long as `sceneOf`.
 */
export const nextScene = (
  previous: SceneState | undefined,
  whole: Model,
  view: SceneView,
  options: SceneOptions,
): SceneState => allAtOnce(sceneSteps(previous, whole, view, options));

/** What `nextScene` does, in parts of which each takes some ten milliseconds at most for 10,000 assets. */
export function* sceneSteps(
  previous: SceneState | undefined,
  whole: Model,
  view: SceneView,
  options: SceneOptions,
): Steps<SceneState> {
  const before = previous?.drawn;
  const shows = (overlay: SceneOverlay): boolean => options.overlays?.[overlay] !== false;
  const zoned = showsZones(view.preset ?? 'network');
  const model = shownModel(whole, { preset: 'network', ...view });
  const frames = framesOf(model, view.placements, before?.input.frames);
  const report = shows('threats') ? options.report : undefined;
  const marksFrom = { report, treatments: options.treatments };
  const sameMarks =
    before !== undefined &&
    before.marksFrom.report === report &&
    (before.marksFrom.treatments === options.treatments || !report);
  const { language, today } = options;
  const marks = sameMarks ? before.input.marks : marksBySubject(report, options.treatments);
  const asks = { model, frames, marks, language, today };
  // What is not zoned has no edges at all, so that nothing of them can be taken over from there.
  const isZonedAsBefore = before !== undefined && before.zoned === zoned && sameZoning(before.input, asks);
  const perimeter = isZonedAsBefore ? before.input.perimeter : zoned ? perimeterOf(model, frames) : undefined;
  const input: SceneInput = { ...asks, perimeter };
  yield;
  const changes = before === undefined ? undefined : changesOf(before.input, input);
  const since = <T>(drawn: T | undefined) =>
    before === undefined || changes === undefined || drawn === undefined
      ? undefined
      : { input: before.input, drawn, marked: changes.marked };

  yield;
  const devices = devicesOf(input, since(before?.devices));
  yield;
  const zones = zonesOf(input, since(before?.zones), isZonedAsBefore);
  yield;
  const flows = shows('flows')
    ? yield* flowSteps(input, since(before?.flows), changes)
    : { ...NO_FLOWS, delta: { before: before?.flows.list ?? [], after: [] } };
  yield;
  const boundaries = zoned
    ? boundariesOf(
        input,
        { trust: shows('trustBoundaries'), responsibility: shows('responsibility') },
        before?.boundaries ?? NO_BOUNDARIES,
        isZonedAsBefore,
      )
    : { ...NO_BOUNDARIES, delta: { before: before?.boundaries.list ?? [], after: [] } };
  const diff =
    before === undefined || changes === undefined
      ? undefined
      : crossingsToDraw(before, input, changes, flows, boundaries);
  yield;
  const conduits = conduitsOf(input, flows.table, { drawn: before?.conduits ?? NOTHING_CROSSES, diff });
  yield;
  yield;
  const hasGates = zoned && shows('trustBoundaries');
  const hadGates = before !== undefined && before.gates.byId.size > 0;
  const gates = hasGates
    ? gatesOf(input, flows.table, boundaries.trust, {
        drawn: before?.gates ?? NOTHING_CROSSES,
        diff: hadGates ? diff : undefined,
      })
    : { ...NOTHING_CROSSES, delta: { before: before?.gates.list ?? [], after: [] } };

  const extentOfDevices = extentAfter(before?.extentOfDevices, devices.delta, devices.list, extentOfRects);
  yield;
  const extentOfFlows = extentAfter(before?.extentOfFlows, flows.delta, flows.list, extentOfLines);
  const notes = notesOf(input, flows.table, view.notes ?? [], before?.notes ?? NO_NOTES);
  const rect = rectAround([
    extentOfRects(zones.list),
    extentOfDevices,
    extentOfRects(boundaries.list),
    extentOfFlows,
    extentOfRects(notes),
  ]);
  const bounds = rect === undefined ? EMPTY : grown(rect, GAP);
  const { unplaced } = frames;
  const made: Scene = {
    bounds,
    zones: zones.list,
    devices: devices.list,
    flows: flows.list,
    conduits: conduits.list,
    gates: gates.list,
    boundaries: boundaries.list,
    notes,
    unplaced,
  };
  const drawn: Drawn = {
    input,
    zoned,
    marksFrom,
    devices,
    zones,
    flows,
    extentOfDevices,
    extentOfFlows,
    boundaries,
    conduits,
    gates,
    notes,
  };
  if (previous === undefined) return { scene: made, delta: undefined, drawn };
  const delta: SceneDelta = {
    zones: zones.delta,
    devices: devices.delta,
    flows: flows.delta,
    conduits: conduits.delta,
    gates: gates.delta,
    boundaries: boundaries.delta,
    notes: deltaBetween(before?.notes ?? NO_NOTES, notes),
  };
  const old = previous.scene;
  const isSame = isUnchanged(delta) && sameRect(old.bounds, bounds) && sameIds(old.unplaced, unplaced);
  return { scene: isSame ? old : made, delta, drawn };
}
