import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, changesBetween, tableOf } from '../../src/core/table';

const record = fc.record({ id: fc.integer({ min: 0, max: 60 }).map((n) => `id-${n}`), value: fc.integer() });
const step = fc.record({ set: fc.array(record, { maxLength: 4 }), gone: fc.array(record, { maxLength: 3 }) });

describe('the sorted list of a table', () => {
  it('is the same whatever the way to the table, and whichever of its relatives was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 50 }),
        fc.array(step, { maxLength: 12 }),
        fc.array(fc.nat()),
        (first, steps, order) => {
          const tables = [tableOf(first)];
          for (const { set, gone } of steps) {
            const last = tables.at(-1) ?? tableOf(first);
            tables.push(last.setAll(set).deleteAll(gone.map(({ id }) => id)));
          }
          for (const pick of [...order, ...tables.keys()]) {
            const table = tables[pick % tables.length];
            const all = table?.shards.flatMap((shard) => [...shard.values()]).sort(byId);
            expect(table?.values()).toEqual(all);
          }
        },
      ),
    );
  });

  it('is the same object when nothing was asked in between', () => {
    const table = tableOf([{ id: 'b' }, { id: 'a' }]);
    expect(table.values()).toBe(table.values());
    expect(table.values().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is not mixed up between tables that only share being empty at first', () => {
    const [left, right] = [tableOf([{ id: 'a' }]), tableOf([{ id: 'b' }])];
    expect([left.values(), right.values()]).toEqual([[{ id: 'a' }], [{ id: 'b' }]]);
    expect(changesBetween(left, right)).toEqual({ set: [{ id: 'b' }], deleted: ['a'] });
  });
});
