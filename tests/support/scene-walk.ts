import { isDeepStrictEqual } from 'node:util';
import type { HospitalDocument } from '../../src/core/document/document';
import { nextScene, type SceneState } from '../../src/core/drawing/next-scene';
import type { Scene } from '../../src/core/drawing/scene';
import { sceneOf } from '../../src/core/drawing/scene-of';
import { type Model, modelOf, nextModel } from '../../src/core/model/model';
import { library } from '../../src/templates';
import { randomOf } from './random';
import { ANYTHING, type Shown, type Step, stepFrom } from './scene-steps';

/** The kinds of elements of which a delta speaks. */
export const KINDS = ['zones', 'devices', 'flows', 'conduits', 'gates', 'boundaries', 'notes'] as const;

/** One step of a walk: the scene before it, the scene that followed, and the one made from nothing. */
export interface Walked {
  readonly before: Scene;
  readonly state: SceneState;
  readonly fresh: Scene;
}

const PARTS = ['bounds', 'unplaced', ...KINDS] as const;

/** The parts of a scene that differ, with the first element of each that does. */
const differences = (a: Scene, b: Scene): string =>
  PARTS.flatMap((part) => {
    const [one, other]: readonly unknown[] = [a[part], b[part]];
    if (isDeepStrictEqual(one, other)) return [];
    if (!Array.isArray(one) || !Array.isArray(other)) return [part];
    const at = one.findIndex((item, index) => !isDeepStrictEqual(item, other[index]));
    return [`${part}: ${JSON.stringify(one[at])} is not ${JSON.stringify(other[at])}`];
  }).join('\n');

/**
 * Takes a hospital through as many steps as are asked for, and compares after each the scene that follows from the one
 * before with the one made from nothing. Throws where they differ.
 */
export const walkScenes = (
  start: HospitalDocument,
  seed: number,
  steps: number,
  visit: (walked: Walked) => void = () => {},
  kinds: readonly Step[] = ANYTHING,
): void => {
  const random = randomOf(seed);
  const [view] = start.views.values().filter(({ preset }) => preset === 'network');
  if (view === undefined) throw new Error('A walk needs a view of the network.');
  const past: Shown[] = [{ document: start, view: view.id, options: { language: 'ja', today: '2026-11-22' } }];
  let model: Model = modelOf(start, library);
  let state = nextScene(undefined, model, view, past[0]?.options ?? { language: 'ja' });
  const kept: { readonly scene: Scene; readonly text: string }[] = [];
  for (let step = 0; step < steps; step += 1) {
    const shown = stepFrom(past, kinds, random, `n${seed}-${step}`);
    past.push(shown);
    const now = shown.document.views.get(shown.view);
    if (now === undefined) throw new Error('The view that is shown is there.');
    const before = state.scene;
    if (step % 40 === 0) kept.push({ scene: before, text: JSON.stringify(before) });
    model = nextModel(model, shown.document);
    state = nextScene(state, model, now, shown.options);
    const fresh = sceneOf(modelOf(shown.document, library), now, shown.options);
    if (!isDeepStrictEqual(state.scene, fresh))
      throw new Error(`Seed ${seed}, step ${step}:\n${differences(state.scene, fresh)}`);
    visit({ before, state, fresh });
  }
  for (const { scene, text } of kept)
    if (JSON.stringify(scene) !== text) throw new Error(`Seed ${seed}: a scene changed after it was made.`);
};
