import { describe, expect, it } from 'vitest';
import { readSbomJson, readSbomText } from '../../../../src/core/evidence/sbom/read-sbom';

const DAY = '2030-03-31';

const supportIn = (read: ReturnType<typeof readSbomJson>) => {
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.components[0]?.support;
};
const ofProperty = (name: string, value: string) =>
  supportIn(
    readSbomJson({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'library', name: 'a', properties: [{ name, value }] }],
    }),
  );

describe('the end of support of a part', () => {
  it.each([
    'cdx:lifecycle:milestone:endOfSupport',
    'cdx:lifecycle:milestone:endOfGuaranteedSupport',
    'End-of-Support',
    'End of Support Date',
    'EOS',
    'vendor:eos',
    'cdx:fda:end-of-support',
  ])('is read in a property of CycloneDX: %s', (name) => expect(ofProperty(name, DAY)?.endOfSupport).toBe(DAY));
  it.each(['cdx:lifecycle:milestone:endOfLife', 'End of Life', 'EOL'])('is not its end of life: %s', (name) => {
    expect(ofProperty(name, DAY)?.endOfLife).toBe(DAY);
    expect(ofProperty(name, DAY)?.endOfSupport).toBeUndefined();
  });
  it.each(['Open source', 'Until hardware support ends', 'Unknown'])('stays words where it is no day: %s', (value) => {
    expect(ofProperty('End-of-Support', value)).toEqual({ endOfSupportWritten: value });
  });
  it('is read in SPDX 2.3, as JSON and in tags, and in SPDX 3', () => {
    const part = { SPDXID: 'SPDXRef-a', name: 'a', downloadLocation: 'NONE', validUntilDate: `${DAY}T00:00:00Z` };
    expect(supportIn(readSbomJson({ spdxVersion: 'SPDX-2.3', packages: [part] }))?.endOfSupport).toBe(DAY);
    const tags = `SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: SPDXRef-a\nValidUntilDate: ${DAY}T00:00:00Z\n`;
    expect(supportIn(readSbomText(tags))?.endOfSupport).toBe(DAY);
    const graph = [
      {
        type: 'software_Package',
        spdxId: 'a',
        name: 'a',
        validUntilTime: `${DAY}T00:00:00Z`,
        supportLevel: 'endOfSupport',
      },
    ];
    const read = readSbomJson({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graph });
    expect(supportIn(read)).toMatchObject({ endOfSupport: DAY, level: 'ended' });
  });
});

describe('the level of support of a part', () => {
  it.each([
    ['Level of Support', 'Actively maintained', 'supported'],
    ['Level of Support', 'Inactive', 'abandoned'],
    ['Level of Support', 'Deprecated', 'limited'],
    ['Level of Support', 'No longer supported', 'ended'],
    ['cdx:fda:level-of-support', 'no longer maintained', 'ended'],
    ['supportLevel', 'abandoned', 'abandoned'],
    ['reliza:support:status', 'supported', 'supported'],
    ['Level of Support', 'Ask us', undefined],
  ])('is read in the property %s: %s', (name, value, level) => {
    expect(ofProperty(name, value)).toMatchObject({ levelWritten: value });
    expect(ofProperty(name, value)?.level).toBe(level);
  });
});
