import { describe, expect, it } from 'vitest';
import { countingPapers } from '../../../src/core/model/counting-papers';
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
