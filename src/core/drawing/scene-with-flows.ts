import type { Steps } from '../steps';
import { boundariesOf, NO_BOUNDARIES } from './boundaries';
import { conduitSteps } from './conduits';
import { crossingsToDraw } from './crossings-to-draw';
import { deviceSteps } from './devices';
import type { Flows } from './flows';
import { gateSteps } from './gates';
import { extentAfter, extentOfLines, extentOfRects, grown, rectAround, sameRect } from './geometry';
import { NO_NOTES, notesOf } from './notes';
import { NOTHING_CROSSES } from './per-crossing';
import { GAP, type Rect, type Scene } from './scene';
import { deltaBetween, type SceneDelta } from './scene-delta';
import { type Ground, since } from './scene-ground';
import type { Drawn, SceneState } from './scene-state';
import { zonesOf } from './zones';

const EMPTY: Rect = { x: 0, y: 0, width: 640, height: 400 };

const isUnchanged = (delta: SceneDelta): boolean =>
  Object.values(delta).every(({ before, after }) => before.length === 0 && after.length === 0);

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/**
 * The scene on a ground with the flows given. `settled`: see `SceneState`. Linear in what changed, with a look at each
 * zone; without a scene before, in what is drawn.
 */
export function* stepsWithFlows(ground: Ground, flows: Flows, settled: SceneState | undefined): Steps<SceneState> {
  const { previous, view, input, zoned, isZonedAsBefore, marksFrom, shows, changes } = ground;
  const before = previous?.drawn;
  const devices = yield* deviceSteps(input, since(ground, before?.devices));
  yield;
  const zones = zonesOf(input, since(ground, before?.zones), isZonedAsBefore);
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
      : yield* crossingsToDraw(before, input, changes, flows, boundaries);
  yield;
  const conduits = yield* conduitSteps(input, flows.table, { drawn: before?.conduits ?? NOTHING_CROSSES, diff });
  yield;
  const hasGates = zoned && shows('trustBoundaries');
  const hadGates = before !== undefined && before.gates.byId.size > 0;
  const gates = hasGates
    ? yield* gateSteps(input, flows.table, boundaries.trust, {
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
  const { unplaced } = input.frames;
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
  if (previous === undefined) return { scene: made, delta: undefined, drawn, settled };
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
  return { scene: isSame ? old : made, delta, drawn, settled };
}
