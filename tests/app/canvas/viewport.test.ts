import { describe, expect, it } from 'vitest';
import { clearOf, fitting, revealing, shownRect, toDrawing, zoomAt } from '../../../src/app/canvas/viewport';

const size = { width: 1000, height: 600 };

describe('the viewport', () => {
  it('keeps what lies under the pointer there while it zooms', () => {
    const before = { x: 40, y: -70, zoom: 0.7 };
    const pointer = { x: 333, y: 222 };
    const after = zoomAt(before, 1.9, pointer);
    expect(after.zoom).toBe(1.9);
    expect(toDrawing(after, pointer).x).toBeCloseTo(toDrawing(before, pointer).x);
    expect(toDrawing(after, pointer).y).toBeCloseTo(toDrawing(before, pointer).y);
  });

  it('shows all of a drawing in the middle, and no small one larger than 100 %', () => {
    const shown = shownRect(fitting({ x: 100, y: 50, width: 4000, height: 900 }, size), size);
    expect(shown.x).toBeLessThan(100);
    expect(shown.x + shown.width).toBeGreaterThan(4100);
    expect(fitting({ x: 0, y: 0, width: 10, height: 10 }, size).zoom).toBe(1);
  });

  it('moves only as far as needed to show something, and not at all when it is in view', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(revealing(viewport, { x: 300, y: 200, width: 176, height: 56 }, size)).toBe(viewport);
    expect(revealing(viewport, { x: 1200, y: 200, width: 176, height: 56 }, size)).toEqual({ x: -400, y: 0, zoom: 1 });
  });
  it('goes clear of the corner that the overview covers, by the least way', () => {
    const corner = { width: 240, height: 164 };
    const at = (x: number, y: number, height = 56) =>
      clearOf({ x: 0, y: 0, zoom: 1 }, { x, y, width: 176, height }, size, corner);
    expect(at(700, 500)).toEqual({ x: 0, y: -120, zoom: 1 });
    expect(at(700, 20, 570)).toEqual({ x: -116, y: 0, zoom: 1 });
    expect(at(100, 500)).toEqual({ x: 0, y: 0, zoom: 1 });
    expect(at(700, 300)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});
