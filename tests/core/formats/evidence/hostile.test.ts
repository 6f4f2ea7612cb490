import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { indexAdvisories } from '../../../../src/core/evidence/matching/advisory-index';
import { matchDevice } from '../../../../src/core/evidence/matching/match-device';
import { indexStatements } from '../../../../src/core/evidence/matching/vex-index';
import { readEvidence } from '../../../../src/core/formats/evidence/read-evidence';
import { library } from '../../../../src/templates';

/** Files that a reader of more than linear work would take minutes for may take this much processor time. */
const SECONDS = 10;
vi.setConfig({ testTimeout: 120_000 });

const readSoon = async (text: string | Uint8Array) => {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  const start = process.cpuUsage();
  const read = await readEvidence(bytes, library);
  expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(SECONDS);
  // As it goes from the worker to the page.
  structuredClone(read);
  return read;
};

const codeOf = (read: Awaited<ReturnType<typeof readSoon>>): string =>
  read.ok ? read.value.kind : (read.issues[0]?.code ?? '');

const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

const spdx = (tags: string): string => `SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nPackageName: a\n${tags}`;

const bom = (inside: string): string =>
  `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library"><name>a</name>${inside}</component></components></bom>`;

const rdf = (inside: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://spdx.org/rdf/terms#"><s:Package rdf:about="#a">${inside}</s:Package></rdf:RDF>`;

const csaf = (tree: object, vulnerability: object): string =>
  JSON.stringify({
    document: { category: 'csaf_vex', csaf_version: '2.0' },
    product_tree: tree,
    vulnerabilities: [{ cve: 'CVE-2030-1', ...vulnerability }],
  });

const product = (id: string) => ({ product_id: id, name: id });

describe('a file made to take long', () => {
  it.each([
    ['of empty lines', '\n'.repeat(9_000) + 'x'.repeat(100), 'evidence-not-recognised'],
    ['of marks and spaces', `${'\ufeff \n'.repeat(3_000)}x`, 'evidence-not-recognised'],
    ['of references in tags', spdx(times(100_000, (at) => `ExternalRef: SECURITY cpe23Type a${at}\n`)), 'sbom'],
    ['of spaces in a name', spdx(`PackageSupplier: Organization: a${' '.repeat(300_000)}b (c`), 'sbom'],
    ['of brackets in a name', spdx(`PackageSupplier: Organization: ${'('.repeat(300_000)}`), 'sbom'],
    ['of elements of one name', bom(times(100_000, () => '<tag>a</tag>')), 'sbom'],
    [
      'of relationships in RDF',
      rdf(
        times(
          150_000,
          () =>
            '<s:relationship><s:Relationship><s:relatedSpdxElement rdf:resource="#b"/><s:relationshipType rdf:resource="#relationshipType_contains"/></s:Relationship></s:relationship>',
        ),
      ),
      'sbom',
    ],
    [
      'of products in products',
      csaf(
        {
          full_product_names: [product('p0'), product('w')],
          relationships: Array.from({ length: 30_000 }, (_, at) => ({
            product_reference: `p${at}`,
            relates_to_product_reference: 'w',
            full_product_name: product(`p${at + 1}`),
          })),
        },
        { product_status: { known_affected: ['p30000'] } },
      ),
      'vex',
    ],
    [
      'of words about groups of products',
      csaf(
        {
          full_product_names: Array.from({ length: 5_000 }, (_, at) => product(`p${at}`)),
          product_groups: [{ group_id: 'g', product_ids: Array.from({ length: 5_000 }, (_, at) => `p${at}`) }],
        },
        {
          flags: Array.from({ length: 5_000 }, () => ({ label: 'component_not_present', group_ids: ['g'] })),
          threats: [{ category: 'impact', details: 'a'.repeat(1_000_000), group_ids: ['g'] }],
          product_status: { known_not_affected: Array.from({ length: 5_000 }, (_, at) => `p${at}`) },
        },
      ),
      'vex',
    ],
  ])('%s takes no longer than others of its size', async (_, text, code) => {
    expect(codeOf(await readSoon(text))).toBe(code);
  });
  it('of columns and rows in a workbook takes no longer than others of its size', async () => {
    const rows = times(
      40_000,
      (at) => `<row r="${at + 1}"><c r="XFD${at + 1}" t="str"><v>AUTH-1${' '.repeat(50)}</v></c></row>`,
    );
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
    const relation = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
    const file = zipSync(
      {
        '[Content_Types].xml': strToU8(types),
        '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
        'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
        'xl/workbook.xml': strToU8(
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(sheet),
      },
      { level: 0 },
    );
    expect(codeOf(await readSoon(file))).toBe('mds2-not-found');
  });
  it('of statements about many parts is matched part by part', async () => {
    const purl = (at: number) => `pkg:npm/part-${at}@1.0.0`;
    const read = await readSoon(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: Array.from({ length: 5_000 }, (_, at) => ({ type: 'library', name: `part-${at}`, purl: purl(at) })),
      }),
    );
    const components = read.ok && read.value.kind === 'sbom' ? read.value.sbom.components : [];
    const vex = await readSoon(
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        statements: Array.from({ length: 20 }, (_, cve) => ({
          vulnerability: { name: `CVE-2030-${1_000 + cve}` },
          status: 'affected',
          products: [
            { '@id': 'device', subcomponents: Array.from({ length: 1_000 }, (_, at) => ({ '@id': purl(at) })) },
          ],
        })),
      }),
    );
    const statements = vex.ok && vex.value.kind === 'vex' ? vex.value.statements : [];
    const start = process.cpuUsage();
    const knowledge = { advisories: indexAdvisories([]), statements: indexStatements([{ name: 'vex', statements }]) };
    expect(matchDevice({ components, cpes: [] }, knowledge)).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(SECONDS);
  });
});

describe('a file beyond the limits', () => {
  it('of a hundred thousand parts is refused', async () => {
    const components = times(100_001, (at) => `${at === 0 ? '' : ','}{"name":"a"}`);
    const text = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${components}]}`;
    expect(codeOf(await readSoon(text))).toBe('sbom-too-large');
  });
  it('of more than a hundred mebibytes is refused unread, packed or not', async () => {
    expect(codeOf(await readSoon(new Uint8Array(100 * 1_048_576 + 1)))).toBe('file-too-large');
    expect(codeOf(await readSoon(gzipSync(new Uint8Array(101 * 1_048_576), { level: 1 })))).toBe('gzip-too-much');
  });
  it('that is a workbook of more than twenty mebibytes is refused unread', async () => {
    const workbook = new Uint8Array(21 * 1_048_576);
    workbook.set([0x50, 0x4b, 3, 4]);
    expect(codeOf(await readSoon(workbook))).toBe('file-too-large');
  });
});
