import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeIndex } from '../../../src/core/policy/algebra/range-index';
import { haveInCommon, type Ranges, unionOf } from '../../../src/core/policy/algebra/ranges';

const anyRange = fc
  .tuple(fc.bigInt(0n, 60n), fc.oneof(fc.constant(0n), fc.bigInt(0n, 4n), fc.bigInt(0n, 60n)))
  .map(([first, more]) => ({ first, last: first + more }));
const anyRanges: fc.Arbitrary<Ranges> = fc.array(anyRange, { maxLength: 4 }).map((ranges) => unionOf(ranges));

describe('the index of ranges', () => {
  it('finds the same sets as looking at each, in their order', () => {
    fc.assert(
      fc.property(fc.array(anyRanges, { maxLength: 30 }), anyRanges, (sets, asked) => {
        const meeting = sets.flatMap((set, place) => (haveInCommon(set, asked) ? [place] : []));
        expect(rangeIndex(sets).meeting(asked)).toEqual(meeting);
      }),
      { numRuns: 500 },
    );
  });
});
