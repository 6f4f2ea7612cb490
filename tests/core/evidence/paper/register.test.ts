import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../../src/core/document/edits/edit';
import { addAsset, attachEvidence } from '../../../../src/core/document/edits/elements';
import { type Standing, setPaperStanding } from '../../../../src/core/document/edits/paper-standing';
import { emptyDocument } from '../../../../src/core/document/empty';
import { registerSteps, registerTotals } from '../../../../src/core/evidence/paper/register';
import type { Asset } from '../../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { modelOf } from '../../../../src/core/model/model';
import { allAtOnce } from '../../../../src/core/steps';
import { library } from '../../../../src/templates';

const TODAY = '2026-11-22';
const asset = (id: string, kind = 'ct'): Asset => ({ id: id as Asset['id'], kind, name: id });
const hospital = (...papers: readonly object[]) =>
  inTurn(
    addAsset({ ...asset('a'), count: 3 }),
    addAsset(asset('b')),
    addAsset(asset('mail', 'mail-server')),
    ...papers.map((paper) => attachEvidence(paper as EvidenceDocument)),
  )(emptyDocument('h', 'H', 'hospital'));
const rowsOf = (document: ReturnType<typeof hospital>) => allAtOnce(registerSteps(modelOf(document, library), TODAY));
const standing = (assets: readonly string[], said: Standing) => {
  const ids = ['new-1', 'new-2', 'new-3'];
  return setPaperStanding({
    kind: 'mds2',
    assets: assets as never,
    standing: said,
    newId: () => (ids.shift() ?? 'none') as never,
  });
};
const ASKED = { status: 'requested', requestedOn: TODAY, dueOn: '2026-12-22' } as const;

describe('the register of papers', () => {
  it('has the devices whose makers disclose, and counts what is there', () => {
    const rows = rowsOf(hospital({ id: 'p', kind: 'mds2', assets: ['a'], status: 'provided' }));
    expect(rows.map(({ asset: { id } }) => id)).toEqual(['a', 'b']);
    expect(registerTotals(rows)).toEqual({
      elements: 2,
      units: 4,
      provided: { mds2: 3, sbom: 0, 'mds-sds': 0 },
      overdue: 0,
    });
    expect(rows[1]?.cells.mds2.status).toBeUndefined();
  });
  it('marks what is due since yesterday as overdue, and not what is due today', () => {
    const asked = { kind: 'mds2', status: 'requested' };
    const rows = rowsOf(
      hospital(
        { ...asked, id: 'p', assets: ['a'], dueOn: '2026-11-21' },
        { ...asked, id: 'q', assets: ['b'], dueOn: TODAY },
      ),
    );
    expect(rows.map(({ cells }) => cells.mds2.isOverdue)).toEqual([true, false]);
  });
  it('takes a paper with answers for provided, whatever stands beside it', () => {
    const rows = rowsOf(hospital({ id: 'p', kind: 'mds2', assets: ['a'], answers: {} }));
    expect(rows[0]?.cells.mds2.status).toBe('provided');
  });
});

describe('writing down where papers stand', () => {
  it('makes an entry for each device, and writes into the one that waits', () => {
    const entry = { id: 'p', kind: 'mds2', assets: ['a'], status: 'refused', reason: 'too old' };
    const done = standing(['a', 'b'], { ...ASKED, reason: undefined })(hospital(entry));
    expect(done.evidence.values()).toEqual([
      { id: 'new-1', kind: 'mds2', assets: ['b'], ...ASKED },
      { id: 'p', kind: 'mds2', assets: ['a'], ...ASKED },
    ]);
  });
  it('takes a device out of an entry that it shares, and leaves that of the others', () => {
    const entry = { id: 'p', kind: 'mds2', assets: ['a', 'b'], ...ASKED };
    const done = standing(['a'], { status: 'not-obtainable', reason: 'maker is gone' })(hospital(entry));
    expect(done.evidence.get('p')?.assets).toEqual(['b']);
    const cells = rowsOf(done).map((row) => row.cells.mds2);
    expect(cells.map(({ status }) => status)).toEqual(['not-obtainable', 'requested']);
    expect(cells[0]?.paper).toMatchObject({ reason: 'maker is gone', requestedOn: TODAY });
  });
  it('leaves the paper that is there as it is, and notes beside it that a newer one was asked for', () => {
    const there = { id: 'p', kind: 'mds2', assets: ['a'], status: 'provided', answers: { A: { answer: 'Yes' } } };
    const refused = standing(['a'], { status: 'refused' })(hospital(there));
    expect(refused.evidence.values()).toEqual([there]);
    const done = standing(['a'], ASKED)(hospital(there));
    expect(done.evidence.get('p')).toEqual(there);
    expect(rowsOf(done)[0]?.cells.mds2).toMatchObject({ status: 'provided', asked: { dueOn: '2026-12-22' } });
    expect(standing(['a'], { receivedOn: TODAY })(hospital(there)).evidence.get('p')?.receivedOn).toBe(TODAY);
  });
  it('takes back what was said, and makes no entry that says nothing', () => {
    const entry = { id: 'p', kind: 'mds2', assets: ['a'], status: 'missing' };
    const done = standing(['a', 'b'], { status: undefined })(hospital(entry));
    expect(done.evidence.values()).toEqual([{ id: 'p', kind: 'mds2', assets: ['a'] }]);
  });
});
