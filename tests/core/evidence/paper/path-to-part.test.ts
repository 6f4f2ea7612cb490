import { describe, expect, it } from 'vitest';
import { pathsToParts } from '../../../../src/core/evidence/paper/path-to-part';
import type { Component } from '../../../../src/core/model/component';

const part = (ref: string, more: Partial<Component> = {}): Component => ({ ref, name: ref, ...more });
const path = (parts: readonly Component[], ref: string, subject?: Component): readonly string[] => {
  const found = parts.find((one) => one.ref === ref);
  if (found === undefined) throw new Error(ref);
  return pathsToParts(parts, subject)(found).map(({ name }) => name);
};

describe('the way to a part', () => {
  it('goes through the parts that it stands in', () => {
    const parts = [part('app'), part('lib', { partOf: 'app' }), part('zlib', { partOf: 'lib' })];
    expect(path(parts, 'zlib')).toEqual(['app', 'lib']);
    expect(path(parts, 'app')).toEqual([]);
  });
  it('is otherwise the shortest over what rests on it', () => {
    const parts = [
      part('far', { dependsOn: ['middle'] }),
      part('middle', { dependsOn: ['zlib'] }),
      part('near', { dependsOn: ['zlib'] }),
      part('zlib'),
    ];
    expect(path(parts, 'zlib')).toEqual(['near']);
  });
  it('begins at what the device itself rests on', () => {
    const parts = [
      part('tool', { dependsOn: ['zlib'] }),
      part('app', { dependsOn: ['lib'] }),
      part('lib', { dependsOn: ['zlib'] }),
      part('zlib'),
    ];
    expect(path(parts, 'zlib', part('device', { dependsOn: ['app'] }))).toEqual(['app', 'lib']);
  });
  it('ends where parts go round in a circle or point at nothing', () => {
    const parts = [part('a', { partOf: 'b' }), part('b', { partOf: 'a' }), part('c', { partOf: 'gone' })];
    expect(path(parts, 'a')).toEqual(['b']);
    expect(path(parts, 'c')).toEqual([]);
  });
});
