import { compare as comparePep440, parse } from '@renovatebot/pep440';
import compareSemVer from 'semver/functions/compare';
import parseSemVer from 'semver/functions/parse';
import type { Scheme } from '../../model/version-range';
import { compareDebian } from './debian';
import { compareMaven } from './maven';
import { type CompareVersions, compareDigits, LONGEST_VERSION } from './order';
import { compareRpm } from './rpm';

const semver: CompareVersions = (a, b) => {
  const [x, y] = [parseSemVer(a, { loose: true }), parseSemVer(b, { loose: true })];
  return x === null || y === null ? dotted(a, b) : compareSemVer(x, y);
};

/** Numbers between dots, and at most one letter behind the last: `1.0.2k`, `v8.3.32`. Nothing else is guessed at. */
const DOTTED = /^v?(\d+(?:\.\d+)*)([a-z]?)$/i;
const dotted: CompareVersions = (a, b) => {
  const [x, y] = [DOTTED.exec(a.trim()), DOTTED.exec(b.trim())];
  if (x === null || y === null) return undefined;
  const [left, right] = [(x[1] ?? '').split('.'), (y[1] ?? '').split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareDigits(left[at] ?? '0', right[at] ?? '0');
    if (difference !== 0) return difference;
  }
  const [one, other] = [(x[2] ?? '').toLowerCase(), (y[2] ?? '').toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
};

const pypi: CompareVersions = (a, b) => (parse(a) === null || parse(b) === null ? undefined : comparePep440(a, b));

const COMPARE: Readonly<Record<Scheme, CompareVersions>> = {
  semver,
  dotted,
  debian: compareDebian,
  rpm: compareRpm,
  maven: compareMaven,
  pypi,
};

/** By type of package url, scheme of `vers` and ecosystem of OSV, in small letters; others have versions of their own kind. */
const SCHEME_OF: Readonly<Record<string, Scheme>> = {
  npm: 'semver',
  semver: 'semver',
  cargo: 'semver',
  'crates.io': 'semver',
  golang: 'semver',
  go: 'semver',
  nuget: 'semver',
  hex: 'semver',
  composer: 'semver',
  packagist: 'semver',
  swift: 'semver',
  pub: 'semver',
  deb: 'debian',
  debian: 'debian',
  ubuntu: 'debian',
  rpm: 'rpm',
  'red hat': 'rpm',
  'rocky linux': 'rpm',
  almalinux: 'rpm',
  suse: 'rpm',
  opensuse: 'rpm',
  maven: 'maven',
  pypi: 'pypi',
  generic: 'dotted',
  intdot: 'dotted',
  dotted: 'dotted',
};

/** How versions of an ecosystem are ordered (`Debian:12` is Debian's); `undefined` where we do not know. */
export const schemeOf = (ecosystem: string): Scheme | undefined =>
  SCHEME_OF[(ecosystem.split(':')[0] ?? '').toLowerCase()];

/** Compares two versions of a scheme; the same text is the same version in all of them. */
export const compareVersions = (scheme: Scheme, a: string, b: string): number | undefined => {
  if (a === b) return 0;
  if (a.length > LONGEST_VERSION || b.length > LONGEST_VERSION) return undefined;
  return COMPARE[scheme](a, b);
};
