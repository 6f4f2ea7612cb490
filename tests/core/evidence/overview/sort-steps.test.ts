import { describe, expect, it } from 'vitest';
import { sortSteps } from '../../../../src/core/evidence/overview/sort-steps';
import { allAtOnce } from '../../../../src/core/steps';
import { randomOf } from '../../../support/random';

describe('sorting with pauses', () => {
  it.each([0, 1, 4_096, 4_097, 8_193, 50_000])('gives the same as sorting %i numbers at one go', (size) => {
    const random = randomOf(size);
    const numbers = Int32Array.from({ length: size }, () => random.whole(0, 20_000));
    const compare = (a: number, b: number): number => b - a;
    expect(allAtOnce(sortSteps(numbers.slice(), compare))).toEqual(numbers.slice().sort(compare));
  });

  it('keeps those in order that are equal', () => {
    const tens = (a: number, b: number): number => Math.trunc(a / 10_000) - Math.trunc(b / 10_000);
    const numbers = Int32Array.from({ length: 30_000 }, (_, at) => at);
    expect(allAtOnce(sortSteps(numbers.slice(), tens))).toEqual(numbers);
  });

  it('pauses often enough that nothing waits for it', () => {
    const steps = sortSteps(
      Int32Array.from({ length: 100_000 }, (_, at) => -at),
      (a, b) => a - b,
    );
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThan(100);
  });
});
