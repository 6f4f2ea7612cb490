import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../../src/core/document/edits/edit';
import { addAsset, attachEvidence } from '../../../../src/core/document/edits/elements';
import { requestPapers } from '../../../../src/core/document/edits/request-papers';
import { emptyDocument } from '../../../../src/core/document/empty';
import { providedIn, registerOf } from '../../../../src/core/evidence/paper/register';
import type { Asset } from '../../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { modelOf } from '../../../../src/core/model/model';
import { library } from '../../../../src/templates';

const TODAY = '2026-11-22';
const asset = (id: string, kind = 'ct'): Asset => ({ id: id as Asset['id'], kind, name: id });
const hospital = (...papers: readonly object[]) =>
  inTurn(
    addAsset(asset('a')),
    addAsset(asset('b')),
    addAsset(asset('mail', 'mail-server')),
    ...papers.map((paper) => attachEvidence(paper as EvidenceDocument)),
  )(emptyDocument('h', 'H', 'hospital'));
const rowsOf = (document: ReturnType<typeof hospital>) => registerOf(modelOf(document, library), TODAY);
const asking = (assets: readonly string[]) => {
  const ids = ['new-1', 'new-2', 'new-3'];
  return requestPapers({
    kind: 'mds2',
    assets: assets as never,
    on: TODAY,
    due: '2026-12-22',
    newId: () => (ids.shift() ?? 'none') as never,
  });
};

describe('the register of papers', () => {
  it('has the devices whose makers disclose, and counts what is there', () => {
    const rows = rowsOf(hospital({ id: 'p', kind: 'mds2', assets: ['a'], status: 'provided' }));
    expect(rows.map(({ asset: { id } }) => id)).toEqual(['a', 'b']);
    expect(providedIn(rows)).toEqual({ mds2: 1, sbom: 0, 'mds-sds': 0 });
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

describe('asking for papers', () => {
  it('makes an entry for each device, and writes into the one that waits', () => {
    const done = asking(['a', 'b'])(hospital({ id: 'p', kind: 'mds2', assets: ['a'], status: 'not-requested' }));
    expect(done.evidence.values()).toEqual([
      { id: 'new-1', kind: 'mds2', assets: ['b'], status: 'requested', requestedOn: TODAY, dueOn: '2026-12-22' },
      { id: 'p', kind: 'mds2', assets: ['a'], status: 'requested', requestedOn: TODAY, dueOn: '2026-12-22' },
    ]);
  });
  it('leaves the paper that is there as it is', () => {
    const there = { id: 'p', kind: 'mds2', assets: ['a'], status: 'provided', answers: { A: { answer: 'Yes' } } };
    const done = asking(['a'])(hospital(there));
    expect(done.evidence.get('p')).toEqual(there);
    expect(rowsOf(done)[0]?.cells.mds2.status).toBe('provided');
  });
});
