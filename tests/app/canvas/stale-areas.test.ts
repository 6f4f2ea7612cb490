import { describe, expect, it } from 'vitest';
import { areaOfAll, partsCovered } from '../../../src/app/canvas/stale-areas';
import type { Rect } from '../../../src/core/drawing/scene';
import { randomOf } from '../../support/random';

const WHOLE: Rect = { x: 0, y: 0, width: 256, height: 256 };
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

describe('the parts of a picture that are wrong', () => {
  it('are two where two changes lie far apart', () => {
    const parts = partsCovered([], [rect(4, 4, 20, 20), rect(200, 200, 20, 20)], WHOLE);
    expect(areaOfAll(parts)).toBe(800);
  });

  it('are one where changes lie over each other, and end with the picture', () => {
    expect(partsCovered([rect(0, 0, 50, 50)], [rect(-10.5, -10, 58, 59.5)], WHOLE)).toEqual([rect(0, 0, 50, 50)]);
    expect(partsCovered([], [rect(300, 0, 50, 50)], WHOLE)).toEqual([]);
  });

  it('cover every change, however many there are, and stay few', () => {
    const random = randomOf(3);
    for (let turn = 0; turn < 50; turn += 1) {
      const areas = Array.from({ length: random.whole(1, 12) }, () =>
        rect(random.whole(0, 250), random.whole(0, 250), random.whole(1, 90), random.whole(1, 90)),
      );
      const parts = partsCovered([], areas, WHOLE);
      expect(parts.length).toBeLessThanOrEqual(4);
      for (const { x, y, width, height } of areas) {
        const [right, bottom] = [Math.min(256, x + width), Math.min(256, y + height)];
        const holds = (part: Rect): boolean =>
          part.x <= x && part.y <= y && part.x + part.width >= right && part.y + part.height >= bottom;
        expect(parts.some(holds)).toBe(true);
      }
    }
  });
});
