import { describe, expect, it } from 'vitest';
import { type LayeredMap, layeredMap } from '../../src/core/layered-map';
import { randomOf } from '../support/random';

const entriesOf = (map: LayeredMap<string, number>): readonly (readonly [string, number])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a map with changes laid over it', () => {
  it.each([10, 1_000, 5_000])('answers as a copy with the changes made in it, of %i entries', (size) => {
    const random = randomOf(size);
    let copy = new Map(Array.from({ length: size }, (_, at) => [`key-${at}`, at]));
    let map: LayeredMap<string, number> = copy;
    for (let turn = 0; turn < 60; turn += 1) {
      const before = { map, copy };
      const changes = new Map<string, number | undefined>();
      for (let one = 0; one < 12; one += 1) {
        const key = `key-${random.whole(0, Math.round(size * 1.2))}`;
        changes.set(key, random.chance(0.3) ? undefined : turn);
      }
      copy = new Map(copy);
      for (const [key, value] of changes)
        if (value === undefined) copy.delete(key);
        else copy.set(key, value);
      map = layeredMap(map, changes);
      expect(map.size).toBe(copy.size);
      expect(entriesOf(map)).toEqual(entriesOf(copy));
      for (const key of changes.keys()) expect([map.has(key), map.get(key)]).toEqual([copy.has(key), copy.get(key)]);
      expect(entriesOf(before.map)).toEqual(entriesOf(before.copy));
    }
  });

  it('is the very same map where nothing changes', () => {
    const map = new Map([['a', 1]]);
    expect(layeredMap(map, new Map())).toBe(map);
  });
});
