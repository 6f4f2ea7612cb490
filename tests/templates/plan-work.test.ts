import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CUT_MEASURES } from '../../src/core/library/cut-measure';
import { PlanWorkSchema, StagingSchema } from '../../src/core/library/plan-work';
import { proposalKinds } from '../../src/core/segmentation/proposals';
import staging from '../../templates/attack/stages.json';
import work from '../../templates/attack/work.json';

it('each measure, each kind of advice and the asking is known as work, once', () => {
  const ids = v.parse(v.array(PlanWorkSchema), work).map(({ id }) => id);
  const expected = new Set<string>([...CUT_MEASURES, ...proposalKinds.map(({ action }) => action), 'identify']);
  expect(ids.sort()).toEqual([...expected].sort());
});

it('the size of stages is data with words', () => {
  expect(v.parse(StagingSchema, staging).weekendEffort).toBeGreaterThan(0);
});
