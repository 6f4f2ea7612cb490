import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSbomJson, readSbomText } from '../../../../src/core/evidence/sbom/read-sbom';
import { en } from '../../../../src/i18n/en';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const folder = join(corpus, 'cyclonedx');
const files = corpus === '' ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Codes and places of what is wrong with a file, each once. */
const faultsIn = (path: string): readonly string[] => {
  const text = readFileSync(join(folder, path), 'utf8');
  const read = path.endsWith('.json') ? readSbomJson(JSON.parse(text)) : readSbomText(text);
  return read.issues.map(({ code, path: place }) => `${code} ${place}`);
};

/** The lines of what is wrong with an XML file. */
const linesIn = (path: string): readonly unknown[] =>
  readSbomText(readFileSync(join(folder, path), 'utf8')).issues.map(({ params }) => params?.line);

describe.skipIf(corpus === '')('the rules of CycloneDX', () => {
  const json = files.filter((path) => path.endsWith('.json'));
  const invalid = json.filter((path) => /\/invalid-/.test(path));
  const valid = json.filter((path) => !/\/invalid-/.test(path));
  it('find a fault, with its place, in every JSON file that is invalid', () => {
    expect(invalid.length).toBeGreaterThan(80);
    expect(invalid.filter((path) => !faultsIn(path).some((fault) => / \/\w/.test(fault)))).toEqual([]);
  });
  it('find none in those that are valid', () => {
    expect(valid.length).toBeGreaterThan(140);
    expect(valid.filter((path) => faultsIn(path).length > 0)).toEqual([]);
  });
  it('find a fault, with its line, in every XML file that is invalid, and none in valid XML', () => {
    const xml = files.filter((path) => path.endsWith('.xml'));
    const invalid = xml.filter((path) => /\/invalid-/.test(path));
    expect(invalid.length).toBeGreaterThan(100);
    expect(invalid.filter((path) => !linesIn(path).some((line) => line !== undefined))).toEqual([]);
    // Two files say in their names that the specification forbids them and their XSD does not.
    const blamed = xml.filter((path) => !/invalid-/.test(path) && faultsIn(path).length > 0);
    expect(blamed).toEqual([]);
  });
});

describe.skipIf(corpus === '')('the rules of SPDX', () => {
  it('find one fault in the examples of the format: an id that stands there twice', () => {
    const spdx = readdirSync(join(corpus, 'spdx'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(spdx.length).toBeGreaterThan(28);
    const faulty = spdx.filter((path) => faultsIn(join('..', 'spdx', path)).length > 0);
    expect(faulty).toEqual(['spdx-examples/ai__example01__spdx3.0__simplehtr-example.json']);
  });
});

describe.skipIf(corpus === '')('the rules of SPDX in tags and RDF', () => {
  it('find no fault in the examples of the format', () => {
    const spdx = readdirSync(join(corpus, 'spdx'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:spdx|rdf\.xml)$/.test(path),
    );
    const written = spdx.filter((path) => statSync(join(corpus, 'spdx', path)).isFile());
    expect(written.length).toBeGreaterThan(6);
    expect(written.filter((path) => faultsIn(join('..', 'spdx', path)).length > 0)).toEqual([]);
  });
});

const TAGS = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: pump
DocumentNamespace: https://example.org/pump
Creator: Organization: Example
Created: 2026-01-01T00:00:00Z

# the part
PackageName: zlib
SPDXID: SPDXRef-zlib
PackageVersion: 1.2
PackageDownloadLocation: NONE
PackageChecksum: SHA1: ${'ab'.repeat(20)}
PackageLicenseDeclared: (Zlib OR MIT) AND GPL-2.0-only WITH Classpath-exception-2.0
PackageLicenseConcluded: NOASSERTION
ExternalRef: PACKAGE-MANAGER purl pkg:generic/zlib@1.2
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-zlib
`;

describe('a fault in SPDX tags', () => {
  const told = (text: string) =>
    readSbomText(text).issues.map(({ code, params }) => `${code} ${params?.line} ${params?.place}`);
  it('is not there where all is well', () => expect(told(TAGS)).toEqual([]));
  it.each([
    ['DataLicense: CC0-1.0\n', '', 'sbom-field-missing 1 SPDXVersion'],
    ['DocumentNamespace: https://example.org/pump\n', '', 'sbom-field-missing 1 SPDXVersion'],
    ['Created: 2026-01-01T', 'Created: 2026-13-01T', 'sbom-moment-invalid 7 Created'],
    ['Creator: Organization: ', 'Creator: ', 'sbom-agent-invalid 6 Creator'],
    ['PackageDownloadLocation: NONE\n', '', 'sbom-field-missing 10 PackageName'],
    ['SPDXID: SPDXRef-zlib', 'SPDXID: zlib', 'sbom-spdx-id-invalid 11 SPDXID'],
    ['SHA1: ab', 'SHA1: a', 'sbom-hash-invalid 14 PackageChecksum'],
    ['SHA1: ab', 'SHA7: ab', 'sbom-word-not-known 14 PackageChecksum'],
    ['(Zlib OR', '(Zlib OR OR', 'sbom-expression-invalid 15 PackageLicenseDeclared'],
    ['(Zlib OR', '(LicenseRef-own OR', 'sbom-licence-not-there 15 PackageLicenseDeclared'],
    ['purl pkg:generic/', 'purl generic/', 'sbom-purl-invalid 17 ExternalRef'],
    ['DESCRIBES SPDXRef-zlib', 'DESCRIBES SPDXRef-gone', 'sbom-element-not-there 18 Relationship'],
    ['DESCRIBES', 'IS_ABOUT', 'sbom-word-not-known 18 Relationship'],
    ['PackageVersion: 1.2', 'PackageVersion: 1.2\nPackageVersion: 1.3', 'sbom-element-twice 13 PackageVersion'],
    ['# the part', 'PackageVersion: 1', 'sbom-tag-out-of-place 9 PackageVersion'],
    ['# the part', 'the part', 'sbom-line-not-understood 9 the part'],
    ['PackageVersion: 1.2', 'PackageVersoin: 1.2', 'sbom-tag-not-known 12 PackageVersoin'],
    ['PackageVersion: 1.2', 'PackageComment: <text>1.2', 'sbom-text-not-closed 12 PackageComment'],
    ['SPDX-2.3', 'SPDX-2.9', 'sbom-version-not-known 1 undefined'],
  ])('is told with its line and tag: %j as %j', (from, to, fault) => {
    const changed = TAGS.replace(from, () => to);
    expect(changed).not.toBe(TAGS);
    expect(told(changed)).toContain(fault);
    expect(readSbomText(changed).ok).toBe(true);
  });
});

describe('a fault in SPDX of RDF', () => {
  const rdf = (
    part: string,
  ) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#">
<SpdxDocument rdf:about="https://example.org/pump#SPDXRef-DOCUMENT">
<specVersion>SPDX-2.3</specVersion><name>pump</name>
<dataLicense rdf:resource="http://spdx.org/licenses/CC0-1.0"/>
<creationInfo><CreationInfo><created>2026-01-01T00:00:00Z</created><creator>Tool: a</creator></CreationInfo></creationInfo>
<relationship><Relationship>
<relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
<relatedSpdxElement><Package rdf:about="https://example.org/pump#SPDXRef-zlib"><name>zlib</name>
${part}
</Package></relatedSpdxElement></Relationship></relationship>
</SpdxDocument></rdf:RDF>`;
  const sum = (digits: string) =>
    `<checksum><Checksum><algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha1"/><checksumValue>${digits}</checksumValue></Checksum></checksum>`;
  const location = '<downloadLocation>NONE</downloadLocation>';
  it.each([
    [location + sum('ab'.repeat(20)), []],
    ['', ['sbom-field-missing 8 Package']],
    [location + sum('ab'), ['sbom-hash-invalid 9 checksumValue']],
    [`${location}\n<validUntilDate>soon</validUntilDate>`, ['sbom-moment-invalid 10 validUntilDate']],
    [
      `${location}<licenseDeclared rdf:resource="http://spdx.org/licenses/Nope-1"/>`,
      ['sbom-expression-invalid 9 licenseDeclared'],
    ],
  ])('is told with its line and element: %s', (part, faults) => {
    const { issues } = readSbomText(rdf(part));
    expect(issues.map(({ code, params }) => `${code} ${params?.line} ${params?.place}`)).toEqual(faults);
  });
});

describe('a fault in an SPDX document', () => {
  const document = (more: object) => ({
    SPDXID: 'SPDXRef-DOCUMENT',
    spdxVersion: 'SPDX-2.3',
    name: 'a',
    dataLicense: 'CC0-1.0',
    creationInfo: { created: '2026-01-01T00:00:00Z', creators: ['Tool: a'] },
    ...more,
  });
  const part = { SPDXID: 'SPDXRef-a', name: 'a', downloadLocation: 'NONE' };
  const reference = { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'npm/a' };
  const related = { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-b' };
  it.each([
    [{}, []],
    [
      { packages: [{ ...part, name: undefined }, part] },
      ['sbom-text-expected /packages/0/name', 'sbom-id-twice /packages/1/SPDXID'],
    ],
    [{ packages: [{ SPDXID: 'SPDXRef-a' }] }, ['sbom-field-missing /packages/0', 'sbom-field-missing /packages/0']],
    [
      { packages: [{ ...part, externalRefs: [reference] }] },
      ['sbom-purl-invalid /packages/0/externalRefs/0/referenceLocator'],
    ],
    [{ packages: [{ ...part, validUntilDate: '2026-13-01' }] }, ['sbom-moment-invalid /packages/0/validUntilDate']],
    [
      { packages: [{ ...part, filesAnalyzed: 'yes', packageVerificationCode: {}, copyrightText: 5 }] },
      [
        'sbom-yes-no-expected /packages/0/filesAnalyzed',
        'sbom-field-missing /packages/0/packageVerificationCode',
        'sbom-text-expected /packages/0/copyrightText',
      ],
    ],
    [
      {
        files: [{ SPDXID: 'SPDXRef-f', fileName: 'a', fileTypes: ['TEXT', 'PROSE'] }],
        annotations: [{ comment: 'a' }],
      },
      [
        'sbom-field-missing /files/0',
        'sbom-word-not-known /files/0/fileTypes/1',
        'sbom-field-missing /annotations/0',
        'sbom-field-missing /annotations/0',
        'sbom-field-missing /annotations/0',
      ],
    ],
    [
      { externalDocumentRefs: [{ externalDocumentId: 'DocumentRef-a', checksum: 'a' }], documentDescribes: [5] },
      [
        'sbom-field-missing /externalDocumentRefs/0',
        'sbom-object-expected /externalDocumentRefs/0/checksum',
        'sbom-text-expected /documentDescribes/0',
      ],
    ],
    [{ relationships: [related] }, ['sbom-element-not-there /relationships/0/relatedSpdxElement']],
    [
      {
        creationInfo: { created: '2026-01-01T00:00:00Z', creators: [] },
        packages: [{ ...part, SPDXID: 'SPDXRef-a b', externalRefs: [{ ...reference, comment: 5 }] }],
        files: [{ SPDXID: 'SPDXRef-f', fileName: 'a', checksums: [], artifactOfs: ['a'] }],
        snippets: [
          { SPDXID: 'SPDXRef-s', snippetFromFile: 'SPDXRef-f', ranges: [{ startPointer: {}, endPointer: 1 }] },
        ],
        revieweds: [{ reviewDate: 'in May' }],
      },
      [
        'sbom-list-empty /creationInfo/creators',
        'sbom-spdx-id-invalid /packages/0/SPDXID',
        'sbom-text-expected /packages/0/externalRefs/0/comment',
        'sbom-purl-invalid /packages/0/externalRefs/0/referenceLocator',
        'sbom-list-empty /files/0/checksums',
        'sbom-object-expected /files/0/artifactOfs/0',
        'sbom-field-missing /snippets/0/ranges/0/startPointer',
        'sbom-object-expected /snippets/0/ranges/0/endPointer',
        'sbom-moment-invalid /revieweds/0/reviewDate',
      ],
    ],
    [{ spdxVersion: 'SPDX-2.9' }, ['sbom-version-not-known /spdxVersion']],
  ])('in %j is told with its place', (more, faults) => {
    expect(readSbomJson(document(more)).issues.map(({ code, path }) => `${code} ${path}`)).toEqual(faults);
  });
  it('of version 3 is told with its place', () => {
    const made = { creationInfo: '_:made' };
    const graph = [
      { type: 'software_Package', spdxId: 'a', name: 'a', supportLevel: 'good', ...made },
      { from: 'a' },
      { type: 'Relationship', spdxId: 'b', from: 'a', to: ['c', 5], relationshipType: 'eats', ...made },
      { type: 'software_File', spdxId: 'c', verifiedUsing: [{ type: 'Hash', algorithm: 'sha256' }], ...made },
      { type: 'Package', spdxId: 'd', ...made },
      { type: 'Person', name: 'Sato' },
      { type: 'CreationInfo', '@id': '_:made', created: 'today', createdBy: ['e'], specVersion: '3.0.1' },
    ];
    const read = readSbomJson({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': graph });
    expect(read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'sbom-word-not-known /@graph/0/supportLevel',
      'sbom-one-field-missing /@graph/1',
      'sbom-text-expected /@graph/2/to/1',
      'sbom-word-not-known /@graph/2/relationshipType',
      'sbom-field-missing /@graph/3/verifiedUsing/0',
      'sbom-type-not-known /@graph/4/type',
      'sbom-field-missing /@graph/5',
      'sbom-field-missing /@graph/5',
      'sbom-moment-invalid /@graph/6/created',
    ]);
  });
});

describe('ten thousand parts', () => {
  it('are read and checked within a second of processor time', () => {
    const components = Array.from({ length: 10_000 }, (_, at) => ({
      type: 'library',
      'bom-ref': `part-${at}`,
      name: `part-${at}`,
      version: `1.${at}.0`,
      purl: `pkg:npm/part-${at}@1.${at}.0`,
      cpe: `cpe:2.3:a:example:part-${at}:1.${at}.0:*:*:*:*:*:*:*`,
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
      properties: [{ name: 'Level of Support', value: 'Actively maintained' }],
    }));
    const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
    const start = process.cpuUsage();
    const read = readSbomJson(JSON.parse(text));
    const seconds = process.cpuUsage(start).user / 1_000_000;
    expect(read.ok && read.value.components.length).toBe(10_000);
    expect(read.issues).toEqual([]);
    expect(seconds).toBeLessThan(1);
  });
});

describe('a fault in a parts list', () => {
  const bom = (more: object) => ({ bomFormat: 'CycloneDX', specVersion: '1.6', ...more });
  const faults = (json: unknown) => readSbomJson(json).issues.map(({ code, path }) => [code, path]);
  const part = (more: object) => bom({ components: [{ type: 'library', name: 'a', ...more }] });
  it('leaves the rest readable', () => {
    const read = readSbomJson(part({ scope: 'sometimes', hashes: 'none' }));
    expect(read.ok && read.value.components.map(({ name }) => name)).toEqual(['a']);
    expect(read.issues.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });
  it.each([
    [{ components: 'none' }, 'sbom-list-expected', '/components'],
    [{ components: [7] }, 'sbom-object-expected', '/components/0'],
    [{ metadata: { timestamp: '2026-02-30T00:00:00Z' } }, 'sbom-moment-invalid', '/metadata/timestamp'],
    [{ metadata: { timestamp: '2026-02-28T25:00:00Z' } }, 'sbom-moment-invalid', '/metadata/timestamp'],
    [{ version: '1' }, 'sbom-number-expected', '/version'],
    [{ 'a/b~c': 1 }, 'sbom-field-not-known', '/a~1b~0c'],
    [{ dependencies: [{ ref: '' }] }, 'sbom-text-empty', '/dependencies/0/ref'],
    [{ vulnerabilities: [{ affects: [{}] }] }, 'sbom-field-missing', '/vulnerabilities/0/affects/0'],
    [
      { vulnerabilities: [{ analysis: { state: 'fine' } }] },
      'sbom-word-not-known',
      '/vulnerabilities/0/analysis/state',
    ],
  ])('in %j is told with its place', (more, code, place) => {
    expect(faults(bom(more))).toEqual([[code, place]]);
  });
  it.each([
    [{ purl: 'npm/a' }, 'sbom-purl-invalid', '/components/0/purl'],
    [{ cpe: 'a:b:c' }, 'sbom-cpe-invalid', '/components/0/cpe'],
    [{ modified: 'no' }, 'sbom-yes-no-expected', '/components/0/modified'],
    [{ version: 1 }, 'sbom-text-expected', '/components/0/version'],
    [{ licenses: [{ license: {} }] }, 'sbom-one-field-missing', '/components/0/licenses/0/license'],
    [
      { licenses: [{ expression: 'MIT' }, { license: { id: 'MIT' } }] },
      'sbom-expression-not-alone',
      '/components/0/licenses',
    ],
  ])('of a part in %j is told with its place', (more, code, place) => {
    expect(faults(part(more))).toEqual([[code, place]]);
  });
  it('depends on the version that the file claims', () => {
    const platform = (specVersion: string) =>
      faults({ ...bom({ version: 1, components: [{ type: 'platform', name: 'a', version: '1' }] }), specVersion });
    expect(platform('1.5')).toEqual([]);
    expect(platform('1.4')).toEqual([['sbom-word-not-known', '/components/0/type']]);
    expect(platform('1.9')).toEqual([['sbom-version-not-known', '/specVersion']]);
  });
  it('is told fifty times, and counted beyond that', () => {
    const components = Array.from({ length: 80 }, () => ({ type: 'library' }));
    const { issues } = readSbomJson(bom({ components }));
    expect(issues).toHaveLength(51);
    expect(issues.at(-1)).toMatchObject({ code: 'sbom-more-faults', params: { count: 30 } });
  });
  it('has words, whichever it is', () => {
    const source = resolve(import.meta.dirname, '../../../../src/core/evidence/validity');
    const codes = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(source, name), 'utf8').matchAll(/'(sbom-[a-z-]+)'/g)])
      .map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !Object.hasOwn(en.issues, code))).toEqual([]);
  });
});
