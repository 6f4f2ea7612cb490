import { describe, expect, it } from 'vitest';
import { bandsOf, endTotals, type TimelineRow, timelineSteps } from '../../../src/core/plan/timeline';
import { allAtOnce } from '../../../src/core/steps';
import { modelWith } from '../../support/hospital';

const TODAY = '2026-11-22';
const rows = (nodes: readonly Record<string, unknown>[]): readonly TimelineRow[] =>
  allAtOnce(timelineSteps(modelWith({ nodes: nodes.map((node) => ({ deviceType: 'ct', ...node })) }), TODAY));

describe('the timeline', () => {
  it('has the earliest end first, and unknown ends last', () => {
    const order = rows([
      { id: 'a' },
      { id: 'b', lifecycle: { eos: '2033-03-31' } },
      { id: 'c', lifecycle: { eos: '2031-03-31' } },
      { id: 'd', lifecycle: { eos: '2033-03-31' }, os: 'Windows 7 SP1' },
    ]);
    expect(order.map(({ id, end, because, stage }) => [id, end, because, stage])).toEqual([
      ['d', '2020-01-14', 'operating-system', 'ended'],
      ['c', '2031-03-31', 'product', 'supported'],
      ['b', '2033-03-31', 'product', 'supported'],
      ['a', undefined, undefined, 'unknown'],
    ]);
  });

  it('leaves out people and what is outside, unless something is known of it', () => {
    const order = rows([
      { id: 'nurse', deviceType: 'clinician' },
      { id: 'net', deviceType: 'internet' },
      { id: 'van', deviceType: 'vendor-laptop', os: 'Windows 7 SP1' },
      { id: 'rogue', deviceType: 'unidentified-device' },
    ]);
    expect(order.map(({ id }) => id)).toEqual(['van', 'rogue']);
  });

  it('puts like devices into one row, and counts what they stand for', () => {
    const [row, ...others] = rows([
      { id: 'a', count: 3, lifecycle: { eos: '2033-03-31' } },
      { id: 'b', lifecycle: { eos: '2033-03-31' } },
    ]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ assets: ['a', 'b'], units: 4 });
  });

  it('does not call a device supported because its system is', () => {
    const [row] = rows([{ id: 'a', os: 'Windows 10 IoT Enterprise LTSC 2021' }]);
    expect(row).toMatchObject({ stage: 'unknown', end: '2032-01-13' });
    expect(row && bandsOf(row, TODAY).map(({ stage }) => stage)).toEqual(['unknown', 'ended']);
  });

  it('shows limited support between the end of life and the end of support', () => {
    const [row] = rows([{ id: 'a', lifecycle: { eol: '2026-01-01', eos: '2028-01-01' } }]);
    expect(row).toMatchObject({ stage: 'limited', endsOnOneDay: false });
    expect(row && bandsOf(row, TODAY)).toEqual([
      { stage: 'supported', from: undefined, until: '2026-01-01' },
      { stage: 'limited', from: '2026-01-01', until: '2028-01-01' },
      { stage: 'ended', from: '2028-01-01', until: undefined },
    ]);
  });

  it('names a device whose life and support end on one day', () => {
    expect(rows([{ id: 'a', lifecycle: { eol: '2028-01-01', eos: '2028-01-01' } }])[0]?.endsOnOneDay).toBe(true);
  });

  it('sums up what ends in the next years, and how much of it has no plan', () => {
    const totals = endTotals(
      rows([
        { id: 'a', count: 5 },
        { id: 'b', count: 2, lifecycle: { eos: '2027-03-31' } },
        { id: 'c', lifecycle: { eos: '2027-09-30' }, replacementPlan: '2027' },
        { id: 'd', lifecycle: { eos: '2040-03-31' } },
        { id: 'e', lifecycle: { stage: 'end-of-support' } },
      ]),
      TODAY,
      3,
    );
    expect(totals).toEqual([
      { when: 'ended', units: 1, unplanned: 1 },
      { when: 2026, units: 0, unplanned: 0 },
      { when: 2027, units: 3, unplanned: 2 },
      { when: 2028, units: 0, unplanned: 0 },
      { when: 'later', units: 1, unplanned: 1 },
      { when: 'unknown', units: 5, unplanned: 5 },
    ]);
  });
});
