import { describe, expect, it } from 'vitest';
import { closingFirst } from '../../../../src/core/segmentation/plan/closing-first';

/** Ten ways: step 2 closes six, step 0 two of the rest, steps 1 and 3 the last two only together. */
const risk = (done: ReadonlySet<number>): number =>
  10 - (done.has(2) ? 6 : 0) - (done.has(0) ? 2 : 0) - (done.has(1) && done.has(3) ? 2 : 0);

const effort = (place: number): number => (place === 0 ? 1 : 2);

describe('the order of closing', () => {
  it('puts first what closes most for its effort, and keeps the order of what closes nothing by itself', () => {
    expect(closingFirst([3, 1, 0, 2], effort, risk, 100)).toEqual([2, 0, 3, 1]);
  });

  it('weighs by effort', () => {
    expect(closingFirst([0, 1, 2, 3], (place) => (place === 2 ? 20 : 1), risk, 100)).toEqual([0, 2, 1, 3]);
  });

  it('keeps the order as it is where no question may be asked', () => {
    expect(closingFirst([3, 1, 0, 2], effort, risk, 0)).toEqual([3, 1, 0, 2]);
  });

  it('asks no more than it may', () => {
    let asked = 0;
    const counted = (done: ReadonlySet<number>): number => {
      asked += 1;
      return risk(done);
    };
    expect(closingFirst([3, 1, 0, 2], effort, counted, 6)).toEqual([2, 3, 1, 0]);
    expect(asked).toBeLessThanOrEqual(6);
  });
});
