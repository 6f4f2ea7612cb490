import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../src/core/model/asset';
import { isPlanned, plannedTime, plannedTotals, replacementOf } from '../../../src/core/plan/replacement';
import { type TimelineRow, timelineSteps } from '../../../src/core/plan/timeline';
import { allAtOnce } from '../../../src/core/steps';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const planOf = (fields: Pick<Asset, 'replacement' | 'replacementPlan'>) =>
  replacementOf({ id: 'a', kind: 'ct', ...fields } as Asset);
const rows = (nodes: readonly Record<string, unknown>[]): readonly TimelineRow[] =>
  allAtOnce(timelineSteps(modelWith({ nodes: nodes.map((node) => ({ deviceType: 'ct', ...node })) }), TODAY));

describe('the time of a replacement', () => {
  it.each([
    ['2027', '2027'],
    ['2027-10', '2027-10'],
    ['2027/4/1', '2027-04-01'],
    ['2027-02-31', '2027-02'],
    ['2027年10月', '2027-10'],
    ['2027年度に更新 予算400万円', '2028-03'],
    ['令和９年度', '2028-03'],
    ['令和元年', '2019'],
    ['令和9年4台', '2027'],
    ['FY2027', '2028-03'],
    ['2027, 3 million yen', '2027'],
    ['2027. 4 units', '2027'],
    ['when there is money', undefined],
    ['120271', undefined],
  ])('in %s is %s', (words, time) => {
    expect(plannedTime(words)).toBe(time);
  });
  it('ends with the last day of the year or month that is planned', () => {
    expect(planOf({ replacement: { on: '2027' } })?.by).toBe('2027-12-31');
    expect(planOf({ replacement: { on: '2028-02' } })?.by).toBe('2028-02-29');
    expect(planOf({ replacement: { on: '2028-02-03' } })?.by).toBe('2028-02-03');
  });
});

describe('the plan of a device', () => {
  it('is read from its words where nothing else is said, and by its fields else', () => {
    expect(planOf({ replacementPlan: '2027年度' })).toMatchObject({ on: '2028-03', note: '2027年度' });
    expect(planOf({ replacementPlan: '2027年度', replacement: { on: '2029' } })).toMatchObject({ on: '2029' });
  });
  it('is unknown where nobody said, none where that is said, and money alone is none', () => {
    expect(planOf({})).toBeUndefined();
    expect(planOf({ replacementPlan: null })).toBeNull();
    const money = planOf({ replacement: { budget: 'approved' } });
    expect(money?.budget).toBe('approved');
    expect(isPlanned(money)).toBe(false);
    expect(isPlanned(planOf({ replacementPlan: 'some day' }))).toBe(true);
  });
});

describe('support that ends before the replacement', () => {
  const gapOf = (node: Record<string, unknown>) => rows([{ id: 'a', ...node }])[0]?.isGap;

  it('leaves a time without', () => {
    expect(gapOf({ lifecycle: { eos: '2027-03-31' }, replacementPlan: '2027' })).toBe(true);
    expect(gapOf({ lifecycle: { eos: '2028-03-31' }, replacementPlan: '2027' })).toBe(false);
    expect(gapOf({ lifecycle: { stage: 'end-of-support' }, replacementPlan: '2027' })).toBe(true);
  });
  it('is not known without a time or an end', () => {
    expect(gapOf({ lifecycle: { eos: '2028-03-31' } })).toBeUndefined();
    expect(gapOf({ lifecycle: { eos: '2028-03-31' }, replacementPlan: 'some day' })).toBeUndefined();
    expect(gapOf({ replacementPlan: '2027' })).toBeUndefined();
  });
});

describe('what is to be replaced', () => {
  it('is summed up by years in units, with what has its money', () => {
    const plan = (on: string | undefined, budget?: 'approved' | 'requested') =>
      replacementOf({
        id: 'a',
        kind: 'ct',
        replacementPlan: on === undefined ? 'some day' : undefined,
        replacement: { ...(on === undefined ? {} : { on }), ...(budget === undefined ? {} : { budget }) },
      } as Asset);
    const totals = plannedTotals(
      [
        { plan: plan('2026-10'), units: 1 },
        { plan: plan('2026'), units: 2 },
        { plan: plan('2027', 'approved'), units: 4 },
        { plan: plan('2027-04-01', 'requested'), units: 8 },
        { plan: plan('2040'), units: 16 },
        { plan: plan(undefined), units: 32 },
        { plan: null, units: 64 },
        { plan: undefined, units: 128 },
      ],
      TODAY,
      2,
    );
    expect(totals.map(({ when, units, approved }) => [when, units, approved])).toEqual([
      ['overdue', 1, 0],
      [2026, 2, 0],
      [2027, 12, 4],
      ['later', 16, 0],
      ['undated', 32, 0],
    ]);
  });
});
