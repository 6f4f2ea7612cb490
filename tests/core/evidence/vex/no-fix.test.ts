import { describe, expect, it } from 'vitest';
import { keepFindings } from '../../../../src/core/document/edits/vulnerabilities';
import { checkHospital } from '../../../../src/core/evidence/checking/check';
import { checkSubjects } from '../../../../src/core/evidence/checking/to-check';
import { cutter } from '../../../../src/core/evidence/paper/cut';
import { keptStatements } from '../../../../src/core/evidence/paper/statements';
import { statementsOfCsaf } from '../../../../src/core/evidence/vex/csaf';
import { statementsOfCycloneDx } from '../../../../src/core/evidence/vex/cyclonedx-vex';
import type { VexStatement } from '../../../../src/core/evidence/vex/statement';
import { factsOf } from '../../../../src/core/facts/facts-of';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import type { EvidenceId } from '../../../../src/core/model/id';
import { modelOf } from '../../../../src/core/model/model';
import { tableOf } from '../../../../src/core/table';
import { library } from '../../../../src/templates';
import { documentOf } from '../../../support/hospital';

const TODAY = '2026-11-22';
const MODEL = 'CT-100';

const csaf = (remediations: readonly object[]) =>
  statementsOfCsaf({
    document: { category: 'csaf_vex', csaf_version: '2.0', tracking: { current_release_date: '2026-01-01T00:00:00Z' } },
    product_tree: {
      full_product_names: [{ name: MODEL, product_id: 'ct' }],
      product_groups: [{ group_id: 'all', product_ids: ['ct'] }],
    },
    vulnerabilities: [{ cve: 'CVE-2026-1', product_status: { known_affected: ['ct'] }, remediations }],
  });
const cyclonedx = (response: readonly string[], state = 'exploitable') =>
  statementsOfCycloneDx({
    components: [{ 'bom-ref': 'zlib', name: 'zlib', version: '1', purl: 'pkg:generic/zlib@1' }],
    vulnerabilities: [{ id: 'CVE-2026-1', analysis: { state, response }, affects: [{ ref: 'zlib' }] }],
  });
const saysNoFix = (statements: readonly VexStatement[]) => statements.map(({ noFix }) => noFix === true);

describe('a statement', () => {
  it.each(['none_available', 'no_fix_planned'])('of CSAF says that there is no fix: %s', (category) => {
    expect(saysNoFix(csaf([{ category, details: 'none', product_ids: ['ct'] }]))).toEqual([true]);
    expect(saysNoFix(csaf([{ category, details: 'none', group_ids: ['all'] }]))).toEqual([true]);
    expect(saysNoFix(csaf([{ category, details: 'none', product_ids: ['other'] }]))).toEqual([false]);
  });
  it('of CSAF does not, where another remedy brings one, or where it only names a way around', () => {
    const none = { category: 'none_available', details: 'none', product_ids: ['ct'] };
    expect(saysNoFix(csaf([none, { category: 'vendor_fix', details: 'v2', product_ids: ['ct'] }]))).toEqual([false]);
    expect(saysNoFix(csaf([{ category: 'workaround', details: 'block', product_ids: ['ct'] }]))).toEqual([false]);
  });
  it.each(['will_not_fix', 'can_not_fix'])('of CycloneDX says that there is no fix: %s', (response) => {
    expect(saysNoFix(cyclonedx([response, 'workaround_available']))).toEqual([true]);
    expect(saysNoFix(cyclonedx([response, 'update']))).toEqual([false]);
    expect(saysNoFix(cyclonedx([response], 'resolved'))).toEqual([false]);
  });
});

/** The facts of a device that a maker's statement is attached to, after a check without any other data. */
const factsAfter = async (statements: readonly VexStatement[]) => {
  const hospital = documentOf({
    zones: [{ id: 'z', zoneType: 'modality', enforcement: 'none' }],
    nodes: [
      {
        id: 'ct',
        deviceType: 'ct',
        zone: 'z',
        networked: true,
        manufacturer: 'Example',
        model: MODEL,
        lifecycle: { stage: 'supported', eos: '2033-03-31' },
        openVulnerabilities: [],
      },
    ],
  });
  const vex = { id: 'vex', kind: 'vex', assets: ['ct'], statements: keptStatements(statements, cutter()) };
  const document = { ...hospital, evidence: tableOf([vex as unknown as EvidenceDocument]) };
  const { found, check } = await checkHospital(checkSubjects(document.assets, document.evidence), [], TODAY);
  const of = factsOf(modelOf(keepFindings(found, check, () => 'found' as EvidenceId)(document), library), TODAY);
  return { finding: found[0]?.vulnerabilities[0], fact: (id: string) => of.fact(`asset.${id}`, 'ct').value };
};

describe('a device whose maker says that there is no fix', () => {
  it('is legacy at once, though it is supported', async () => {
    const statements = csaf([{ category: 'no_fix_planned', details: 'none', product_ids: ['ct'] }]);
    const { finding, fact } = await factsAfter(statements);
    expect(finding).toMatchObject({ id: 'CVE-2026-1', verdict: 'affected', fix: false });
    expect(finding?.evidence[0]).toMatchObject({ means: 'vex', noFix: true });
    expect(fact('hasUnfixedVulnerability')).toBe(true);
    expect(fact('protection.suddenlyLegacy')).toBe(true);
  });
  it('is not, while the maker says nothing of a fix: that is unknown', async () => {
    const { finding, fact } = await factsAfter(csaf([]));
    expect(finding).toMatchObject({ id: 'CVE-2026-1', verdict: 'affected' });
    expect(finding).not.toHaveProperty('fix');
    expect(fact('hasUnfixedVulnerability')).toBeUndefined();
    expect(fact('protection.suddenlyLegacy')).toBeUndefined();
  });
});
