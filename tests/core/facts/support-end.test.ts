import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { factsOf } from '../../../src/core/facts/facts-of';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import { modelOf } from '../../../src/core/model/model';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const TODAY = '2026-11-22';

const facts = (
  node: Record<string, unknown>,
  papers: readonly Partial<EvidenceDocument>[] = [],
  enforcement?: string,
) => {
  const read = documentOf({
    zones: [{ id: 'z', zoneType: 'modality', ...(enforcement === undefined ? {} : { enforcement }) }],
    nodes: [{ id: 'ct', deviceType: 'ct', zone: 'z', networked: true, ...node }],
  });
  const given = papers.map((paper, index) => ({ id: `p${index}`, assets: ['ct'], ...paper })) as EvidenceDocument[];
  const document: HospitalDocument = papers.length === 0 ? read : { ...read, evidence: tableOf(given) };
  const of = factsOf(modelOf(document, library), TODAY);
  return (id: string) => of.fact(`asset.${id}`, 'ct');
};

describe('the effective end of support', () => {
  it('is the earliest of those of the device, its system and its parts, with what ends', () => {
    const of = facts({ lifecycle: { eos: '2033-03-31' }, os: 'Windows 10 IoT Enterprise LTSC 2021' }, [
      { kind: 'sbom', components: [{ name: 'tls-lib', version: '1.1', endOfSupport: '2028-06-30' }] },
    ]);
    expect(of('endOfSupport.effective')).toEqual({
      value: '2028-06-30',
      source: { kind: 'evidence', document: 'p0', place: 'tls-lib' },
    });
    expect(of('endOfSupport.reason').value).toBe('component');
  });

  it('looks up the operating system, and says where', () => {
    const end = facts({ os: 'Windows 7 SP1' })('operatingSystem.endOfSupport');
    expect(end.value).toBe('2020-01-14');
    expect(end.source).toMatchObject({
      kind: 'derived',
      by: expect.stringMatching(/^Windows 7 SP1 · endoflife\.date.*2026-08-22$/),
    });
  });

  it('believes what a person states about the system before the snapshot', () => {
    const of = facts({ os: { family: 'windows', version: 'Windows 7 SP1', eos: '2030-01-01' } });
    expect(of('operatingSystem.endOfSupport')).toEqual({ value: '2030-01-01', source: { kind: 'stated' } });
  });

  it('is unknown, with the days that it may be, while several versions are meant', () => {
    const end = facts({ os: 'Windows 10 21H2 LTSC' })('operatingSystem.endOfSupport');
    expect(end).toMatchObject({ value: undefined, possible: ['2027-01-12', '2032-01-13'] });
    expect(facts({ os: 'Windows 10 21H2 LTSC' })('endOfSupport.effective').value).toBeUndefined();
  });

  it('is the last of them when all have ended by then', () => {
    expect(facts({ os: 'Windows Server 2003' })('operatingSystem.endOfSupport').value).toBe('2015-07-14');
  });

  it('looks up parts by their CPE, and takes what a list calls ended as ended when it came out', () => {
    const byCpe = facts({}, [
      { kind: 'sbom', components: [{ name: 'os', cpes: ['cpe:2.3:o:centos:centos:7:*:*:*:*:*:*:*'] }] },
    ]);
    expect(byCpe('endOfSupport.effective').value).toBe('2024-06-30');
    const called = facts({}, [
      { kind: 'sbom', releaseDate: '2025-05-01', components: [{ name: 'lib', supportLevel: 'abandoned' }] },
    ]);
    expect(called('sbom.earliestEndOfSupport').value).toBe('2025-05-01');
  });

  it('takes the system that a form names where nobody else names one', () => {
    const paper = {
      kind: 'mds2' as const,
      answers: { 'CSUP-2': { answer: 'Yes' as const, note: 'Windows 10 Enterprise LTSC 2019' } },
    };
    expect(facts({}, [paper])('endOfSupport.effective').value).toBe('2029-01-09');
    expect(facts({}, [paper])('endOfSupport.reason').value).toBe('form');
  });

  it('leaves out a parts list in whose place a newer one stands', () => {
    const of = facts({}, [
      { kind: 'sbom', status: 'provided', components: [{ name: 'old', endOfSupport: '2020-01-01' }] },
      {
        kind: 'sbom',
        status: 'provided',
        replaces: 'p0' as EvidenceDocument['id'],
        components: [{ name: 'new', endOfSupport: '2031-01-01' }],
      },
    ]);
    expect(of('endOfSupport.effective').value).toBe('2031-01-01');
  });
});

describe('being legacy', () => {
  const found = (fix: string | false | undefined): Partial<EvidenceDocument> => ({
    kind: 'sbom',
    components: [],
    vulnerabilities: [{ id: 'CVE-2026-1', verdict: 'affected', evidence: [], ...(fix === undefined ? {} : { fix }) }],
  });
  const supported = { lifecycle: { stage: 'supported', eos: '2033-03-31' }, openVulnerabilities: [] };

  it('does not come of age while support lasts and nothing is beyond repair', () => {
    expect(facts(supported, [], 'none')('protection.legacy').value).toBe(false);
  });

  it('comes at once when a vulnerability without a fix is found and nothing else protects', () => {
    const of = facts(supported, [found(false)], 'none');
    expect(of('protection.legacy').value).toBe(true);
    expect(of('protection.legacyReason').value).toBe('no-fix');
    expect(of('protection.suddenlyLegacy').value).toBe(true);
    expect(of('openVulnerabilities').value).toEqual(['CVE-2026-1']);
    expect(of('hasUnfixedVulnerability').source).toMatchObject({ kind: 'evidence', document: 'p0' });
  });

  it('is unknown while it is not known whether a fix exists, or whether anything else protects', () => {
    expect(facts(supported, [found(undefined)], 'none')('protection.legacy').value).toBeUndefined();
    expect(facts(supported, [found(false)])('protection.legacy').value).toBeUndefined();
    expect(facts({}, [], 'none')('protection.legacy').value).toBeUndefined();
  });

  it('does not come when a fix exists', () => {
    expect(facts(supported, [found('2.0.1')], 'none')('protection.legacy').value).toBe(false);
  });

  it('comes with the end of support, by plan, where nothing else protects', () => {
    const of = facts({ os: 'Windows XP SP3' }, [], 'vlan-only');
    expect(of('protection.legacy').value).toBe(true);
    expect(of('protection.legacyReason').value).toBe('support-ended');
    expect(
      facts({ os: 'Windows XP SP3', compensatingControls: ['firewall in front'] }, [], 'none')('protection.legacy')
        .value,
    ).toBe(false);
  });
});
