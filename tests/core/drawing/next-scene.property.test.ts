import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { nextScene } from '../../../src/core/drawing/next-scene';
import type { Rect, Scene } from '../../../src/core/drawing/scene';
import { dirtyAreas, type ElementDelta, type SceneDelta } from '../../../src/core/drawing/scene-delta';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable, tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { randomOf } from '../../support/random';
import { ARRANGING } from '../../support/scene-steps';
import { KINDS, type Walked, walkScenes } from '../../support/scene-walk';
import { smallSite } from '../../support/small-site';
import { example } from './drawn';

/** The hospital with places for everything in its first view. */
const placed = (document: HospitalDocument): HospitalDocument => {
  const [view] = document.views.values();
  if (view === undefined) throw new Error('The hospital has a view.');
  const placements = tableOf(layOut(modelOf(document, library), emptyTable()) ?? []);
  return { ...document, views: document.views.set({ ...view, placements }) };
};

type Element = { readonly id: string };

/** The elements before without those that went, with those that came. */
const patched = (before: readonly Element[], delta: ElementDelta<Element>): ReadonlySet<Element> => {
  const elements = new Set(before);
  for (const element of delta.before) if (!elements.delete(element)) throw new Error('What was never there cannot go.');
  for (const element of delta.after) {
    if (elements.has(element)) throw new Error('What is there cannot come.');
    elements.add(element);
  }
  return elements;
};

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Where each element of a scene is seen, worked out here from what it is. */
const seenIn = ({ zones, devices, boundaries, notes, gates, flows, conduits }: Scene): ReadonlyMap<Element, Rect[]> => {
  const seen = new Map<Element, Rect[]>();
  for (const one of [...zones, ...devices, ...boundaries, ...notes]) seen.set(one, [one.rect]);
  for (const gate of gates) seen.set(gate, [{ x: gate.at.x - 10, y: gate.at.y - 10, width: 20, height: 20 }]);
  for (const line of [...flows, ...conduits])
    seen.set(
      line,
      line.points.slice(1).map(({ x, y }, at) => {
        const other = line.points[at] ?? { x, y };
        const width = Math.abs(x - other.x);
        return { x: Math.min(x, other.x), y: Math.min(y, other.y), width, height: Math.abs(y - other.y) };
      }),
    );
  return seen;
};

/** The elements of the one list that are not in the other, or say something else there. */
const changedIn = (list: readonly Element[], other: readonly Element[]): readonly Element[] => {
  const known = new Map(other.map((element) => [element.id, element]));
  return list.filter((element) => {
    const same = known.get(element.id);
    return same !== element && !isDeepStrictEqual(same, element);
  });
};

const inOrder = (list: readonly Element[], left: ReadonlySet<Element>): readonly Element[] =>
  list.filter((element) => left.has(element));

/** The delta leads from one scene to the other, and all that differs lies where it says. */
const checkDelta = (before: Scene, after: Scene, delta: SceneDelta): void => {
  const areas = dirtyAreas(delta);
  const [seenBefore, seenAfter] = [seenIn(before), seenIn(after)];
  for (const kind of KINDS) {
    const [old, now]: readonly (readonly Element[])[] = [before[kind], after[kind]];
    if (old === undefined || now === undefined) continue;
    const { before: gone, after: come }: ElementDelta<Element> = delta[kind];
    const made = patched(old, delta[kind]);
    if (made.size !== now.length || now.some((element) => !made.has(element)))
      throw new Error(`The ${kind} do not follow from the delta.`);
    const changed = new Set(gone);
    const left = new Set(old.filter((element) => !changed.has(element)));
    if (!isDeepStrictEqual(inOrder(old, left), inOrder(now, left))) throw new Error(`Other ${kind} lie above now.`);
    const changes = [
      ...changedIn(old, now).flatMap((element) => seenBefore.get(element) ?? []),
      ...changedIn(now, old).flatMap((element) => seenAfter.get(element) ?? []),
    ];
    // Where nearly all is new, comparing each with each says nothing more.
    for (const rect of changes.slice(0, 60))
      if (!areas.some((area) => holds(area, rect))) throw new Error(`Some ${kind} changed outside of what is said.`);
    const touched = new Set([...gone, ...come].map(({ id }) => id));
    if (touched.size > 0 && areas.length === 0) throw new Error(`The ${kind} changed nowhere.`);
  }
};

const visit = ({ before, state }: Walked): void => {
  if (state.delta === undefined) throw new Error('There was a scene before.');
  checkDelta(before, state.scene, state.delta);
};

/** In CI the walks go all the way; a check before a commit takes the first part of each. */
const steps = (all: number): number => (process.env.CI === 'true' ? all : Math.ceil(all * 0.4));

describe('a scene made from the one before', () => {
  it.each([1, 2, 3, 4])(
    'is that made from nothing, whatever happens to a small site (%i)',
    (seed) => {
      walkScenes(smallSite(3, 30, randomOf(seed)), seed, steps(120), visit);
    },
    60_000,
  );

  it('is that made from nothing, while zones within one edge of trust are moved and looked into', () => {
    walkScenes(smallSite(3, 30, randomOf(8)), 8, steps(80), visit, ARRANGING);
  }, 60_000);

  it.each([5, 6])(
    'is that made from nothing, whatever happens among so many flows that they run in lanes (%i)',
    (seed) => {
      walkScenes(smallSite(3, 2_060, randomOf(seed)), seed, steps(60), visit);
    },
    60_000,
  );

  it.each([
    [24, 21],
    [40, 22],
    [50, 23],
    [100, 24],
  ])(
    'is that made from nothing, while a hospital of %i devices is arranged and edited',
    (size, seed) => {
      const hospital = placed(generateHospital(library, size, seed));
      walkScenes(hospital, seed, steps(30), visit, ARRANGING);
      walkScenes(hospital, seed, steps(30), visit);
    },
    60_000,
  );

  it('is that made from nothing, whatever happens to a clinic and to a hospital', () => {
    walkScenes(placed(example('clinic-remote-vpn')), 7, steps(60), visit);
    walkScenes(placed(generateHospital(library, 200, 11)), 11, steps(40), visit);
  }, 60_000);

  it('stands gates anew when the edge around the hospital moves, or flows are shown again', () => {
    const document = placed(generateHospital(library, 200, 3));
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
