import { describe, expect, it } from 'vitest';
import { isInRange, readVers } from '../../../../src/core/evidence/versions/range';
import { compareVersions, schemeOf } from '../../../../src/core/evidence/versions/schemes';
import type { Scheme } from '../../../../src/core/model/version-range';

/** Each list goes up; what stands in one place is the same version. */
const ORDERS: readonly (readonly [Scheme, readonly (readonly string[])[]])[] = [
  [
    'semver',
    [
      ['1.0.0-alpha'],
      ['1.0.0-alpha.1'],
      ['1.0.0-beta'],
      ['1.0.0-rc.1'],
      ['1.0.0', 'v1.0.0', '1.0.0+build'],
      ['1.2.0'],
      ['1.10.0'],
    ],
  ],
  ['semver', [['1.2'], ['1.2.1']]],
  ['dotted', [['1.0.1'], ['1.0.2', '1.0.2.0'], ['1.0.2k'], ['1.0.2u'], ['1.0.10'], ['8.3.32'], ['10']]],
  [
    'debian',
    [
      ['1.0~rc1'],
      ['1.0~rc1-1'],
      ['1.0', '1.0-0'],
      ['1.0-1'],
      ['1.0-1+deb12u1'],
      ['1.0a'],
      ['1.0+b'],
      ['1.2'],
      ['1.10'],
      ['1:0.1'],
    ],
  ],
  ['debian', [['2.36-9+deb12u3'], ['2.36-9+deb12u10'], ['2.36-10']]],
  ['rpm', [['1.0~rc1'], ['1.0'], ['1.0^git1'], ['1.0a'], ['1.0.1'], ['1.2'], ['1.10'], ['1:0.5']]],
  ['rpm', [['4.18.0-372.el8'], ['4.18.0-553.el8'], ['4.18.0-553.1.el8']]],
  [
    'maven',
    [
      ['1-alpha-1', '1-a1'],
      ['1-beta'],
      ['1-milestone'],
      ['1-rc', '1-cr'],
      ['1-SNAPSHOT'],
      ['1', '1.0', '1-ga', '1.0.0-final'],
      ['1-sp'],
      ['1-foo'],
      ['1-1'],
      ['1.1'],
      ['1.10'],
    ],
  ],
  ['pypi', [['1.0.dev1'], ['1.0a1'], ['1.0b2'], ['1.0rc1'], ['1.0', '1.0.0'], ['1.0.post1'], ['1.1'], ['1!0.5']]],
];

describe('versions', () => {
  it.each(ORDERS)('of %s go up as their makers say', (scheme, order) => {
    const all = order.flatMap((same, place) => same.map((version) => ({ version, place })));
    for (const a of all)
      for (const b of all)
        expect([a.version, b.version, Math.sign(compareVersions(scheme, a.version, b.version) ?? Number.NaN)]).toEqual([
          a.version,
          b.version,
          Math.sign(a.place - b.place),
        ]);
  });
  it('that cannot be read are not compared', () => {
    expect(compareVersions('dotted', 'R2 SP1', '1.0')).toBeUndefined();
    expect(compareVersions('pypi', 'latest', '1.0')).toBeUndefined();
    expect(compareVersions('semver', 'latest', '1.0.0')).toBeUndefined();
    expect(compareVersions('debian', '1 0', '1.0')).toBeUndefined();
    expect(compareVersions('semver', `1.${'0'.repeat(300)}`, '1.0.0')).toBeUndefined();
  });
  it('of an ecosystem that we do not know have no scheme', () => {
    expect([schemeOf('Debian:12'), schemeOf('PyPI'), schemeOf('GIT'), schemeOf('Alpine:v3.18')]).toEqual([
      'debian',
      'pypi',
      undefined,
      undefined,
    ]);
  });
});

describe('a range', () => {
  const of = (text: string) => {
    const range = readVers(text);
    if (range === undefined) throw new Error(`no range: ${text}`);
    return (version: string) => isInRange(version, range);
  };
  it('holds what lies between its bounds, with its exceptions', () => {
    const inside = of('vers:npm/>=1.0.0|<2.0.0|!=1.5.0|3.0.0');
    expect(['0.9.9', '1.0.0', '1.5.0', '1.9.9', '2.0.0', '3.0.0'].map(inside)).toEqual([
      'no',
      'yes',
      'no',
      'yes',
      'no',
      'yes',
    ]);
  });
  it('may have several stretches, in any order, open at the ends', () => {
    const inside = of('vers:generic/>=5.0|<=1.2|<4.0|>=3.0');
    expect(['0.1', '1.2', '1.3', '3.0', '3.9', '4.0', '5.0', '99'].map(inside)).toEqual([
      'yes',
      'yes',
      'no',
      'yes',
      'yes',
      'no',
      'yes',
      'yes',
    ]);
  });
  it('of everything holds everything, also what cannot be read', () => {
    expect(of('vers:npm/*')('R2 SP1')).toBe('yes');
  });
  it('cannot tell about a version that it cannot order', () => {
    expect(of('vers:generic/<2.0')('R2 SP1')).toBe('cannot-compare');
    expect(of('vers:alpine/<2.0')('1.0')).toBe('cannot-compare');
    expect(of('vers:alpine/1.0|2.0')('1.0')).toBe('yes');
    expect(of('vers:alpine/1.0|2.0')('1.1')).toBe('no');
  });
  it('is none where the text is none', () => {
    expect(['<2.0', 'vers:npm', 'vers:npm/', 'vers:npm/>=1 2', 'all versions'].map(readVers)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
