import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratingOf, scoreCvss } from '../../../../src/core/evidence/cvss/score';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const textOf = (path: string): string => (corpus === '' ? '' : readFileSync(join(corpus, 'cvss', path), 'utf8'));

interface Official {
  readonly vector: string;
  /** Base, and where the list has them temporal and environmental; `None` where it has not. */
  readonly scores: readonly string[];
}

const lines = (file: string): readonly Official[] =>
  textOf(`redhat-cvss/${file}`)
    .split('\n')
    .flatMap((line) => {
      const [vector, scores] = line.split(' - ');
      return vector === undefined || scores === undefined
        ? []
        : [
            {
              vector,
              scores: scores
                .replace(/[()\s]/g, '')
                .split(',')
                .filter((score) => score !== ''),
            },
          ];
    });

const listed = (file: string): readonly { readonly vector: string; readonly score: number }[] =>
  corpus === '' ? [] : JSON.parse(textOf(file)).vectors;

const scored = (vector: string) => {
  const score = scoreCvss(vector);
  if (!score.ok) throw new Error(`${vector}: ${JSON.stringify(score.issues)}`);
  return score.value;
};

const isOther = (ours: number, official: string | number | undefined): boolean =>
  official !== undefined && official !== 'None' && Math.abs(ours - Math.abs(Number(official))) > 1e-9;

/** The one temporal score on which the calculators differ: 8.5 by rounding each step, 8.6 by rounding once. */
const DISPUTED_V2 = 1;

describe.skipIf(corpus === '')('scores of official vectors', () => {
  it.each([
    ['vectors_simple2.txt', 729, DISPUTED_V2],
    ['vectors_simple31.txt', 2592, 0],
    ['vectors_cvsslib3.txt', 20, 0],
    ['vectors_calculator3.txt', 2, 0],
  ])('of %s are the official ones', (file, count, disputed) => {
    const all = lines(file);
    expect(all.length).toBeGreaterThanOrEqual(count);
    const others = all.filter(({ vector, scores: [base, temporal, environmental] }) => {
      const score = scored(vector);
      const inThreat = score.threat ?? score.base;
      return (
        isOther(score.base, base) ||
        isOther(inThreat, temporal) ||
        // Of a vector that says nothing of the place, no score of the place is shown.
        (score.environmental !== undefined && isOther(score.environmental, environmental))
      );
    });
    expect(others.length).toBeLessThanOrEqual(disputed);
  });
  it.each(['vectors_simple4.txt', 'vectors_security4.txt'])('of %s are the official ones', (file) => {
    const all = lines(file);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ vector, scores }) => isOther(scored(vector).overall, scores[0]))).toEqual([]);
  });
  it.each(['first-v40-examples-a.json', 'first-v31-examples-a.json'])('of %s are those of FIRST', (file) => {
    const all = listed(file);
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ vector, score }) => isOther(scored(vector).overall, score))).toEqual([]);
  });
  it('of three thousand vectors are those of the calculator of FIRST, but for 0.1 on exact boundaries', () => {
    const all = listed('first-v40-refcalc-3000.json');
    expect(all.length).toBe(3000);
    const off = all.map(({ vector, score }) => Math.abs(scored(vector).overall - score)).filter((by) => by > 1e-9);
    expect(Math.max(0, ...off)).toBeLessThan(0.11);
    expect(off.length / all.length).toBeLessThan(0.005);
  });
});

describe('a vector', () => {
  const codes = (vector: string) => scoreCvss(vector).issues.map(({ code }) => code);
  const base = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  it('may have its metrics in any order', () => {
    expect(scored('CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N').base).toBe(9.8);
  });
  it('keeps the score of the vulnerability apart from that of the place', () => {
    expect(scored(`${base}/E:U/MAV:P`)).toMatchObject({ base: 9.8, threat: 9, environmental: expect.any(Number) });
    expect(scored(`${base}/MAV:P`).environmental).toBeLessThan(9.8);
    const fourth = scored('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/MAV:P');
    expect(fourth.base).toBe(9.3);
    expect(fourth.environmental).toBeLessThan(9.3);
  });
  it('that is none is refused with what is wrong', () => {
    expect(codes('CVSS:5.0/AV:N')).toEqual(['cvss-version']);
    expect(codes(base.replace('A:H', 'A:X'))).toEqual(['cvss-metric']);
    expect(codes(`${base}/AV:N`)).toEqual(['cvss-metric']);
    expect(codes(base.replace('/A:H', ''))).toEqual(['cvss-incomplete']);
    expect(codes('')).toEqual(['cvss-metric']);
  });
  it('is rated in the words of its version', () => {
    expect([0, 3.9, 4, 6.9, 7, 8.9, 9, 10].map((score) => ratingOf(score, '4.0'))).toEqual([
      'none',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
    expect([ratingOf(0, '2.0'), ratingOf(10, '2.0')]).toEqual(['low', 'high']);
  });
});
