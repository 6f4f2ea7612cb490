import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setPlacements } from '../../../src/core/document/edits/arrange';
import { moveElements } from '../../../src/core/document/edits/move';
import { nextScene, type SceneState } from '../../../src/core/drawing/next-scene';
import { quickScene } from '../../../src/core/drawing/quick-scene';
import type { Point, Rect, Scene } from '../../../src/core/drawing/scene';
import { deltaOfScenes } from '../../../src/core/drawing/scene-delta';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf, nextModel } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { randomOf } from '../../support/random';
import { ANYTHING, ARRANGING, type Shown, type Step, stepFrom } from '../../support/scene-steps';
import { KINDS } from '../../support/scene-walk';
import { smallSite } from '../../support/small-site';

const OPTIONS = { language: 'ja', today: '2026-11-22' } as const;

const networkOf = ({ views }: HospitalDocument) => {
  const view = views.values().find(({ preset }) => preset === 'network');
  if (view === undefined) throw new Error('The hospital has a view of its network.');
  return view;
};

const placed = (document: HospitalDocument): HospitalDocument =>
  setPlacements(networkOf(document).id, layOut(modelOf(document, library), emptyTable()) ?? [])(document);

const isOnEdge = ({ x, y }: Point, rect: Rect): boolean =>
  x >= rect.x - 1 && x <= rect.x + rect.width + 1 && y >= rect.y - 1 && y <= rect.y + rect.height + 1;

/** What is right at once, and the flows that end beside their boxes. */
const checkQuick = (quick: Scene, fresh: Scene): void => {
  for (const kind of ['devices', 'zones', 'boundaries', 'unplaced'] as const)
    if (!isDeepStrictEqual(quick[kind], fresh[kind])) throw new Error(`The ${kind} are not where they belong.`);
  const now = new Map(fresh.flows.map((flow) => [flow.id, flow]));
  if (quick.flows.length !== fresh.flows.length) throw new Error('Other flows are shown.');
  for (const { points, ...flow } of quick.flows) {
    const { points: settled, ...known } = now.get(flow.id) ?? { points: [] };
    if (!isDeepStrictEqual(flow, known)) throw new Error(`The flow ${flow.id} says something else.`);
    if (isDeepStrictEqual(points, settled)) continue;
    const straight = points.slice(1).every(({ x, y }, at) => x === points[at]?.x || y === points[at]?.y);
    if (!straight) throw new Error(`The flow ${flow.id} runs aslant.`);
    for (const end of ['from', 'to'] as const) {
      const box = quick.devices.find(({ id }) => id === flow[end])?.rect;
      const point = end === 'from' ? points[0] : points.at(-1);
      if (box !== undefined && point !== undefined && !isOnEdge(point, box))
        throw new Error(`The flow ${flow.id} was left behind.`);
    }
  }
};

/** Shows a hospital step by step, as the page does: at once, and now and then with all ways found. */
const walk = (start: HospitalDocument, seed: number, steps: number, kinds: readonly Step[]): number => {
  const random = randomOf(seed);
  const past: Shown[] = [{ document: start, view: networkOf(start).id, options: OPTIONS }];
  let model = modelOf(start, library);
  let state: SceneState = nextScene(undefined, model, networkOf(start), OPTIONS);
  let followed = 0;
  for (let step = 0; step < steps; step += 1) {
    const shown = stepFrom(past, kinds, random, `n${seed}-${step}`);
    past.push(shown);
    const view = shown.document.views.get(shown.view);
    if (view === undefined) throw new Error('The view that is shown is there.');
    model = nextModel(model, shown.document);
    const before = state.scene;
    state = quickScene(state, model, view, shown.options);
    const known = deltaOfScenes(before, state.scene);
    for (const kind of KINDS)
      if (!isDeepStrictEqual(new Set<unknown>(state.delta?.[kind].after), new Set<unknown>(known[kind].after)))
        throw new Error(`Seed ${seed}, step ${step}: other ${kind} changed.`);
    const fresh = sceneOf(modelOf(shown.document, library), view, shown.options);
    if (state.settled !== undefined) followed += 1;
    if (state.settled === undefined && !isDeepStrictEqual(state.scene, fresh))
      throw new Error(`Seed ${seed}, step ${step}: the scene is not settled.`);
    checkQuick(state.scene, fresh);
    if (random.chance(0.4)) {
      state = nextScene(state, model, view, shown.options);
      if (!isDeepStrictEqual(state.scene, fresh)) throw new Error(`Seed ${seed}, step ${step}: another scene settled.`);
      expect(state.settled).toBeUndefined();
    }
  }
  return followed;
};

describe('a scene that is shown at once', () => {
  it.each([1, 2])('settles to that made from nothing, whatever happens to a small site (%i)', (seed) => {
    expect(walk(smallSite(3, 30, randomOf(seed)), seed, 60, ANYTHING)).toBeGreaterThan(5);
  });

  it.each([3, 4])('settles to that made from nothing, while a hospital is arranged (%i)', (seed) => {
    expect(walk(placed(generateHospital(library, 60, seed)), seed, 30, ARRANGING)).toBeGreaterThan(5);
  });

  it('settles to that made from nothing among so many flows that they run in lanes', () => {
    expect(walk(smallSite(3, 2_060, randomOf(5)), 5, 20, ANYTHING)).toBeGreaterThan(1);
  }, 30_000);

  it('leads only the flows of what moved', () => {
    const hospital = placed(generateHospital(library, 100, 6));
    const [asset] = hospital.assets.values().filter(({ id }) => modelOf(hospital, library).flowsOf(id).length > 0);
    if (asset === undefined) throw new Error('Some device has a flow.');
    const view = networkOf(hospital);
    const before = nextScene(undefined, modelOf(hospital, library), view, OPTIONS);
    const moved = moveElements(view.id, [asset.id], { dx: 8, dy: 0 })(hospital);
    const { delta, settled } = quickScene(before, modelOf(moved, library), networkOf(moved), OPTIONS);
    expect(settled).toBe(before);
    expect(delta?.flows.after.length).toBeGreaterThan(0);
    expect(delta?.flows.after.every(({ from, to }) => from === asset.id || to === asset.id)).toBe(true);
  });
});
