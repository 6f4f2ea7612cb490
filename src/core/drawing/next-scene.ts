import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { changesBetween } from '../table';
import { changesOf } from './crossings-to-draw';
import { type Flows, flowSteps, flowsAfter, NO_FLOWS } from './flows';
import { sameFields } from './same';
import type { SceneFlow } from './scene';
import { type Ground, groundSteps, since } from './scene-ground';
import type { SceneOptions, SceneView } from './scene-of';
import type { SceneState } from './scene-state';
import { stepsWithFlows } from './scene-with-flows';

export type { SceneState } from './scene-state';

/** So many flows are compared before a pause. */
const AT_ONCE = 500;

/** All flows on their ways, following from those that had theirs, given in place of those that only followed. */
function* settledFlows({ input, previous }: Ground, { drawn: settled }: SceneState): Steps<Flows> {
  const changes = changesOf(settled.input, input);
  const since = { input: settled.input, drawn: settled.flows, marked: changes.marked };
  const { table } = yield* flowSteps(input, since, changes);
  const shown = previous?.drawn.flows.table ?? table;
  const { set, deleted } = changesBetween(shown, table);
  yield;
  const flows: SceneFlow[] = [];
  for (const flow of set) {
    flows.push(sameFields(shown.get(flow.id), flow));
    if (flows.length % AT_ONCE === 0) yield;
  }
  const next = shown.deleteAll(deleted).setAll(flows);
  yield;
  return flowsAfter(next, shown);
}

function* flowsOn(ground: Ground): Steps<Flows> {
  const { previous, input, shows, changes } = ground;
  const before = previous?.drawn.flows;
  if (!shows('flows')) return { ...NO_FLOWS, delta: { before: before?.list ?? [], after: [] } };
  // Flows that only followed what moved are no ground for the ways of others.
  if (previous?.settled !== undefined) return yield* settledFlows(ground, previous.settled);
  return yield* flowSteps(input, since(ground, before), changes);
}

/** What `nextScene` does, in parts of which each takes some ten milliseconds at most for 10,000 assets. */
export function* sceneSteps(
  previous: SceneState | undefined,
  whole: Model,
  view: SceneView,
  options: SceneOptions,
): Steps<SceneState> {
  const ground = yield* groundSteps(previous, whole, view, options);
  yield;
  const flows = yield* flowsOn(ground);
  yield;
  return yield* stepsWithFlows(ground, flows, undefined);
}

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
