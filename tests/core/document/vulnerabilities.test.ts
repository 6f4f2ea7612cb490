import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addAsset, attachEvidence } from '../../../src/core/document/edits/elements';
import { judgeFinding, keepFindings, rateFinding } from '../../../src/core/document/edits/vulnerabilities';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Asset } from '../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import { type Vulnerability, verdictOf } from '../../../src/core/model/vulnerability';

const hospital = inTurn(
  addAsset({ id: 'a', kind: 'ct', name: 'a' } as Asset),
  attachEvidence({
    id: 'sbom',
    kind: 'sbom',
    assets: ['a'],
    components: [{ name: 'x' }],
  } as unknown as EvidenceDocument),
)(emptyDocument('h', 'H', 'hospital'));

const finding = (id: string, more: object = {}): Vulnerability => ({
  id,
  component: 'x',
  verdict: 'needs-review',
  evidence: [{ means: 'name', record: id, met: 'x', verdict: 'needs-review' }],
  ...more,
});
const CHECKED = { on: '2026-11-22', sources: [{ kind: 'nvd' as const, name: 'nvd.json' }] };
const JUDGED = { verdict: 'not-affected' as const, reason: 'another product', on: '2026-11-22' };
const found = (paper: string | undefined, ...vulnerabilities: readonly Vulnerability[]) =>
  ({ ...(paper === undefined ? {} : { paper }), assets: ['a'], vulnerabilities }) as never;
const keep = (...all: readonly never[]) => keepFindings(all, CHECKED, () => 'new');
const SBOM = 'sbom' as EvidenceDocument['id'];

describe('what a check found', () => {
  it('is written on the paper with the day and the sources, in the place of what was found before', () => {
    const first = keep(found('sbom', finding('CVE-1')))(hospital);
    const next = keep(found('sbom', finding('CVE-2')))(first);
    expect(next.evidence.get('sbom')).toMatchObject({ checked: CHECKED, vulnerabilities: [{ id: 'CVE-2' }] });
    expect(next.evidence.get('sbom')?.vulnerabilities).toHaveLength(1);
  });

  it('gets a paper of its own for devices that have none', () => {
    const next = keep(found(undefined, finding('CVE-1')))(hospital);
    expect(next.evidence.get('new')).toMatchObject({ kind: 'vulnerability-data', assets: ['a'], checked: CHECKED });
  });

  it('changes nothing where the paper is gone', () => {
    expect(keep(found('gone', finding('CVE-1')))(hospital)).toBe(hospital);
  });

  it('leaves what a person said of a finding, also when it is no longer found', () => {
    const first = keep(found('sbom', finding('CVE-1'), finding('CVE-2')))(hospital);
    const judged = judgeFinding(SBOM, finding('CVE-1'), JUDGED)(first);
    expect(judged.evidence.get('sbom')?.vulnerabilities?.map(verdictOf)).toEqual(['not-affected', 'needs-review']);
    const again = keep(found('sbom', finding('CVE-1', { likelihood: 0.5 })))(judged);
    expect(again.evidence.get('sbom')?.vulnerabilities).toMatchObject([{ likelihood: 0.5, judgement: JUDGED }]);
    const without = keep(found('sbom'))(again);
    expect(without.evidence.get('sbom')?.vulnerabilities).toMatchObject([{ id: 'CVE-1', judgement: JUDGED }]);
  });

  it('counts by itself again when the person takes that back', () => {
    const first = keep(found('sbom', finding('CVE-1')))(hospital);
    const judged = judgeFinding(SBOM, finding('CVE-1'), JUDGED)(first);
    expect(judgeFinding(SBOM, finding('CVE-1'), undefined)(judged).evidence.get('sbom')).toEqual(
      first.evidence.get('sbom'),
    );
  });

  it('leaves how a person rated a finding beside the score that was found, until the person takes it back', () => {
    const rating = { vector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:H', rubric: 'XAVN:N', on: '2026-11-22' };
    const first = keep(found('sbom', finding('CVE-1', { score: 9.8 }), finding('CVE-2')))(hospital);
    const rated = rateFinding(SBOM, finding('CVE-1'), rating)(first);
    const again = keep(found('sbom', finding('CVE-1', { score: 9.1 })))(rated);
    expect(again.evidence.get('sbom')?.vulnerabilities).toEqual([finding('CVE-1', { score: 9.1, rating })]);
    expect(keep(found('sbom'))(again).evidence.get('sbom')?.vulnerabilities).toEqual([]);
    expect(rateFinding(SBOM, finding('CVE-1'), undefined)(again).evidence.get('sbom')?.vulnerabilities).toEqual([
      finding('CVE-1', { score: 9.1 }),
    ]);
  });
});
