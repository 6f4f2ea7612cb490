import { describe, expect, it } from 'vitest';
import { countingInHospital, countingPapers, isReplaced } from '../../../src/core/model/counting-papers';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';

const paper = (id: string, fields: Partial<EvidenceDocument> & { readonly replaces?: string } = {}): EvidenceDocument =>
  ({ id, kind: 'sbom', assets: [], ...fields }) as EvidenceDocument;
const counting = (...papers: readonly EvidenceDocument[]): readonly string[] =>
  countingPapers(papers).map(({ id }) => id);

describe('papers that count', () => {
  it('are all where none takes the place of another', () => {
    const papers = [paper('a'), paper('b')];
    expect(countingPapers(papers)).toBe(papers);
  });
  it('leave out the one in whose place a newer one stands', () => {
    expect(
      counting(paper('old'), paper('new', { replaces: 'old' as EvidenceDocument['id'], status: 'provided' })),
    ).toEqual(['new']);
  });
  it('keep the old one as long as the new one is only asked for', () => {
    expect(
      counting(paper('old'), paper('new', { replaces: 'old' as EvidenceDocument['id'], status: 'requested' })),
    ).toEqual(['old', 'new']);
  });
  it('keep one that says it replaces itself', () => {
    expect(counting(paper('a', { replaces: 'a' as EvidenceDocument['id'] }))).toEqual(['a']);
  });
});

describe('a replaced paper', () => {
  const old = paper('old', { assets: ['a', 'b'] as unknown as EvidenceDocument['assets'] });
  const newer = (...assets: readonly string[]) =>
    paper('new', { replaces: old.id, status: 'provided', assets: assets as unknown as EvidenceDocument['assets'] });
  const among =
    (...papers: readonly EvidenceDocument[]) =>
    (asset: string) =>
      papers.filter(({ assets }) => assets.some((id) => id === asset));

  it('is one in whose place a newer one stands for all that it is about', () => {
    const there = newer('a', 'b');
    expect(isReplaced(old, among(old, there))).toBe(true);
    expect(isReplaced(there, among(old, there))).toBe(false);
  });
  it('goes on counting in the hospital for what the newer one is not about', () => {
    const there = newer('a');
    expect(countingInHospital([old, there])).toEqual([{ ...old, assets: ['b'] }, there]);
    expect(countingInHospital([old, newer('a', 'b')]).map(({ id }) => id)).toEqual(['new']);
    expect(countingInHospital([old, { ...there, status: 'requested' }])[0]).toBe(old);
    expect(countingInHospital([old, newer('c')])[0]).toBe(old);
  });
  it('is not one that still counts for some asset, or that is about none', () => {
    expect(isReplaced(old, among(old, newer('a')))).toBe(false);
    expect(isReplaced(paper('loose'), among(newer('a')))).toBe(false);
  });
});
