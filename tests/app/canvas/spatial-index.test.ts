import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spatialIndexOf } from '../../../src/app/canvas/spatial-index';

const rect = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
  width: fc.integer({ min: 0, max: 9_000 }),
  height: fc.integer({ min: 0, max: 9_000 }),
});
type Rect = { x: number; y: number; width: number; height: number };
const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

describe('the spatial index', () => {
  it('finds exactly what looking at everything would find, each once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(rect, { maxLength: 4 }), { maxLength: 40 }), rect, (items, area) => {
        const expected = items.filter((rects) => rects.some((one) => touches(one, area)));
        expect(spatialIndexOf(items, (rects) => rects).within(area)).toEqual(expected);
      }),
    );
  });

  it('says whether any of what lies there passes a test, asking no more than it takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(rect, { maxLength: 4 }), { maxLength: 40 }),
        rect,
        fc.nat(4),
        (items, area, size) => {
          const index = spatialIndexOf(items, (rects) => rects);
          const there = index.within(area);
          expect(index.any(area, (rects) => rects.length === size)).toBe(there.some((rects) => rects.length === size));
          let asked = 0;
          index.any(area, () => {
            asked += 1;
            return asked === 2;
          });
          expect(asked).toBe(Math.min(2, there.length));
        },
      ),
    );
  });

  it('gives the last of several things under a point first, as it lies on top', () => {
    const items = ['below', 'above'];
    const index = spatialIndexOf(items, () => [{ x: 0, y: 0, width: 10, height: 10 }]);
    expect(index.at({ x: 5, y: 5 })).toEqual(['above', 'below']);
    expect(index.at({ x: 11, y: 5 })).toEqual([]);
  });

  it('answers again after another question', () => {
    const index = spatialIndexOf([1, 2], (n) => [{ x: n * 1000, y: 0, width: 10, height: 10 }]);
    const area = { x: 1000, y: 0, width: 5, height: 5 };
    expect(index.within(area)).toEqual([1]);
    expect(index.within(area)).toEqual([1]);
  });

  it('is empty for nothing', () => {
    expect(spatialIndexOf([], () => []).within({ x: 0, y: 0, width: 9, height: 9 })).toEqual([]);
  });
});

describe('a spatial index after a change', () => {
  it('finds exactly what one made anew would find', () => {
    const one = fc.array(rect, { minLength: 1, maxLength: 3 });
    const change = fc.array(fc.tuple(fc.nat(60), one), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 60 }),
        fc.array(change, { maxLength: 3 }),
        rect,
        (first, changes, area) => {
          let items: readonly Rect[][] = first;
          let index = spatialIndexOf(items, (rects) => rects);
          for (const step of changes) {
            const next = [...items];
            const changed = new Set<number>();
            for (const [at, rects] of step)
              if (at < next.length) {
                next[at] = rects;
                changed.add(at);
              }
            items = next;
            index = index.patched(items, [...changed]);
          }
          expect(index.within(area)).toEqual(spatialIndexOf(items, (rects) => rects).within(area));
        },
      ),
    );
  });
});
