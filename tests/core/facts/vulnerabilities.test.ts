import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts-of';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import { modelOf } from '../../../src/core/model/model';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const facts = (...papers: readonly object[]) => {
  const read = documentOf({
    zones: [{ id: 'z', zoneType: 'modality' }],
    nodes: [{ id: 'ct', deviceType: 'ct', zone: 'z' }],
  });
  const evidence = tableOf(
    papers.map((paper, at) => ({
      id: `p${at}`,
      kind: 'sbom',
      assets: ['ct'],
      ...paper,
    })) as unknown as EvidenceDocument[],
  );
  const of = factsOf(modelOf({ ...read, evidence }, library), '2026-11-22');
  return (id: string) => of.fact(`asset.${id}`, 'ct');
};
const part = { name: 'parser', version: '1', supplier: 'ACME' };
const finding = (id: string, more: object = {}) => ({
  id,
  component: 'parser@1',
  verdict: 'affected',
  evidence: [],
  ...more,
});
const checked = (...kinds: readonly string[]) => ({
  on: '2026-11-22',
  sources: kinds.map((kind) => ({ kind, name: kind })),
});

describe('what was found when parts were looked up', () => {
  it('says that a part is exploited, in which paper, and which part and vulnerability', () => {
    const of = facts({
      components: [part],
      checked: checked('osv', 'kev'),
      vulnerabilities: [finding('CVE-1', { exploitedSince: '2024-01-01' })],
    });
    expect(of('sbom.knownExploited')).toEqual({
      value: true,
      source: { kind: 'evidence', document: 'p0', place: 'parser@1 · CVE-1' },
    });
  });

  it('leaves open what is exploited without a list of attacks, and where no source could know a part', () => {
    expect(facts({ components: [part], checked: checked('osv') })('sbom.knownExploited').value).toBeUndefined();
    expect(facts({ components: [part], checked: checked('kev') })('sbom.knownExploited').value).toBeUndefined();
    const nameless = { components: [part, { name: 'own code' }], checked: checked('osv', 'kev') };
    expect(facts(nameless)('sbom.knownExploited').value).toBeUndefined();
    const open = finding('CVE-1', { verdict: 'needs-review', exploitedSince: '2024-01-01' });
    const unsettled = { components: [part], checked: checked('osv', 'kev'), vulnerabilities: [open] };
    expect(facts(unsettled)('sbom.knownExploited').value).toBeUndefined();
    expect(facts({ components: [part], checked: checked('osv', 'kev') })('sbom.knownExploited').value).toBe(false);
  });

  it('counts what affects it and what is to be looked at, and names the worst', () => {
    const of = facts({
      components: [part],
      checked: checked('osv', 'epss'),
      vulnerabilities: [
        finding('CVE-1', { score: 5, likelihood: 0.5 }),
        finding('CVE-2', { score: 9.8 }),
        finding('CVE-3', { score: 10, verdict: 'needs-review' }),
        finding('CVE-4', { score: 10, verdict: 'not-affected' }),
      ],
    });
    expect(of('vulnerabilities.affected').value).toBe(2);
    expect(of('vulnerabilities.toReview').value).toBe(1);
    expect(of('vulnerabilities.worstScore')).toMatchObject({ value: 9.8, source: { place: 'parser@1 · CVE-2' } });
    expect(of('vulnerabilities.likelihoodPercent').value).toBe(50);
  });

  it('is unknown where nobody looked, and nothing where nothing was found', () => {
    expect(facts({ components: [part] })('vulnerabilities.affected').value).toBeUndefined();
    expect(facts({ components: [part] })('vulnerabilities.worstScore').value).toBeUndefined();
    const clean = facts({ components: [part], checked: checked('osv') });
    expect([clean('vulnerabilities.affected').value, clean('vulnerabilities.worstScore').value]).toEqual([0, null]);
  });

  it('is unknown again where a newer list was not looked up yet, whatever was found in the older one', () => {
    const of = facts(
      { components: [part], checked: checked('osv', 'kev', 'epss'), vulnerabilities: [finding('CVE-1', { score: 9 })] },
      { components: [part], replaces: 'p0' },
    );
    for (const id of ['affected', 'toReview', 'worstScore', 'likelihoodPercent'])
      expect([id, of(`vulnerabilities.${id}`).value]).toEqual([id, undefined]);
    expect(of('openVulnerabilities').value).toBeUndefined();
    expect(of('hasUnfixedVulnerability').value).toBeUndefined();
  });

  it('is never none where one of several lists was not looked up, a part could not be, or only attacks are known', () => {
    const looked = { components: [part], checked: checked('osv') };
    const others = [
      [looked, { components: [{ name: 'other', version: '2', supplier: 'ACME' }] }],
      [{ components: [part, { name: 'own code' }], checked: checked('osv') }],
      [{ components: [part], checked: checked('kev', 'epss') }],
    ];
    for (const papers of others) {
      const of = facts(...papers);
      expect(of('vulnerabilities.affected').value).toBeUndefined();
      expect(of('openVulnerabilities').value).toBeUndefined();
      expect(of('hasUnfixedVulnerability').value).toBeUndefined();
    }
    expect(facts(looked)('hasUnfixedVulnerability').value).toBe(false);
    const some = facts({ ...looked, vulnerabilities: [finding('CVE-1')] }, { components: [part] });
    expect(some('vulnerabilities.affected').value).toBe(1);
    expect(some('openVulnerabilities').value).toEqual(['CVE-1']);
  });

  it('follows what a person judged', () => {
    const judgement = { verdict: 'not-affected', reason: 'not loaded', on: '2026-11-22' };
    const of = facts({
      components: [part],
      checked: checked('osv', 'kev'),
      vulnerabilities: [finding('CVE-1', { exploitedSince: '2024-01-01', score: 9, judgement })],
    });
    expect([of('vulnerabilities.affected').value, of('sbom.knownExploited').value]).toEqual([0, false]);
  });
});
