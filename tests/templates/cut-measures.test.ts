import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CUT_MEASURES, CutMeasureSchema, cutCostsFrom } from '../../src/core/library/cut-measure';
import measures from '../../templates/attack/measures.json';

it('each kind of measure that closes ways has its cost and words, once', () => {
  const all = v.parse(v.array(CutMeasureSchema), measures);
  expect(all.map(({ id }) => id).sort()).toEqual([...CUT_MEASURES].sort());
});

it('a flow of which nobody knows the purpose costs more to stop than one that care surely does not use', () => {
  const costs = cutCostsFrom(v.parse(v.array(CutMeasureSchema), measures));
  expect(costs['identify-flow']).toBeGreaterThan(costs['stop-flow']);
});

it('costs that people changed count before ours', () => {
  expect(cutCostsFrom(v.parse(v.array(CutMeasureSchema), measures), { shield: 9 }).shield).toBe(9);
});
