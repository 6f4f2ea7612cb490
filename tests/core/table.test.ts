import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, changesBetween, tableNear, tableOf } from '../../src/core/table';

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

describe('a table that follows from one near it', () => {
  const many = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 60, maxLength: 120 });

  it('holds exactly the given records, in whatever order they come', () => {
    fc.assert(
      fc.property(many, fc.array(fc.nat(400), { maxLength: 8 }), fc.boolean(), (ids, changed, reversed) => {
        const first = ids.map((n) => ({ id: `id-${n}`, value: 0 }));
        const near = tableOf(first);
        const records = new Map(first.map((one) => [one.id, one]));
        changed.forEach((n, at) => {
          if (at % 3 === 0) records.delete(`id-${n}`);
          else records.set(`id-${n}`, { id: `id-${n}`, value: at });
        });
        const given = reversed ? [...records.values()].reverse() : [...records.values()].sort(byId);
        const table = tableNear(near, given);
        expect(table.values()).toEqual([...records.values()].sort(byId));
        expect(table.size).toBe(records.size);
        expect(near.values()).toEqual([...first].sort(byId));
      }),
    );
  });

  it('shares what did not change, and is the same table when nothing did', () => {
    const near = tableOf(Array.from({ length: 100 }, (_, n) => ({ id: `id-${n}` })));
    expect(tableNear(near, near.values())).toBe(near);
    const next = tableNear(near, near.values().slice(1));
    expect(next.shards.filter((shard, at) => shard !== near.shards[at])).toHaveLength(1);
  });
});
