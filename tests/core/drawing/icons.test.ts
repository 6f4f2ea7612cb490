import { describe, expect, it } from 'vitest';
import { iconOf, tileOf } from '../../../src/core/drawing/icon-of';
import { iconPath, icons } from '../../../src/core/drawing/icons';
import { library } from '../../../src/templates';

const kinds = [...library.devices.values()];

describe('pictures of devices', () => {
  it.each(kinds.map(({ id }) => id))('has one for %s', (id) => {
    const type = library.devices.get(id);
    expect(Object.keys(icons)).toContain(iconOf(id, type?.category));
  });

  it('shows only what nobody knows as unknown', () => {
    const unknown = kinds.filter(({ id, category }) => iconOf(id, category) === 'unknown').map(({ id }) => id);
    expect(unknown).toEqual(['other', 'unidentified-device']);
    expect(iconOf('never-heard-of', undefined)).toBe('unknown');
    expect(tileOf('never-heard-of', undefined)).toBe('unknown');
  });

  it('tells medical devices apart', () => {
    const medical = kinds.filter(({ category }) => category === 'medical-device');
    const count = new Map<string, number>();
    for (const { id, category } of medical) {
      const icon = iconOf(id, category);
      count.set(icon, (count.get(icon) ?? 0) + 1);
    }
    expect(count.size).toBeGreaterThan(25);
    expect(Math.max(...count.values())).toBeLessThan(medical.length / 8);
  });

  it('gives every life-critical medical device a picture of its own kind of care, not the common one', () => {
    const critical = kinds.filter(
      ({ category, criticality }) => category === 'medical-device' && criticality === 'life',
    );
    expect(critical.length).toBeGreaterThan(5);
    expect(new Set(critical.map(({ id, category }) => iconOf(id, category))).size).toBeGreaterThan(critical.length / 3);
  });

  it('draws within the grid, with numbers alone', () => {
    for (const [name, path] of Object.entries(icons)) {
      expect(path, name).toMatch(/^M[\dMmLlHhVvCcSsQqTtAaZz .,-]+$/);
      for (const [, x, y] of path.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)) {
        expect(Number(x), name).toBeGreaterThanOrEqual(0);
        expect(Number(y), name).toBeLessThanOrEqual(24);
      }
    }
  });

  it('answers names it does not know with the question mark', () => {
    expect(iconPath('__proto__')).toBe(icons.unknown);
    expect(iconPath('nothing')).toBe(icons.unknown);
  });
});
