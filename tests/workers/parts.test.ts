import { array, assert, constantFrom, dictionary, letrec, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParts, partsOf } from '../../src/workers/parts';

const { record } = letrec((tie) => ({
  value: oneof({ maxDepth: 4 }, constantFrom(0, true, 'x', undefined, null), tie('record'), tie('list')),
  list: array(tie('value'), { maxLength: 6 }),
  record: dictionary(
    // No name that every object has from its birth.
    string({ maxLength: 3 }).filter((name) => !(name in {})),
    tie('value'),
    { maxKeys: 6 },
  ),
}));

const joined = (parts: Iterable<Parameters<ReturnType<typeof joinParts>['take']>[0]>): object => {
  const { take, whole } = joinParts();
  for (const part of parts) take(structuredClone(part));
  return whole();
};

const countIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, held) => sum + countIn(held), 1)
    : 1;

const keys = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `key ${at}`);

describe('a heavy answer in parts', () => {
  it('is put together as it was', () => {
    assert(
      property(record, (answer) => {
        expect(joined(partsOf(answer as object, 5))).toStrictEqual(structuredClone(answer));
      }),
      { numRuns: 500 },
    );
  });

  it('comes in messages of which none holds much, however deep its lists stand', () => {
    const stage = (id: number) => ({ id, figures: { findings: { 4: keys(9000), 3: keys(30) }, exposed: keys(5000) } });
    const plan = { stages: [stage(1), stage(2)], left: keys(12_000).map((target) => ({ target, way: keys(3) })) };
    const parts = [...partsOf(plan)];
    expect(joined(parts)).toEqual(plan);
    for (const part of parts) expect(countIn(part)).toBeLessThan(4100);
    // As few as can be, nearly: each message costs a turn.
    expect(parts.length).toBeLessThan((countIn(plan) / 4000) * 2);
  });

  it('takes one message where it holds little', () => {
    expect([...partsOf({ targets: ['a'], ways: [] })]).toEqual([{ at: [], entries: { targets: ['a'], ways: [] } }]);
    expect(joined(partsOf({}))).toEqual({});
  });
});
