import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/core/analysis/rank';
import { ranking } from '../../../src/core/analysis/ranking';
import type { Threat } from '../../../src/core/analysis/report';

/** Only what the order looks at. */
const rowOf = (number: number, value: number): Row<Threat> => {
  const rule = `rule-${number % 5}`;
  const finding = { key: `${rule}:a${String(number).padStart(3, '0')}`, rule } as unknown as Threat;
  return { finding, elements: [`a${number % 7}`], value };
};

const turns = fc.array(
  fc.record({ goes: fc.array(fc.nat(299), { maxLength: 6 }), comes: fc.array(fc.nat(299), { maxLength: 6 }) }),
  { maxLength: 20 },
);

describe('the order of findings', () => {
  it('is the same after any coming and going as of the same findings at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 300, maxLength: 300 }), turns, (values, steps) => {
        const all = values.map((value, number) => rowOf(number, value));
        const inside = new Set(all.slice(0, 250));
        const followed = ranking<Threat>();
        followed.change([], [...inside]);
        for (const { goes, comes } of steps) {
          const rowsAt = (numbers: readonly number[], isIn: boolean) =>
            [...new Set(numbers)].flatMap((number) => all[number] ?? []).filter((row) => inside.has(row) === isIn);
          const [gone, come] = [rowsAt(goes, true), rowsAt(comes, false)];
          for (const row of gone) inside.delete(row);
          for (const row of come) inside.add(row);
          followed.change(gone, come);
          const anew = ranking<Threat>();
          anew.change([], [...inside]);
          expect(followed.all()).toEqual(anew.all());
        }
      }),
      { numRuns: 60 },
    );
  });
});
