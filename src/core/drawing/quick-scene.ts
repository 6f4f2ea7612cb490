import type { Model } from '../model/model';
import { allAtOnce } from '../steps';
import { type Flows, flowSteps, isAsBefore } from './flows';
import { followedFlows } from './followed-flows';
import { nextScene } from './next-scene';
import { type Ground, groundSteps, since } from './scene-ground';
import { sameWords } from './scene-input';
import type { SceneOptions, SceneView } from './scene-of';
import type { SceneState } from './scene-state';
import { stepsWithFlows } from './scene-with-flows';

/** The flows without looking for ways, and whether they only follow; `undefined` where that cannot be. */
const flowsAtOnce = (ground: Ground): { readonly flows: Flows; readonly follow: boolean } | undefined => {
  const { input, changes, shows } = ground;
  const before = since(ground, ground.previous?.drawn.flows);
  if (before === undefined || changes === undefined || !shows('flows') || before.drawn.list.length === 0)
    return undefined;
  if (!sameWords(before.input, input)) return undefined;
  if (isAsBefore(input, before)) return { flows: allAtOnce(flowSteps(input, before, changes)), follow: false };
  const flows = followedFlows(input, before, changes);
  return flows === undefined ? undefined : { flows, follow: true };
};

/**
 * The scene as it can be shown at once after something moved: what moved stands where it belongs, its flows follow it,
 * and all others stay as they are until `nextScene` or `sceneSteps` find their ways. Then it says what was `settled`
 * before; after anything else it is the scene that `nextScene` gives. After moving one of 10,000 assets: some
 * milliseconds.
 */
export const quickScene = (previous: SceneState, whole: Model, view: SceneView, options: SceneOptions): SceneState => {
  const ground = allAtOnce(groundSteps(previous, whole, view, options));
  const found = flowsAtOnce(ground);
  if (found === undefined) return nextScene(previous, whole, view, options);
  const settled = found.follow ? (previous.settled ?? previous) : previous.settled;
  return allAtOnce(stepsWithFlows(ground, found.flows, settled));
};
