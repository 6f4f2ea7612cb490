import { describe, expect, it } from 'vitest';
import { nextScene } from '../../../src/core/drawing/next-scene';
import type { Point, SceneFlow } from '../../../src/core/drawing/scene';
import { example, laidOut, modelFor } from './drawn';

/** One press of an arrow key, in px of the drawing. */
const STEP = 8;
/** Lines beside each other may move over by so much to stay apart; what goes further goes another way. */
const ASIDE = 24;

/** The share of flows that go another way after a step of a device that is not theirs, in %. */
const MOST = {
  'clinic-remote-vpn': 1,
  'general-hospital-300': 0.8,
  'mfr-cloud-samd': 0,
  'mfr-infusion-pump': 0,
} as const;

const goesElsewhere = (before: readonly Point[], after: readonly Point[]): boolean =>
  before.length !== after.length ||
  before.some((point, at) => Math.hypot(point.x - (after[at]?.x ?? 0), point.y - (after[at]?.y ?? 0)) > ASIDE);

describe.each(Object.entries(MOST))('the ways of flows of %s', (name, most) => {
  const model = modelFor(example(name as keyof typeof MOST));
  const places = laidOut(model);
  const first = nextScene(undefined, model, { placements: places }, { language: 'ja' });
  const ways = new Map(first.scene.flows.map((flow): [string, SceneFlow] => [flow.id, flow]));

  it('hardly ever change when a device is moved a little that is not theirs', () => {
    let [asked, changed] = [0, 0];
    for (const { id } of first.scene.devices.slice(0, 40)) {
      const place = places.get(id);
      if (place === undefined) continue;
      const placements = places.set({ ...place, x: place.x + STEP });
      for (const flow of nextScene(first, model, { placements }, { language: 'ja' }).scene.flows) {
        if (flow.from === id || flow.to === id) continue;
        asked += 1;
        if (goesElsewhere(ways.get(flow.id)?.points ?? [], flow.points)) changed += 1;
      }
    }
    expect(asked).toBeGreaterThan(0);
    expect((100 * changed) / asked).toBeLessThanOrEqual(most);
  });
});
