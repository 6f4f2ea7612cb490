import { describe, expect, it } from 'vitest';
import { identify } from '../../../../src/core/evidence/matching/identities';

const of = (...all: readonly (readonly string[])[]) => identify(all.map((aliases) => ({ aliases })));

describe('under which ids vulnerabilities count', () => {
  it('counts every CVE of an entry as a vulnerability of its own', () => {
    const { of: about, namesOf } = of(['DSA-1', 'CVE-2026-0001', 'CVE-2026-0002']);
    expect(about(['DSA-1', 'CVE-2026-0001', 'CVE-2026-0002'])).toEqual(['CVE-2026-0001', 'CVE-2026-0002']);
    expect(about(['DSA-1'])).toEqual(['CVE-2026-0001', 'CVE-2026-0002']);
    expect(namesOf('CVE-2026-0001')).toEqual([]);
  });

  it('counts what several databases call by names of their own once, under its CVE', () => {
    const { of: about, namesOf } = of(['GHSA-1'], ['PYSEC-1', 'GHSA-1', 'CVE-2026-0001']);
    expect(about(['GHSA-1'])).toEqual(['CVE-2026-0001']);
    expect(new Set(namesOf('CVE-2026-0001'))).toEqual(new Set(['GHSA-1', 'PYSEC-1']));
  });

  it('counts what has no CVE once, whichever of its names is used', () => {
    const { of: about } = of(['GHSA-1', 'SNYK-1'], ['PYSEC-1', 'SNYK-1'], ['OSV-9']);
    expect(about(['PYSEC-1'])).toEqual(about(['GHSA-1']));
    expect(about(['OSV-9'])).toEqual(['OSV-9']);
    expect(about(['never heard of'])).toEqual(['never heard of']);
  });

  it('does not take a name beside several CVEs for each of them', () => {
    const { of: about } = of(['SUSE-1', 'CVE-2026-0001', 'CVE-2026-0002', 'GHSA-1'], ['GHSA-1']);
    expect(about(['GHSA-1'])).toEqual(['GHSA-1']);
  });
});
