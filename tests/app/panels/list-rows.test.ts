import { describe, expect, it } from 'vitest';
import { listSteps } from '../../../src/app/panels/findings/list-steps';
import { reportRows } from '../../../src/app/panels/findings/report-rows';
import { rowsByLevel } from '../../../src/app/panels/findings/rows-by-level';
import { subjectsAround } from '../../../src/app/panels/findings/subjects-around';
import type { Report, Threat } from '../../../src/core/analysis/report';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { TODAY, threat, ward } from './findings-fixture';

const reportOf = (threats: readonly Threat[]): Report => ({
  today: TODAY,
  threats,
  questions: [],
  failures: [],
  rulesRun: 1,
});
const many = Array.from({ length: 60 }, (_, at) => threat('rule', `device${at}`));
const rowsOf = (threats: readonly Threat[]) => reportRows(reportOf(threats), emptyTable()).threats;

describe('what the findings around elements are about', () => {
  const model = modelOf(ward(), library);
  const around = (...ids: readonly string[]): readonly string[] => [...subjectsAround(new Set(ids), model)].sort();

  it('is a device and the flows from and to it', () => {
    expect(around('pump')).toEqual(['f1', 'pump']);
    expect(around('gateway')).toEqual(['f1', 'f2', 'gateway']);
  });

  it('is a zone and the crossings of its edge', () => {
    const crossing = [...model.crossings]
      .filter(([, { zones }]) => zones.some((zone) => zone === 'therapy'))
      .map(([id]) => id);
    expect(crossing.length).toBeGreaterThan(0);
    expect(around('therapy')).toEqual(['therapy', ...crossing].sort());
  });

  it('is only what is named where the document does not know it', () => {
    expect(around('gone')).toEqual(['gone']);
    expect(around()).toEqual([]);
  });
});

describe('rows of one report after another', () => {
  it('are taken over where findings come and go, and new where they say something else', () => {
    const before = rowsOf(many);
    const changed = { ...threat('rule', 'device30'), level: 1 as const };
    const added = threat('other', 'device5');
    const next = [...many.slice(0, 5), added, ...many.slice(5, 20), ...many.slice(22, 30), changed, ...many.slice(31)];
    const after = rowsOf(next);
    expect(after.map(({ finding }) => finding)).toEqual(next);
    expect(after.filter((row) => !before.includes(row)).map(({ key }) => key)).toEqual([added.key, changed.key]);
  });

  it('are complete where more is gone than is looked ahead for', () => {
    rowsOf(many);
    const rest = many.slice(50);
    expect(rowsOf(rest).map(({ finding }) => finding)).toEqual(rest);
  });
});

describe('making the lists beforehand', () => {
  it('leaves to the lists only to take what was made', () => {
    const report = reportOf([...many, threat('rule', 'worst', { level: 4 })]);
    const treatments = emptyTable<never>();
    expect([...listSteps(report, treatments)].length).toBeGreaterThan(2);
    const { threats } = reportRows(report, treatments);
    expect(reportRows(report, treatments).threats).toBe(threats);
    expect(rowsByLevel(threats)[0]?.finding?.level).toBe(4);
  });
});
