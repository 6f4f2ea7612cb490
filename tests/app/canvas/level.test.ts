import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/app/canvas/level';

describe('how much is drawn', () => {
  it('begins the middle at 36 % and the near level at 90 %', () => {
    expect([0.35, 0.36, 0.89, 0.9].map((zoom) => levelOf(zoom, undefined))).toEqual([
      'far',
      'middle',
      'middle',
      'near',
    ]);
  });

  it('keeps the level before for 5 % beyond its edge, both ways', () => {
    expect(levelOf(0.375, 'far')).toBe('far');
    expect(levelOf(0.379, 'far')).toBe('middle');
    expect(levelOf(0.345, 'middle')).toBe('middle');
    expect(levelOf(0.341, 'middle')).toBe('far');
    expect(levelOf(0.92, 'middle')).toBe('middle');
    expect(levelOf(0.946, 'middle')).toBe('near');
    expect(levelOf(0.87, 'near')).toBe('near');
    expect(levelOf(0.854, 'near')).toBe('middle');
  });

  it('goes over two levels at once when the zoom leaps', () => {
    expect(levelOf(2, 'far')).toBe('near');
    expect(levelOf(0.05, 'near')).toBe('far');
  });
});
