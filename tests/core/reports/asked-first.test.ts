import { describe, expect, it } from 'vitest';
import { askedFirst } from '../../../src/core/reports/plan/asked-first';
import type { CareCheck, PlanStage } from '../../../src/core/segmentation/plan/plan';
import { modelWith } from '../../support/hospital';

const model = modelWith({
  nodes: [
    { id: 'pump', deviceType: 'infusion-pump', owner: 'icu', vendor: 'maker' },
    { id: 'server', deviceType: 'pump-server', owner: 'icu' },
    { id: 'ct', deviceType: 'ct', manufacturer: 'CT works' },
  ],
  flows: [
    { id: 'doses', from: 'server', to: 'pump', purpose: 'clinical' },
    { id: 'repair', from: 'ct', to: 'pump', purpose: 'maintenance' },
  ],
});
const stageOf = (checks: readonly CareCheck[]): PlanStage => ({ steps: [{ checks }] }) as unknown as PlanStage;
const asked = (...checks: readonly CareCheck[]) =>
  askedFirst({ stages: checks.map((check) => stageOf([check])) }, model);

describe('what is asked before the work begins', () => {
  it('is put together over all steps by whom to ask, each thing once', () => {
    expect(
      asked(
        { kind: 'fallback', elements: ['pump'] },
        { kind: 'fallback', elements: ['server', 'pump'] },
        { kind: 'service-unknown', elements: ['doses'] },
      ),
    ).toEqual([
      {
        whom: { kind: 'party', id: 'party:icu' },
        asks: [
          { kind: 'service-unknown', elements: ['doses'] },
          { kind: 'fallback', elements: ['pump', 'server'] },
        ],
      },
    ]);
  });
  it('goes to the maker for leave to change a device and for the lines that it is maintained by, by name where no party is', () => {
    expect(
      asked({ kind: 'maker-agrees', elements: ['ct', 'pump'] }, { kind: 'unknown-purpose', elements: ['repair'] }),
    ).toEqual([
      {
        whom: { kind: 'party', id: 'party:maker' },
        asks: [
          { kind: 'unknown-purpose', elements: ['repair'] },
          { kind: 'maker-agrees', elements: ['pump'] },
        ],
      },
      { whom: { kind: 'maker', id: 'CT works' }, asks: [{ kind: 'maker-agrees', elements: ['ct'] }] },
    ]);
  });
  it('goes to nobody yet, last, where nobody answers for a thing', () => {
    const whoms = asked({ kind: 'fallback', elements: ['ct', 'pump'] }).map(({ whom }) => whom);
    expect(whoms).toEqual([
      { kind: 'party', id: 'party:icu' },
      { kind: 'nobody', id: 'departments' },
    ]);
  });
  it('leaves out what is only told, and what only comes with the plan', () => {
    expect(asked({ kind: 'kept', elements: ['doses'] }, { kind: 'fallback', elements: ['new-bastion'] })).toEqual([]);
  });
});
