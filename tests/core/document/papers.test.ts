import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addAsset, attachEvidence } from '../../../src/core/document/edits/elements';
import { type AssignedPaper, takeUpPapers } from '../../../src/core/document/edits/papers';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Asset } from '../../../src/core/model/asset';
import { countingPapers } from '../../../src/core/model/counting-papers';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';

const asset = (id: string): Asset => ({ id: id as Asset['id'], kind: 'ct', name: id });
const hospital = (...papers: readonly object[]) =>
  inTurn(
    addAsset(asset('a')),
    addAsset(asset('b')),
    ...papers.map((paper) => attachEvidence(paper as EvidenceDocument)),
  )(emptyDocument('h', 'H', 'hospital'));

const taking = (id: string, assets: readonly string[], fields: object = {}): AssignedPaper => ({
  paper: { kind: 'mds2', status: 'provided', fileName: `${id}.xlsx`, ...fields },
  assets: assets as AssignedPaper['assets'],
  id: id as AssignedPaper['id'],
});
const papersAfter = (document: ReturnType<typeof hospital>, ...papers: readonly AssignedPaper[]) =>
  takeUpPapers(papers)(document)
    .evidence.values()
    .map(({ id, assets, replaces, status }) => ({
      id,
      assets,
      ...(replaces && { replaces }),
      ...(status && { status }),
    }));

const waiting = { kind: 'mds2', status: 'requested', requestedOn: '2026-10-01', dueOn: '2026-11-01' };

describe('taking up papers', () => {
  it('attaches a new one', () => {
    expect(papersAfter(hospital(), taking('n', ['a']))).toEqual([{ id: 'n', assets: ['a'], status: 'provided' }]);
  });
  it('keeps one that nobody has given to a device', () => {
    expect(papersAfter(hospital(), taking('n', []))).toEqual([{ id: 'n', assets: [], status: 'provided' }]);
  });
  it('fills an entry that says only that it came, and no other that is there', () => {
    const came = { id: 'w', kind: 'sbom', assets: ['a'], status: 'provided' };
    const list = taking('n', ['a'], { kind: 'sbom', components: [] });
    expect(papersAfter(hospital(came), list)).toEqual([{ id: 'w', assets: ['a'], status: 'provided' }]);
    expect(papersAfter(hospital({ ...came, releaseDate: '2025-01-01' }), list)).toHaveLength(2);
  });
  it('fills the entry that waited for it, and keeps when it was asked for', () => {
    const done = takeUpPapers([taking('n', ['a'])])(hospital({ ...waiting, id: 'w', assets: ['a'] }));
    expect(done.evidence.values()).toEqual([
      { ...waiting, id: 'w', assets: ['a'], status: 'provided', fileName: 'n.xlsx' },
    ]);
  });
  it('leaves an entry waiting for the devices that it is not about', () => {
    expect(papersAfter(hospital({ ...waiting, id: 'w', assets: ['a', 'b'] }), taking('n', ['a']))).toEqual([
      { id: 'n', assets: ['a'], status: 'provided' },
      { id: 'w', assets: ['b'], status: 'requested' },
    ]);
  });
  it('answers several entries at once', () => {
    const two = hospital({ ...waiting, id: 'w', assets: ['a'] }, { ...waiting, id: 'x', assets: ['b'] });
    expect(papersAfter(two, taking('n', ['a', 'b']))).toEqual([{ id: 'w', assets: ['a', 'b'], status: 'provided' }]);
  });
  it('stands in the place of the older version', () => {
    const old = { id: 'o', kind: 'mds2', assets: ['a'], status: 'provided', answers: {} };
    expect(papersAfter(hospital(old), taking('n', ['a']))).toEqual([
      { id: 'n', assets: ['a'], replaces: 'o', status: 'provided' },
      { id: 'o', assets: ['a'], status: 'provided' },
    ]);
  });
  it('goes behind the newer version where it is the older one itself', () => {
    const there = { id: 'o', kind: 'mds2', assets: ['a'], status: 'provided', answers: {}, releaseDate: '2026-01-01' };
    expect(papersAfter(hospital(there), taking('n', ['a'], { releaseDate: '2024-01-01' }))).toEqual([
      { id: 'n', assets: ['a'], status: 'provided' },
      { id: 'o', assets: ['a'], replaces: 'n', status: 'provided' },
    ]);
  });
  it('goes between the newest version and what that replaced, so that only the newest counts', () => {
    const there = { kind: 'mds2', assets: ['a'], status: 'provided', answers: {} };
    const two = hospital(
      { ...there, id: 'o', releaseDate: '2022-01-01' },
      { ...there, id: 'p', releaseDate: '2026-01-01', replaces: 'o' },
    );
    const done = takeUpPapers([taking('n', ['a'], { releaseDate: '2024-01-01' })])(two);
    expect(countingPapers(done.evidence.values()).map(({ id }) => id)).toEqual(['p']);
  });
  it('counts although it is the older one where a person says so', () => {
    const there = { id: 'o', kind: 'mds2', assets: ['a'], status: 'provided', answers: {}, releaseDate: '2026-01-01' };
    const older = { ...taking('n', ['a'], { releaseDate: '2024-01-01' }), countsNow: true };
    expect(papersAfter(hospital(there), older)[0]).toMatchObject({ id: 'n', replaces: 'o' });
  });
  it('keeps parts lists of different things side by side', () => {
    const system = { id: 'o', kind: 'sbom', assets: ['a'], model: 'system image', components: [] };
    const list = (model: string) => taking('n', ['a'], { kind: 'sbom', model });
    expect(papersAfter(hospital(system), list('programs'))[0]).toEqual({ id: 'n', assets: ['a'], status: 'provided' });
    expect(papersAfter(hospital(system), list('System-Image'))[0]).toMatchObject({ replaces: 'o' });
  });
  it('takes two versions at once one after the other', () => {
    const done = papersAfter(
      hospital(),
      taking('x', ['a'], { releaseDate: '2026-01-01' }),
      taking('y', ['a'], { releaseDate: '2025-01-01' }),
    );
    expect(done).toEqual([
      { id: 'x', assets: ['a'], replaces: 'y', status: 'provided' },
      { id: 'y', assets: ['a'], status: 'provided' },
    ]);
  });
  it('changes nothing for a file that is there already', () => {
    const document = hospital({ id: 'o', kind: 'mds2', assets: ['a'], fileName: 'o.xlsx' });
    const again = (...assets: readonly string[]) => ({ ...taking('n', assets), same: 'o' as EvidenceDocument['id'] });
    expect(takeUpPapers([again('a')])(document)).toBe(document);
    expect(papersAfter(document, again('b'))).toEqual([{ id: 'o', assets: ['a', 'b'] }]);
  });
});
