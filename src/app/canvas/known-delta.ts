import type { Scene } from '../../core/drawing/scene';
import { deltaOfScenes, type SceneDelta } from '../../core/drawing/scene-delta';

/** What is known of scenes that follow from each other. By both, so that no scene holds on to the one before it. */
const known = new WeakMap<Scene, WeakMap<Scene, SceneDelta>>();

/** Remembers in what a scene differs from the one that it was made from. */
export const noteDelta = (before: Scene, after: Scene, delta: SceneDelta): void => {
  if (before !== after) known.set(after, new WeakMap([[before, delta]]));
};

/** In what two scenes differ, if one was made from the other. */
export const knownDelta = (before: Scene, after: Scene): SceneDelta | undefined => known.get(after)?.get(before);

/** In what two scenes differ. Linear in what is drawn where that is not known. */
export const deltaOf = (before: Scene, after: Scene): SceneDelta =>
  knownDelta(before, after) ?? deltaOfScenes(before, after);
