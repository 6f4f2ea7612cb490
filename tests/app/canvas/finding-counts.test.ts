import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/app/canvas/finding-counts';
import type { Report } from '../../../src/core/analysis/report';
import type { Treatment } from '../../../src/core/document/treatment';
import { emptyTable, tableOf } from '../../../src/core/table';

const finding = (key: string, subject: string, level = 2) => ({ key, level, subjects: [subject] });
const REPORT = {
  threats: [finding('t1', 'pump', 3), finding('t2', 'pump'), finding('t3', 'pacs')],
  questions: [finding('q1', 'pump', 4), finding('q2', 'pacs')],
} as unknown as Report;
const decided = (id: string, decision: string): Treatment => ({ id, decision }) as unknown as Treatment;

describe('how much was found about each element', () => {
  it('counts threats and questions apart', () => {
    const counts = countsOf(REPORT, emptyTable());
    expect(counts.get('pump')).toMatchObject({ threats: 2, questions: 1 });
    expect(counts.get('pacs')).toMatchObject({ threats: 1, questions: 1 });
    expect(counts.get('ehr')).toBeUndefined();
  });

  it('leaves out what is closed, but not what is to be mitigated, and counts anew when that changes', () => {
    const counts = countsOf(REPORT, tableOf([decided('t1', 'accept'), decided('t3', 'mitigate')]));
    expect(counts.get('pump')).toMatchObject({ threats: 1, questions: 1 });
    expect(counts.get('pacs')).toMatchObject({ threats: 1, questions: 1 });
    expect(countsOf(REPORT, emptyTable()).get('pump')).toMatchObject({ threats: 2, questions: 1 });
  });

  it('says the worst open level and how many there are of it', () => {
    const worst = (...closed: readonly string[]) => {
      const counts = countsOf(REPORT, tableOf(closed.map((key) => decided(key, 'accept')))).get('pump');
      return [counts?.level, counts?.worst];
    };
    expect(worst()).toEqual([3, 1]);
    expect(worst('t1')).toEqual([2, 1]);
    expect(worst('t1', 't2')).toEqual([undefined, 0]);
    const alike = { ...REPORT, threats: [finding('t1', 'pump'), finding('t2', 'pump')] } as unknown as Report;
    expect(countsOf(alike, emptyTable()).get('pump')).toMatchObject({ level: 2, worst: 2 });
  });
});
