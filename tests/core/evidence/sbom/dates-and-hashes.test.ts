import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../src/core/evidence/sbom/hash';
import { readSbomJson } from '../../../../src/core/evidence/sbom/read-sbom';
import { supportIn } from '../../../../src/core/evidence/sbom/support';

const supportOf = (json: unknown) => {
  const read = readSbomJson(json);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.components.map(({ support }) => support);
};

const spdx = (validUntilDate: string) =>
  supportOf({ spdxVersion: 'SPDX-2.3', packages: [{ SPDXID: 'a', name: 'a', validUntilDate }] });

const spdx3 = (validUntilTime: string) =>
  supportOf({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [{ type: 'software_Package', spdxId: 'a', name: 'a', validUntilTime }],
  });

const property = (value: string) => supportIn([{ name: 'cdx:lifecycle:milestone:endOfSupport', value }]);

describe('the end of support', () => {
  it('is the day that a file says, also with a time behind it', () => {
    const day = { endOfSupport: '2027-03-31' };
    expect(spdx('2027-03-31T00:00:00Z')).toMatchObject([day]);
    expect(spdx3('2027-03-31T12:30:00Z')).toMatchObject([day]);
    expect(property('2027-03-31')).toMatchObject(day);
  });
  it.each(['2027-02-30T00:00:00Z', '2027-13-01', 'Until hardware support ends', '03/04/2027'])(
    'is none where the words are no day: %s',
    (written) => {
      const none = { endOfSupportWritten: written };
      expect(spdx(written)).toEqual([none]);
      expect(spdx3(written)).toEqual([none]);
      expect(property(written)).toEqual(none);
    },
  );
});

describe('a hash', () => {
  it.each([
    ['SHA256', 'SHA-256'],
    ['sha1', 'SHA-1'],
    ['http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'SHA-256'],
    ['SHA3-256', 'SHA3-256'],
    ['sha3_256', 'SHA3-256'],
    ['MD5', 'MD5'],
  ])('of %s has one spelling', (written, spelling) => {
    expect(hashOf(written, 'ABCDEF')).toEqual([{ algorithm: spelling, value: 'abcdef' }]);
  });
  it('without algorithm or value is none', () => {
    expect([hashOf(undefined, 'ab'), hashOf('MD5', undefined)]).toEqual([[], []]);
  });
});

describe('an element of SPDX 3 without id', () => {
  it('is called by its place in the file, whatever stands before it', () => {
    const read = readSbomJson({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [null, { type: 'CreationInfo' }, { type: 'software_Package', name: 'a' }],
    });
    expect(read.ok && read.value.components.map(({ ref }) => ref)).toEqual(['@graph[2]']);
  });
});
