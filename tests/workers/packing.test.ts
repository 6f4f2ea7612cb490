import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacker } from '../../src/workers/packing';
import { createUnpacker } from '../../src/workers/unpacking';

/** As a worker tells it, piece by piece. */
const travelled = (packages: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] => {
  const [pack, unpack] = [createPacker(), createUnpacker()];
  return packages.map((items) => unpack(structuredClone(pack(items))));
};

const reason = (subject: string) => ({ fact: 'asset.networked', subject, value: undefined, comparison: { is: true } });

describe('packing', () => {
  it('gives back whatever was packed, package by package', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom(0.5, -1, Number.NaN, Infinity, true, false, null, undefined, '', '1', 1),
    );
    const key = fc.constantFrom('a', 'b', 'c', '0', 'a b');
    const { thing } = fc.letrec((tie) => ({
      thing: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('thing'), { maxLength: 4 }),
        fc.dictionary(key, tie('thing'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(fc.array(thing)), (packages) => {
        expect(travelled(packages)).toStrictEqual(packages);
      }),
    );
  });

  it('makes one object of what is alike, also in later packages', () => {
    const [[first], [second, third]] = travelled([[{ because: [reason('ct')] }], [reason('ct'), reason('mr')]]) as [
      [{ because: readonly object[] }],
      object[],
    ];
    expect(second).toBe(first.because[0]);
    expect(third).not.toBe(second);
  });

  it('sends each text, kind of object and object only once', () => {
    const pack = createPacker();
    pack([reason('ct'), reason('mr')]);
    const { leaves, shapes, nodes, items } = pack([reason('ct'), reason('us')]);
    expect(leaves).toEqual(['us']);
    expect(shapes).toEqual([]);
    expect([...nodes]).toHaveLength(5);
    expect([...items]).toHaveLength(2);
  });

  it('keeps apart far more things than it has room for at first', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ list: [at % 70, at, [at % 3]] }));
    expect(travelled([many])).toStrictEqual([many]);
  });
});
