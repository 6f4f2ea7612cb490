import { describe, expect, it } from 'vitest';
import type { Report, Threat } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { type FigureId, fourQuestions, type Measured } from '../../../src/core/quality/four-questions';
import { tableOf } from '../../../src/core/table';
import { example, modelFor } from '../drawing/drawn';

const document = example('mfr-infusion-pump');
const threat = (key: string, level: Threat['level'], restsOnAssumption = false): Threat => ({
  key,
  rule: 'r',
  scope: 'asset',
  subjects: ['pump'],
  stride: [],
  severity: { patientSafety: 0, data: 0, availability: 0 },
  level,
  adjustments: [],
  patients: undefined,
  controls: [],
  references: [],
  because: [],
  wouldVanishIf: [],
  restsOnAssumption,
});
const report: Report = {
  today: '2026-11-22',
  threats: [threat('a', 4, true), threat('b', 4), threat('c', 1)],
  questions: [],
  failures: [],
  rulesRun: 1,
};
const figures = (change: Partial<HospitalDocument> = {}, more: Partial<Measured> = {}) => {
  const changed = { ...document, ...change };
  const all = fourQuestions({ document: changed, model: modelFor(changed), report, ...more });
  return (id: FigureId) =>
    Object.values(all)
      .flat()
      .find((each) => each.id === id);
};

describe('the four questions', () => {
  it('count what the drawing is about', () => {
    // One pump is drawn for two hundred like it.
    const figure = figures();
    expect([figure('devices')?.value, figure('elements')?.value, figure('flows')?.value]).toEqual([200, 11, 12]);
  });

  it('count threats, and the worst of them', () => {
    expect([figures()('threats')?.value, figures()('worst')?.value]).toEqual([3, 2]);
    expect(figures()('assumed')).toEqual({ id: 'assumed', value: 1, of: 3 });
  });

  it('leave out what is not worked out yet, rather than say nought', () => {
    expect(figures()('considered')).toBeUndefined();
    expect(figures()('diagram')).toBeUndefined();
    const byStatus = { threat: 1, question: 1, decided: 0, answered: 0, 'not-applicable': 0, open: 4 };
    expect(figures({}, { totals: { cells: 6, byStatus } })('considered')).toEqual({
      id: 'considered',
      value: 2,
      of: 6,
    });
  });

  it('tell decided threats from open ones, and what nobody answers for', () => {
    const figure = figures({
      treatments: tableOf([
        { id: 'a', decision: 'mitigate', owner: 'ME', due: '2026-11-21' },
        { id: 'b', decision: 'accept', due: '2026-01-01' },
        { id: 'stride-S|pump', decision: 'mitigate' },
      ]),
    });
    expect(figure('undecided')).toEqual({ id: 'undecided', value: 1, of: 3 });
    expect(figure('unowned')).toEqual({ id: 'unowned', value: 0, of: 1 });
    expect(figure('overdue')?.value).toBe(1);
  });

  it('are due until the end of the day', () => {
    const due = (day: string) => figures({ treatments: tableOf([{ id: 'a', decision: 'mitigate', due: day }]) });
    expect([due('2026-11-22')('overdue')?.value, due('2026-11-21')('overdue')?.value]).toEqual([0, 1]);
  });

  it('say that nobody wrote down a review', () => {
    expect(figures()('reviewed')).toEqual({ id: 'reviewed', value: undefined });
    expect(figures({ lastReviewed: '2026-04-01' })('reviewed')?.value).toBe('2026-04-01');
  });
});
