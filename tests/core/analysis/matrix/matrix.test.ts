import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis/analyse';
import { isMarkKey, markKey } from '../../../../src/core/analysis/matrix/mark';
import { strideMatrix } from '../../../../src/core/analysis/matrix/matrix';
import { totalsOf } from '../../../../src/core/analysis/matrix/totals';
import { consequencesOf } from '../../../../src/core/document/edits/consequences';
import { keyWithSubjects } from '../../../../src/core/document/edits/subjects';
import { decideThreats } from '../../../../src/core/document/edits/treatments';
import type { Treatment } from '../../../../src/core/document/treatment';
import { factsOf } from '../../../../src/core/facts/facts-of';
import { allAtOnce } from '../../../../src/core/steps';
import { tableOf } from '../../../../src/core/table';
import { loadStrideSheets } from '../../../../src/templates';
import { documentOf, modelWith, type Parts } from '../../../support/hospital';

const TODAY = '2026-11-22';
const sheets = await loadStrideSheets();

const matrixOf = (parts: Parts, treatments: readonly Treatment[] = [], rules?: readonly never[]) => {
  const model = modelWith(parts);
  const report = analyse(model, { today: TODAY, ...(rules === undefined ? {} : { rules }) });
  return strideMatrix({ facts: factsOf(model, TODAY), sheets, report, treatments: tableOf(treatments) });
};

/** Images in the clear from a scanner to an archive in another zone. */
const PLAIN_IMAGES: Parts = {
  zones: [
    { id: 'a', zoneType: 'modality', enforcement: 'vlan-only' },
    { id: 'b', zoneType: 'imaging-archive', enforcement: 'vlan-only' },
  ],
  nodes: [
    { id: 'ct', deviceType: 'ct', zone: 'a' },
    { id: 'pacs', deviceType: 'pacs-server', zone: 'b' },
  ],
  flows: [{ id: 'f', from: 'ct', to: 'pacs', protocol: 'dicom', data: ['image'] }],
};
const FLOW = { scope: 'flow', id: 'f' } as const;

describe('the STRIDE matrix', () => {
  it('has a row for each asset, flow, crossing and zone, with six cells', () => {
    const matrix = matrixOf(PLAIN_IMAGES);
    expect(matrix.rows.map(({ scope, id }) => `${scope} ${id}`)).toEqual([
      'asset ct',
      'asset pacs',
      'flow f',
      'crossing a~b',
      'zone a',
      'zone b',
    ]);
    expect(matrix.rows.map((row) => matrix.states(row).length)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  it('leaves to a specific rule what it has spoken about', () => {
    const cell = matrixOf(PLAIN_IMAGES).cell(FLOW, 'information-disclosure');
    expect(cell?.status).toBe('threat');
    expect(cell?.level).toBe(Math.max(...(cell?.findings.map(({ level }) => level) ?? [])));
    expect(cell?.findings.map(({ rule }) => rule)).toContain('plain-dicom-across-boundary');
  });

  it('asks in plain words, and for the facts that would answer, where no rule speaks', () => {
    const cell = matrixOf(PLAIN_IMAGES, [], []).cell(FLOW, 'repudiation');
    expect(cell?.status).toBe('open');
    expect(cell?.ask?.ja).toContain('記録が残りますか');
    expect(cell?.missing.map(({ fact, subject }) => `${fact} of ${subject}`)).toEqual(['flow.logged of f']);
  });

  it('shows the facts that speak against an answer, and asks for nothing more, where all are known', () => {
    const [ct, pacs] = PLAIN_IMAGES.nodes ?? [];
    const flow = { ...PLAIN_IMAGES.flows?.[0], integrity: 'none', encryption: 'none' };
    const cell = matrixOf({ ...PLAIN_IMAGES, nodes: [ct ?? {}, pacs ?? {}], flows: [flow] }, [], []).cell(
      FLOW,
      'tampering',
    );
    expect(cell?.status).toBe('open');
    expect(cell?.missing).toEqual([]);
    expect(cell?.reasons.map(({ fact, value }) => `${fact} ${value}`)).toContain('flow.encryption none');
  });

  it('says when an answer is only assumed from a type', () => {
    const flow = { id: 'f', from: 'ct', to: 'pacs', protocol: 'https', data: ['image'] };
    const matrix = matrixOf({ ...PLAIN_IMAGES, flows: [flow] }, [], []);
    expect(matrix.states(FLOW)[3]).toEqual({ status: 'answered', assumed: true, level: undefined });
    const stated = matrixOf({ ...PLAIN_IMAGES, flows: [{ ...flow, encryption: 'yes' }] }, [], []);
    expect(stated.states(FLOW)[3]).toEqual({ status: 'answered', assumed: false, level: undefined });
  });

  it('takes a threat as decided once somebody has decided about all of them in the cell', () => {
    const keys = matrixOf(PLAIN_IMAGES)
      .cell(FLOW, 'information-disclosure')
      ?.findings.map(({ key }) => key);
    const decided = (keys ?? []).map((id): Treatment => ({ id, decision: 'accept', rationale: 'old scanner' }));
    expect(matrixOf(PLAIN_IMAGES, decided).states(FLOW)[3]?.status).toBe('decided');
    const reopened = decided.map((treatment): Treatment => ({ ...treatment, decision: 'open' }));
    expect(matrixOf(PLAIN_IMAGES, reopened).states(FLOW)[3]?.status).toBe('threat');
  });

  it('takes a cell as decided that a person marked, unless a rule reports there', () => {
    const mark: Treatment = { id: markKey('repudiation', 'f'), decision: 'not-applicable', rationale: 'logged by ct' };
    expect(matrixOf(PLAIN_IMAGES, [mark], []).states(FLOW)[2]?.status).toBe('decided');
    const leak: Treatment = { ...mark, id: markKey('information-disclosure', 'f') };
    expect(matrixOf(PLAIN_IMAGES, [leak]).states(FLOW)[3]?.status).toBe('threat');
  });

  it('counts what has been considered', () => {
    const totals = allAtOnce(totalsOf(matrixOf(PLAIN_IMAGES)));
    expect(totals.cells).toBe(36);
    expect(Object.values(totals.byStatus).reduce((sum, count) => sum + count)).toBe(36);
    expect(totals.considered).toBeCloseTo((36 - totals.byStatus.open) / 36);
    expect(totals.byStatus.open).toBeGreaterThan(0);
    expect(totals.byScope.zone['not-applicable']).toBe(8);
  });

  it('lets a mark go along with a copy of what it is about, and go when that is removed', () => {
    const document = documentOf(PLAIN_IMAGES);
    const marked = decideThreats([{ key: markKey('spoofing', 'ct') }], { decision: 'accept' }, { on: TODAY })(document);
    expect(keyWithSubjects(markKey('spoofing', 'ct'), () => 'copy')).toBe(markKey('spoofing', 'copy'));
    expect(consequencesOf(marked, ['ct']).decisions).toContain(markKey('spoofing', 'ct'));
  });

  it('knows its own keys from those of threats', () => {
    expect(isMarkKey(markKey('spoofing', 'x|y'))).toBe(true);
    expect(isMarkKey('stride-x|y')).toBe(false);
    expect(isMarkKey('own|stride-S')).toBe(false);
  });
});
