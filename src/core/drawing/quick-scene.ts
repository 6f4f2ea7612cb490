import type { Model } from '../model/model';
import { allAtOnce, type Steps } from '../steps';
import { type Flows, flowSteps, isAsBefore } from './flows';
import { followedFlows } from './followed-flows';
import { sceneSteps } from './next-scene';
import { type Ground, groundSteps, since } from './scene-ground';
import { sameWords } from './scene-input';
import type { SceneOptions, SceneView } from './scene-of';
import type { SceneState } from './scene-state';
import { stepsWithFlows } from './scene-with-flows';

/** The flows without looking for ways, and whether they only follow; `undefined` where that cannot be. */
function* flowsAtOnce(ground: Ground): Steps<{ readonly flows: Flows; readonly follow: boolean } | undefined> {
  const { input, changes, shows } = ground;
  const before = since(ground, ground.previous?.drawn.flows);
  if (before === undefined || changes === undefined || !shows('flows') || before.drawn.list.length === 0)
    return undefined;
  if (!sameWords(before.input, input)) return undefined;
  if (isAsBefore(input, before)) return { flows: yield* flowSteps(input, before, changes), follow: false };
  const flows = yield* followedFlows(input, before, changes);
  return flows === undefined ? undefined : { flows, follow: true };
}

/** What `quickScene` has to do. */
export interface QuickWork {
  /** How many assets stand elsewhere than before, come or gone: what there is to do grows with them. */
  readonly moved: number;
  /** The scene, in parts of which each takes some milliseconds at most for 10,000 assets. */
  steps(): Steps<SceneState>;
}

/** Looks at what changed and says what there is to do. Linear in zones and in what moved. */
export const quickWork = (previous: SceneState, whole: Model, view: SceneView, options: SceneOptions): QuickWork => {
  const ground = allAtOnce(groundSteps(previous, whole, view, options));
  function* steps(): Steps<SceneState> {
    const found = yield* flowsAtOnce(ground);
    if (found === undefined) return yield* sceneSteps(previous, whole, view, options);
    yield;
    const settled = found.follow ? (previous.settled ?? previous) : previous.settled;
    return yield* stepsWithFlows(ground, found.flows, settled);
  }
  return { moved: ground.changes?.moved.size ?? 0, steps };
};

/**
 * The scene as it can be shown at once after something moved: what moved stands where it belongs, its flows follow it,
 * and all others stay as they are until `nextScene` or `sceneSteps` find their ways. Then it says what was `settled`
 * before; after anything else it is the scene that `nextScene` gives. After moving one of 10,000 assets: some
 * milliseconds; linear in what moved.
 */
export const quickScene = (previous: SceneState, whole: Model, view: SceneView, options: SceneOptions): SceneState =>
  allAtOnce(quickWork(previous, whole, view, options).steps());
