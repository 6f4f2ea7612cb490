import type { HospitalDocument } from '../../core/document/document';
import type { Edit } from '../../core/document/edits/edit';
import { moveElements } from '../../core/document/edits/move';
import { withoutStalePlaces } from '../../core/document/edits/stale-places';
import { setField } from '../../core/document/edits/update';
import { sceneSteps } from '../../core/drawing/next-scene';
import { quickWork } from '../../core/drawing/quick-scene';
import { nextModel } from '../../core/model/model';
import type { Steps } from '../../core/steps';
import { noteDelta } from './known-delta';
import type { Shown } from './prepare-scene';
import { indexOfScene } from './scene-index';

/** So often each edit is made, on another device each time: after that browsers take it for something worth being quick. */
const TIMES = 4;
const STEP = 8;

/**
 * Makes edits of which nothing is kept, from the fields to the index of the drawing. Browsers read a program when it is
 * first run, so without it the first edit of a large hospital takes twice as long as those after it.
 */
export function* rehearsalSteps(document: HospitalDocument, shown: Shown): Steps<void> {
  const { model, view, state, options } = shown;
  const { devices } = state.scene;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const device = devices[Math.floor((turn * devices.length) / TIMES)];
    if (device === undefined) return;
    const edits: readonly Edit[] = [
      setField('assets', device.id, 'hostname', `${device.id}.`),
      moveElements(view.id, [device.id], { dx: STEP, dy: 0 }),
    ];
    for (const edit of edits) {
      const after = withoutStalePlaces(document, edit(document), view.id);
      yield;
      const [now, seen] = [nextModel(model, after), after.views.get(view.id) ?? view];
      const next = yield* quickWork(state, now, seen, options).steps();
      yield;
      if (next.settled !== undefined) yield* sceneSteps(next, now, seen, options);
      if (next.delta !== undefined) noteDelta(state.scene, next.scene, next.delta);
      indexOfScene(next.scene, state.scene);
      yield;
    }
  }
}
