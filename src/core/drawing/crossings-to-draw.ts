import { recordChanges } from '../model/groups';
import { crossingIdOf, type Model } from '../model/model';
import type { Steps } from '../steps';
import type { Boundaries } from './boundaries';
import type { Flows } from './flows';
import { movedEnds, movedZones } from './frames';
import { sameRect } from './geometry';
import { changedMarks } from './marks';
import { type CrossingDiff, crossingDiff, crossingsAt } from './per-crossing';
import type { SceneFlow } from './scene';
import { deltaBetween } from './scene-delta';
import type { SceneInput } from './scene-input';

/** As much of what was drawn before as decides which crossings are drawn anew. */
interface DrawnBefore {
  readonly input: SceneInput;
  readonly boundaries: Boundaries;
}

/** What changed between two inputs, as far as several kinds of elements ask. */
export const changesOf = (before: SceneInput, after: SceneInput) => ({
  marked: changedMarks(before.marks, after.marks),
  moved: movedEnds(before.frames, after.frames),
  crossings: crossingDiff(before.model.crossings, after.model.crossings),
});

/** Zones whose edge, or place among the others, is not what it was: gates may stand elsewhere. */
const stirredZones = (before: DrawnBefore, after: SceneInput, boundaries: Boundaries): ReadonlySet<string> => {
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

/** So many flows are looked at before a pause. */
const AT_ONCE = 500;

/** The crossings that the flows belong to: where people recorded several conduits between two zones, all of these. */
function* crossingsOfFlows(model: Model, flows: readonly SceneFlow[]): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  const recorded = new Set<string>();
  for (const [at, { id }] of flows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
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
}

/** Whether what is drawn of its crossing is the same: gates stand on ways, and lines between zones say what they are for. */
const isSameAcross = (old: SceneFlow, now: SceneFlow): boolean =>
  old.points === now.points && old.purpose === now.purpose && old.cable === now.cable;

/** The flows that came, went, or differ in what their crossing shows; marks and labels are none of it. */
const stirredFlows = ({ before, after }: Flows['delta'], table: Flows['table']): readonly SceneFlow[] => {
  const old = new Map(before.map((flow) => [flow.id, flow]));
  const came = after.filter((flow) => {
    const was = old.get(flow.id);
    return was === undefined || !isSameAcross(was, flow);
  });
  return [...came, ...before.filter(({ id }) => !table.has(id))];
};

/** The crossings of which something else may be drawn now. `undefined`: all of them. Linear in what changed. */
export function* crossingsToDraw(
  before: DrawnBefore,
  input: SceneInput,
  { crossings, marked }: ReturnType<typeof changesOf>,
  flows: Flows,
  boundaries: Boundaries,
): Steps<CrossingDiff | undefined> {
  const [old, now] = [before.input.perimeter?.rect, input.perimeter?.rect];
  const samePerimeter = old === now || (old !== undefined && now !== undefined && sameRect(old, now));
  if (!samePerimeter) return undefined;
  const touched = new Set(crossings.touched);
  const moved = stirredFlows(flows.delta, flows.table);
  yield;
  for (const model of new Set([before.input.model, input.model])) {
    for (const id of yield* crossingsOfFlows(model, moved)) touched.add(id);
    yield;
  }
  for (const id of marked) if (input.model.crossings.has(id)) touched.add(id);
  const stirred = stirredZones(before, input, boundaries);
  for (const id of crossingsAt(new Set([before.input.model, input.model]), stirred)) touched.add(id);
  return { touched, sameOrder: crossings.sameOrder };
}
