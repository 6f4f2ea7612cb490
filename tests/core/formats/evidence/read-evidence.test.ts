import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../src/core/formats/evidence/read-evidence';
import { gunzip } from '../../../../src/core/formats/unpack';
import { library } from '../../../../src/templates';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(corpus, path)));

const kindOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readEvidence(bytes, library);
  return read.ok ? read.value.kind : (read.issues[0]?.code ?? '');
};

describe.skipIf(corpus === '')('a file of evidence', () => {
  it.each([
    ['mds2/SYNTHETIC-mds2-2019-pacs-en-clean.xlsx', 'mds2'],
    ['cyclonedx/medical-device/fda-case-study-extended.sbom.json', 'sbom'],
    ['cyclonedx/bom-examples/SBOM/dropwizard-1.3.15/bom.xml', 'sbom'],
    ['spdx/spdx-spec-2.3/SPDXTagExample-v2.3.spdx', 'sbom'],
    ['spdx/spdx-spec-2.3/SPDXRdfExample-v2.3.spdx.rdf.xml', 'sbom'],
    ['spdx/spdx-spec-3.0/package_sbom.json', 'sbom'],
    ['nvd/vunnel/full-page.json', 'advisories'],
    ['osv/osv-schema/GO-2020-0001.json', 'advisories'],
    ['kev/known_exploited_vulnerabilities.json', 'exploited'],
    ['epss/vunnel/example-1.csv', 'likelihoods'],
  ])('%s is known by its content', async (path, kind) => {
    expect(await kindOf(bytesOf(path))).toBe(kind);
  });
  it('is known in all VEX documents of the three formats', async () => {
    const folder = 'vex/bom-examples/VEX/CISA-Use-Cases';
    const files = readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const kinds = await Promise.all(files.map((name) => kindOf(bytesOf(join(folder, name)))));
    expect(kinds.every((kind) => kind === 'vex' || kind === 'sbom')).toBe(true);
    expect(kinds).toContain('vex');
  });
  it('may be packed', async () => {
    expect(await kindOf(gzipSync(bytesOf('epss/vunnel/example-1.csv')))).toBe('likelihoods');
  });
  it('that is not evidence is not taken for it', async () => {
    expect(await kindOf(bytesOf(`drawio/${readdirSync(join(corpus, 'drawio'))[0] ?? ''}`))).toBe(
      'evidence-not-recognised',
    );
  });
});

const KEV_CSV = `cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse
CVE-2021-44228,Apache,"Log4j2, all",Log4Shell,2021-12-10,"A ""remote"" one",Patch,2021-12-24,Known
`;

describe('a table of what is known to be exploited', () => {
  it('is read with commas and quotes in its cells', async () => {
    const read = await readEvidence(strToU8(KEV_CSV), library);
    expect(read).toMatchObject({
      ok: true,
      value: {
        catalogue: {
          vulnerabilities: [
            { id: 'CVE-2021-44228', since: '2021-12-10', product: 'Apache Log4j2, all', ransomware: true },
          ],
        },
      },
    });
  });
});

/** A workbook whose only sheet is a given number of mebibytes of one letter. */
const bomb = (mebis: number): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(mebis * 1_048_576).fill(65),
    },
    { level: 1 },
  );

/** Says of all entries that they are hardly anything, as a hostile file would. */
const lying = (zip: Uint8Array): Uint8Array => {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return copy;
};

describe('a hostile or damaged file', () => {
  it('that would unpack to far too much is refused before, also when it lies about that', async () => {
    const small = bomb(66);
    expect(await kindOf(small)).toBe('xlsx-too-much');
    expect(await kindOf(lying(small))).toBe('xlsx-too-much');
    expect(gunzip(gzipSync(new Uint8Array(2 * 1_048_576)), 1_048_576)).toBeUndefined();
  });
  it('with thousands of entries is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]));
    expect(await kindOf(zipSync(many))).toBe('xlsx-too-much');
  });
  it('that declares entities is refused', async () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><bom xmlns="http://cyclonedx.org/schema/bom/1.4">&c;</bom>';
    expect(await kindOf(strToU8(laughs))).toBe('xml-entities');
  });
  it('deeper than anything honest is refused', async () => {
    expect(await kindOf(strToU8(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`))).toBe('json-too-deep');
    expect(await kindOf(strToU8('<a>'.repeat(300) + '</a>'.repeat(300)))).toBe('xml-too-large');
  });
  it('that was cut off says where', async () => {
    const half = strToU8('{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"na');
    expect((await readEvidence(half, library)).issues).toMatchObject([{ code: 'json-cut-off' }]);
    expect(await kindOf(strToU8('<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components>'))).toBe('xml-invalid');
    expect(await kindOf(bomb(1).slice(0, 200))).toBe('xlsx-broken');
    expect(await kindOf(gzipSync(strToU8(KEV_CSV)).slice(0, 20))).toMatch(
      /gzip-broken|evidence-not-recognised|file-empty/,
    );
  });
  it('with names that mean something to programs is data like any other', async () => {
    const odd =
      '{"bomFormat":"CycloneDX","specVersion":"1.5","__proto__":{"polluted":true},"components":[{"name":"__proto__","version":"constructor"}]}';
    const read = await readEvidence(strToU8(odd), library);
    expect(read).toMatchObject({
      ok: true,
      value: { sbom: { components: [{ name: '__proto__', version: 'constructor' }] } },
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
