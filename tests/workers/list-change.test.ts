import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../src/core/says-the-same';
import { listAfter, listChange } from '../../src/workers/list-change';

interface Item {
  readonly key: string;
  readonly level: number;
  readonly because?: readonly string[] | undefined;
}
const keyOf = ({ key }: Item): string => key;

const anyList = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...'abcdefgh'),
    level: fc.integer({ min: 0, max: 2 }),
    because: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  }),
  { selector: ({ key }) => key },
);

describe('the change of a list', () => {
  it('gives the new list again, whatever the two are', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        expect(listAfter(before, listChange(before, after, keyOf))).toEqual(after);
      }),
    );
  });

  it('carries only what is not as it was, and keeps the old objects', () => {
    const before: readonly Item[] = [
      { key: 'a', level: 1 },
      { key: 'b', level: 2, because: ['x'] },
    ];
    const after: readonly Item[] = [
      { key: 'c', level: 0 },
      { key: 'b', level: 2, because: ['x'] },
      { key: 'a', level: 3 },
    ];
    const change = listChange(before, after, keyOf);
    expect(change.fresh.map(keyOf)).toEqual(['c', 'a']);
    expect(listAfter(before, change)[1]).toBe(before[1]);
  });

  it('is the old list itself when nothing changed', () => {
    const before: readonly Item[] = [{ key: 'a', level: 1 }];
    expect(listAfter(before, listChange(before, structuredClone(before), keyOf))).toBe(before);
  });

  it('takes an absent field for an undefined one, and a list for no object', () => {
    expect(saysTheSame({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(saysTheSame({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(saysTheSame([], {})).toBe(false);
    expect(saysTheSame({ a: [1, 2] }, { a: [1, 3] })).toBe(false);
  });
});
