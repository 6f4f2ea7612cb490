import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { takeUpPapers } from '../../../src/core/document/edits/papers';
import { parseDocument } from '../../../src/core/document/parse';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { effectOf, factChanges } from '../../../src/core/plan/effect';
import { library } from '../../../src/templates';

const TODAY = '2026-11-22';
const hospital = () => {
  const parsed = parseDocument(
    readFileSync(join(import.meta.dirname, '../../../templates/hospitals/general-hospital-300.json'), 'utf8'),
  );
  if (!parsed.ok) throw new Error('the example does not open');
  return parsed.value;
};
const document = hospital();
const taken = takeUpPapers([
  {
    paper: {
      kind: 'mds2',
      status: 'provided',
      releaseDate: '2026-01-01',
      answers: { 'MLDP-2': { answer: 'No' }, 'TXCF-1': { answer: 'Yes' } },
    },
    assets: ['ct'] as never,
    id: 'new' as never,
  },
])(document);
const [before, after] = [document, taken].map((each) => modelOf(each, library));

describe('what a paper brings', () => {
  if (before === undefined || after === undefined) throw new Error('no models');
  it('is nothing where nothing changed', () => {
    const report = analyse(before, { today: TODAY });
    const { closed, opened, threats } = effectOf(report, report);
    expect([closed, opened, threats.gone, threats.fresh, threats.asked, threats.shifts].flat()).toEqual([]);
    expect(factChanges(['ct'], factsOf(before, TODAY), factsOf(before, TODAY))).toEqual([]);
  });
  it('names the questions that it answers', () => {
    const [one, other] = [analyse(before, { today: TODAY }), analyse(after, { today: TODAY })];
    const { closed } = effectOf(one, other);
    expect(closed.length).toBeGreaterThan(0);
    const still = new Set(other.questions.map(({ key }) => key));
    expect(closed.some(({ key }) => still.has(key))).toBe(false);
  });
  it('names the facts with what they were and where they now come from', () => {
    const changes = factChanges(['ct', 'mri'], factsOf(before, TODAY), factsOf(after, TODAY));
    expect(changes.every(({ subject }) => subject !== 'mri')).toBe(true);
    const status = changes.find(({ fact }) => fact === 'asset.mds2.releaseDate');
    expect(status?.after).toEqual({ value: '2026-01-01', source: { kind: 'evidence', document: 'new' } });
  });
});
