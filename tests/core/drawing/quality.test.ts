import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/core/drawing/scene';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { standsOutside } from '../../../src/core/model/standing';
import { library } from '../../../src/templates';
import { flowsThroughDevices, qualityOf } from '../../support/drawing-quality';
import { generateHospital } from '../../support/generator/generate';
import { example, laidOut, modelFor } from './drawn';

/** What an example drawn from nothing may have at most. */
const LIMITS = {
  'clinic-remote-vpn': { crossings: 7, bends: 44, labelsMissing: 7, area: 0.85 },
  'general-hospital-300': { crossings: 65, bends: 185, labelsMissing: 5, area: 2.9 },
  'mfr-cloud-samd': { crossings: 1, bends: 26, labelsMissing: 3, area: 0.6 },
  'mfr-infusion-pump': { crossings: 1, bends: 22, labelsMissing: 1, area: 0.6 },
} as const;

describe.each(Object.entries(LIMITS))('the drawing of %s from nothing', (name, limits) => {
  const document = example(name as keyof typeof LIMITS);
  const model = modelFor(document);
  const outside = new Set<string>(
    document.zones
      .values()
      .filter(({ id }) => standsOutside(model, id))
      .map(({ id }) => id),
  );
  const quality = qualityOf(sceneOf(model, { placements: laidOut(model) }, { language: 'ja' }), outside);

  it('hides nothing: no flow through a device, no flow on another, no label over a box or another label', () => {
    expect(quality).toMatchObject({
      throughDevices: 0,
      onEachOther: 0,
      labelsOverBoxes: 0,
      labelsOverLabels: 0,
      zonesOverlapping: 0,
    });
  });

  it('runs from the outside at the left to the inside', () => {
    expect(quality.leftToRight).toBeGreaterThanOrEqual(0.95);
  });

  it('can be read without touch-up', () => {
    for (const [measure, most] of Object.entries(limits))
      expect(quality[measure as keyof typeof limits], measure).toBeLessThanOrEqual(most);
  });
});

describe('the drawing of a large hospital', () => {
  const model = modelFor(generateHospital(library, 3_000, 1));
  const scene = sceneOf(model, { placements: laidOut(model) }, { language: 'ja' });

  it('runs every flow in the gaps between devices, at right angles', () => {
    expect(scene.flows.length).toBeGreaterThan(2_000);
    expect(flowsThroughDevices(scene)).toEqual([]);
    const slanted = scene.flows.filter(({ points }) =>
      points.some((b, index) => {
        const a = points[index - 1] ?? b;
        return a.x !== b.x && a.y !== b.y;
      }),
    );
    expect(slanted).toEqual([]);
  });

  it('lets every flow end at the edges of its devices', () => {
    const rects = new Map<string, Rect>(scene.devices.map(({ id, rect }) => [id, rect]));
    for (const { id, from, points } of scene.flows.slice(0, 500)) {
      const [rect, start] = [rects.get(from), points[0]];
      if (rect === undefined || start === undefined) throw new Error(`${id} has no end`);
      const onEdge =
        [rect.x, rect.x + rect.width].includes(start.x) || [rect.y, rect.y + rect.height].includes(start.y);
      expect(onEdge).toBe(true);
    }
  });
});
