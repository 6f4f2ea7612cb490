import { describe, expect, it } from 'vitest';
import { noteDelta } from '../../../src/app/canvas/known-delta';
import { hitAt, indexOfScene, type SceneIndex } from '../../../src/app/canvas/scene-index';
import type { Point, Rect, Scene } from '../../../src/core/drawing/scene';
import { type Random, randomOf } from '../../support/random';
import { ANYTHING, ARRANGING } from '../../support/scene-steps';
import { type Walked, walkScenes } from '../../support/scene-walk';
import { smallSite } from '../../support/small-site';

const SPATIAL = ['devices', 'zones', 'flows', 'gates'] as const;
const BY_ID = ['deviceById', 'zoneById', 'flowById', 'gateById', 'noteById'] as const;

/** A place somewhere in the drawing, or a little outside of it. */
const placeIn = ({ bounds: { x, y, width, height } }: Scene, random: Random): Point => ({
  x: random.whole(Math.floor(x) - 40, Math.ceil(x + width) + 40),
  y: random.whole(Math.floor(y) - 40, Math.ceil(y + height) + 40),
});

type Element = { readonly id: string };

/** What an index answers, as text; elements that are not those of its own scene are marked. */
const answersOf = (index: SceneIndex, ids: readonly string[], areas: readonly Rect[]): readonly string[] => {
  const { zones, devices, flows, gates, notes } = index.scene;
  const own = new Set<Element>([...zones, ...devices, ...flows, ...gates, ...notes]);
  const named = (found: readonly Element[]): string =>
    found.map((element) => (own.has(element) ? element.id : `stale ${element.id}`)).join();
  const hit = (place: Point, reach: number, detailed: boolean): string => {
    const found = hitAt(index, place, reach, detailed);
    if (found === undefined) return 'nothing';
    return Object.values(found)
      .map((part) => (typeof part === 'object' ? named([part]) : `${part}`))
      .join();
  };
  return [
    ...SPATIAL.flatMap((kind) =>
      areas.map((area) => `${kind}: ${named(index[kind].within(area))} / ${named(index[kind].at(area))}`),
    ),
    ...BY_ID.flatMap((kind) =>
      ids.map((id) => `${kind}: ${named([index[kind].get(id) ?? []].flat())} ${index[kind].has(id)}`),
    ),
    ...ids.map((id) => `flows of ${id}: ${named(index.flowsOfDevice.get(id) ?? [])}`),
    ...[undefined, ...ids].map((id) => `zones in ${id}: ${named(index.childZones.get(id) ?? [])}`),
    ...areas.map((area) => `at ${area.x} ${area.y}: ${hit(area, 6, true)}, ${hit(area, 20, false)}`),
  ];
};

/** Compares the index that follows from the one before with one made from nothing, after each step of a walk. */
const comparing = (seed: number): { readonly visit: (walked: Walked) => void; readonly patched: () => number } => {
  const random = randomOf(seed);
  let kept: Scene | undefined;
  let patched = 0;
  const visit = ({ before, state: { scene, delta }, fresh }: Walked): void => {
    if (kept !== before) indexOfScene(before, kept);
    // Mostly it is known what differs; where it is not, all is compared.
    if (delta !== undefined && random.chance(0.7)) noteDelta(before, scene, delta);
    const index = indexOfScene(scene, before);
    kept = scene;
    const made = indexOfScene(fresh);
    if (index !== made && scene !== before) patched += 1;
    const elements = [...fresh.zones, ...fresh.devices, ...fresh.flows, ...fresh.gates, ...fresh.notes];
    const gone = [...before.zones, ...before.devices, ...before.flows, ...before.gates, ...before.notes];
    const ids = [...new Set([...elements, ...gone].map(({ id }) => id))];
    const areas = [...fresh.devices, ...fresh.zones].flatMap(({ rect }) => (random.chance(0.2) ? [rect] : []));
    const anywhere = Array.from({ length: 12 }, () => {
      return { ...placeIn(fresh, random), width: random.whole(0, 400), height: random.whole(0, 400) };
    });
    const asked = [...areas, ...anywhere, fresh.bounds];
    const [known, right] = [answersOf(index, ids, asked), answersOf(made, ids, asked)];
    const wrong = right.findIndex((answer, at) => answer !== known[at]);
    if (wrong >= 0) throw new Error(`"${known[wrong]}" should be "${right[wrong]}".`);
  };
  return { visit, patched: () => patched };
};

describe('the index of a scene that follows from the one before', () => {
  it.each([
    [1, 3, 30, ANYTHING],
    [2, 12, 60, ARRANGING],
  ])(
    'answers as one made from nothing (%i)',
    (seed, each, flows, steps) => {
      const { visit, patched } = comparing(seed);
      walkScenes(smallSite(each, flows, randomOf(seed)), seed, 60, visit, steps);
      expect(patched()).toBeGreaterThan(20);
    },
    60_000,
  );
});
