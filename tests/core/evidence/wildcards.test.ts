import { describe, expect, it } from 'vitest';
import { isMeantBy, readPattern } from '../../../src/core/evidence/wildcards';

const isMeant = (pattern: string, value: string): boolean => isMeantBy(readPattern(pattern), value);

describe('a pattern', () => {
  it.each([
    ['ct-1*', 'ct-100'],
    ['*-100', 'ct-100'],
    ['*t-1*', 'ct-100'],
    ['ct-1??', 'ct-100'],
    ['??-100', 'ct-100'],
    ['*', ''],
    ['?', 'c'],
    ['a*b', 'a*b'],
    ['a\\?', 'a\\?'],
    ['a\\*?', 'a\\*b'],
  ])('%s stands for %s', (pattern, value) => {
    expect(isMeant(pattern, value)).toBe(true);
  });
  it.each([
    ['ct-1?', 'ct-100'],
    ['ct-1*', 'mr-100'],
    ['?', ''],
    ['a*b', 'axb'],
    ['a\\?', 'ab'],
    ['aba*', 'ab'],
  ])('%s does not stand for %s', (pattern, value) => {
    expect(isMeant(pattern, value)).toBe(false);
  });
});
