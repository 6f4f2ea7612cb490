import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { type Flows, flowSteps, NO_FLOWS } from './flows';
import { deltaOfScenes } from './scene-delta';
import { type Ground, groundSteps, since } from './scene-ground';
import type { SceneOptions, SceneView } from './scene-of';
import type { SceneState } from './scene-state';
import { stepsWithFlows } from './scene-with-flows';

export type { SceneState } from './scene-state';

function* flowsOn(ground: Ground): Steps<Flows> {
  const before = ground.previous?.drawn.flows;
  return ground.shows('flows')
    ? yield* flowSteps(ground.input, since(ground, before), ground.changes)
    : { ...NO_FLOWS, delta: { before: before?.list ?? [], after: [] } };
}

/** What `nextScene` does, in parts of which each takes some ten milliseconds at most for 10,000 assets. */
export function* sceneSteps(
  previous: SceneState | undefined,
  whole: Model,
  view: SceneView,
  options: SceneOptions,
): Steps<SceneState> {
  // Flows that only followed what moved are no ground for the ways of others.
  const ground = yield* groundSteps(previous?.settled ?? previous, whole, view, options);
  yield;
  const flows = yield* flowsOn(ground);
  yield;
  const state = yield* stepsWithFlows(ground, flows, undefined);
  return previous?.settled === undefined ? state : { ...state, delta: deltaOfScenes(previous.scene, state.scene) };
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
