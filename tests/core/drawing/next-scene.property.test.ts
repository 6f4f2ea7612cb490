import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument, View } from '../../../src/core/document/document';
import type { Treatment } from '../../../src/core/document/treatment';
import { nextScene, type SceneState } from '../../../src/core/drawing/next-scene';
import type { Scene } from '../../../src/core/drawing/scene';
import { dirtyAreas, type ElementDelta } from '../../../src/core/drawing/scene-delta';
import { type SceneOptions, sceneOf } from '../../../src/core/drawing/scene-of';
import { layOut } from '../../../src/core/layout/layout';
import type { ViewId } from '../../../src/core/model/id';
import { type Model, modelOf, nextModel } from '../../../src/core/model/model';
import { emptyTable, tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { type Random, randomOf } from '../../support/random';
import { anyEdit } from '../../support/random-edits';
import { example } from './drawn';

/** The hospital with places for everything in its first view, and two views that show something else. */
const furnished = (document: HospitalDocument): HospitalDocument => {
  const [view] = document.views.values();
  if (view === undefined) throw new Error('The hospital has a view.');
  const placements = tableOf(layOut(modelOf(document, library), emptyTable()) ?? []);
  const some = document.zones.values().slice(0, 3);
  const places = tableOf(placements.values().filter((_, index) => index % 2 === 0));
  const scoped: View = {
    ...view,
    id: 'scoped' as ViewId,
    placements: places,
    scope: { zones: some.map(({ id }) => id) },
  };
  const physical: View = { ...view, id: 'physical' as ViewId, preset: 'physical', placements };
  return { ...document, views: document.views.setAll([{ ...view, placements }, scoped, physical]) };
};

/** A report as it may come after an edit: some findings gone, some worse than before. */
const someReport = (report: Report, random: Random): Report => ({
  ...report,
  threats: report.threats.flatMap((threat) => {
    const chance = random.next();
    return chance < 0.1 ? [] : chance < 0.2 ? [{ ...threat, level: random.pick([1, 2, 3, 4] as const) }] : [threat];
  }),
  questions: report.questions.filter(() => random.chance(0.9)),
});

interface Shown {
  readonly document: HospitalDocument;
  readonly view: ViewId;
  readonly options: SceneOptions;
}

const nextShown = (
  shown: Shown,
  past: readonly Shown[],
  reports: readonly Report[],
  random: Random,
  fresh: string,
): Shown => {
  const { document, options } = shown;
  const chance = random.next();
  if (chance < 0.08) return random.pick(past);
  if (chance < 0.12)
    return { ...shown, options: { ...options, report: reports[random.whole(0, reports.length)] ?? null } };
  if (chance < 0.14) return { ...shown, options: { ...options, language: options.language === 'ja' ? 'en' : 'ja' } };
  if (chance < 0.17) {
    const overlay = random.pick(['flows', 'trustBoundaries', 'responsibility', 'threats'] as const);
    return { ...shown, options: { ...options, overlays: random.chance(0.5) ? {} : { [overlay]: false } } };
  }
  if (chance < 0.19 && document.assets.size < 1_000) return { ...shown, view: random.pick(document.views.values()).id };
  if (chance < 0.21) {
    const key = options.report?.threats[0]?.key;
    const treatments = tableOf<Treatment>(key === undefined ? [] : [{ id: key, decision: 'accept' }]);
    return { ...shown, options: { ...options, treatments } };
  }
  const view = document.views.get(shown.view);
  if (view === undefined) return shown;
  return { ...shown, document: anyEdit(document, view, random, fresh) };
};

const KINDS = ['zones', 'devices', 'flows', 'conduits', 'gates', 'boundaries'] as const;

/** The elements before, without those that went, with those that came. */
const patched = (before: readonly object[], delta: ElementDelta<object>): ReadonlySet<object> => {
  const elements = new Set(before);
  for (const element of delta.before) if (!elements.delete(element)) throw new Error('What was never there cannot go.');
  for (const element of delta.after) {
    if (elements.has(element)) throw new Error('What is there cannot come.');
    elements.add(element);
  }
  return elements;
};

const walk = (start: HospitalDocument, seed: number, steps: number): void => {
  const random = randomOf(seed);
  const report = analyse(modelOf(start, library), { today: '2026-11-22' });
  const reports = [report, someReport(report, random), someReport(report, random)];
  const [view] = start.views.values();
  if (view === undefined) return;
  let shown: Shown = { document: start, view: view.id, options: { language: 'ja', report, today: '2026-11-22' } };
  let model: Model = modelOf(start, library);
  let state: SceneState = nextScene(undefined, model, view, shown.options);
  const past: Shown[] = [shown];
  const kept: { readonly scene: Scene; readonly text: string }[] = [];
  for (let step = 0; step < steps; step += 1) {
    shown = nextShown(shown, past, reports, random, `n${seed}-${step}`);
    past.push(shown);
    const now = shown.document.views.get(shown.view);
    if (now === undefined) return;
    if (step % 50 === 0) kept.push({ scene: state.scene, text: JSON.stringify(state.scene) });
    const before = state.scene;
    model = nextModel(model, shown.document);
    state = nextScene(state, model, now, shown.options);
    const fresh = sceneOf(modelOf(shown.document, library), now, shown.options);
    if (!isDeepStrictEqual(state.scene, fresh))
      expect({ seed, step, scene: state.scene }).toEqual({ seed, step, scene: fresh });
    const { delta } = state;
    if (delta === undefined) throw new Error('There was a scene before.');
    for (const kind of KINDS) {
      const now = new Set<object>(state.scene[kind]);
      const made = patched(before[kind], delta[kind]);
      if (made.size !== now.size || [...made].some((element) => !now.has(element)))
        throw new Error(`The ${kind} do not follow from the delta, seed ${seed}, step ${step}.`);
    }
    if (KINDS.every((kind) => delta[kind].before.length + delta[kind].after.length === 0))
      expect(dirtyAreas(delta)).toEqual([]);
  }
  for (const { scene, text } of kept) expect(JSON.stringify(scene)).toBe(text);
};

describe('a scene made from the one before', () => {
  it.each([1, 2, 3, 5])(
    'is that made from nothing, after any edits of a small clinic (%i)',
    (seed) => {
      walk(furnished(example('clinic-remote-vpn')), seed, 100);
    },
    60_000,
  );

  it.each([11])(
    'is that made from nothing, after any edits of a hospital (%i)',
    (seed) => {
      walk(furnished(generateHospital(library, 200, seed)), seed, 100);
    },
    60_000,
  );

  it.each([21])(
    'is that made from nothing, after any edits of a hospital with lanes (%i)',
    (seed) => {
      walk(furnished(generateHospital(library, 1_600, seed)), seed, 70);
    },
    60_000,
  );

  it('stands gates anew when the edge around the hospital moves, or flows are shown again', () => {
    const document = furnished(generateHospital(library, 200, 3));
    const [view] = document.views.values();
    const site = document.zones.values().find(({ parent, kind }) => parent === undefined && kind === undefined);
    const placement = site === undefined ? undefined : view?.placements.get(site.id);
    if (view === undefined || placement === undefined) throw new Error('The hospital has a site in its view.');
    const model = modelOf(document, library);
    const moved = {
      ...view,
      placements: view.placements.set({ ...placement, x: placement.x - 64, y: placement.y - 64 }),
    };
    const without = { language: 'ja', overlays: { flows: false } } as const;
    let state = nextScene(undefined, model, view, { language: 'ja' });
    for (const [at, options] of [
      [moved, { language: 'ja' }],
      [view, { language: 'ja' }],
      [view, without],
      [moved, { language: 'ja' }],
      [moved, without],
      [moved, { language: 'ja' }],
    ] as const) {
      state = nextScene(state, model, at, options);
      expect(state.scene).toEqual(sceneOf(model, at, options));
    }
  });
});
