import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isEpss, readEpss } from '../../../../src/core/evidence/advisories/epss';
import { isKev, kevOfJson } from '../../../../src/core/evidence/advisories/kev';
import { advisoryOfNvd } from '../../../../src/core/evidence/advisories/nvd';
import { advisoryOfOsv } from '../../../../src/core/evidence/advisories/osv';
import { isInRange } from '../../../../src/core/evidence/versions/range';
import { isCsaf, statementsOfCsaf } from '../../../../src/core/evidence/vex/csaf';
import { hasVulnerabilities, statementsOfCycloneDx } from '../../../../src/core/evidence/vex/cyclonedx-vex';
import { isOpenVex, statementsOfOpenVex } from '../../../../src/core/evidence/vex/openvex';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const textOf = (path: string): string => readFileSync(join(corpus, path), 'utf8');
const json = (path: string): unknown => JSON.parse(textOf(path));
const filesIn = (folder: string): readonly string[] =>
  corpus === ''
    ? []
    : readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name));

describe.skipIf(corpus === '')('entries of OSV', () => {
  const read = (path: string) => {
    const advisory = advisoryOfOsv(json(path));
    if (advisory === undefined) throw new Error(`not read: ${path}`);
    return advisory;
  };
  it('are all read', () => {
    const files = filesIn('osv');
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((path) => read(path).aliases.length === 0)).toEqual([]);
  });
  it('give the CVE, the package and its versions', () => {
    const gin = read('osv/osv-schema/GO-2020-0001.json');
    expect(gin.id).toBe('CVE-2020-36567');
    expect(gin.packages.map((each) => each.package)).toEqual(['golang/github.com/gin-gonic/gin']);
    const [affected] = gin.packages;
    expect(['1.5.0', '1.6.0', '1.10.0'].map((version) => affected && isInRange(version, affected.range))).toEqual([
      'yes',
      'no',
      'no',
    ]);
  });
  it('of a distribution say which release of it', () => {
    const found = read('osv/vunnel/ubuntu__UBUNTU-CVE-2014-9913.json').packages.map(({ distro }) => distro);
    expect(found.every((distro) => distro?.startsWith('ubuntu-'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
  it('that were withdrawn say so', () => {
    expect(read('osv/osv-schema/withdrawn.osv.json').withdrawn).toBe(true);
  });
});

describe.skipIf(corpus === '')('vulnerabilities of the NVD', () => {
  const page =
    corpus === ''
      ? []
      : (json('nvd/vunnel/full-page.json') as { readonly vulnerabilities: readonly { readonly cve: unknown }[] })
          .vulnerabilities;
  it('are read from pages and from feeds alike', () => {
    const [paged, bare] = [page.map(advisoryOfNvd), page.map(({ cve }) => advisoryOfNvd(cve))];
    expect(paged).toEqual(bare);
    expect(paged.filter((advisory) => advisory === undefined)).toEqual([]);
    expect(paged).toHaveLength(38);
  });
  it('give scores, kinds of weakness and what they are about', () => {
    const netapp = page.map(advisoryOfNvd).find((advisory) => advisory?.id === 'CVE-2023-27314');
    expect(netapp?.scores[0]).toEqual({ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', by: 'nvd@nist.gov' });
    expect(netapp?.cwes).toEqual(['CWE-400']);
    expect(netapp?.configurations[0]?.parts[0]?.conditions[0]).toMatchObject({
      vulnerable: true,
      cpe: { vendor: 'netapp', product: 'clustered_data_ontap' },
      range: { stretches: [{ from: { version: '9.0', included: true }, to: { version: '9.8', included: false } }] },
    });
  });
});

describe.skipIf(corpus === '')('what is known to be exploited, and how likely', () => {
  it('is read from the catalogue', () => {
    const catalogue = json('kev/known_exploited_vulnerabilities.json');
    expect(isKev(catalogue)).toBe(true);
    const { version, released, vulnerabilities } = kevOfJson(catalogue);
    expect([version, released, vulnerabilities.length]).toEqual(['2025.08.25', '2025-08-25', 1404]);
    expect(vulnerabilities[0]).toEqual({ id: 'CVE-2025-48384', since: '2025-08-25', product: 'Git Git' });
    expect(vulnerabilities.filter(({ ransomware }) => ransomware).length).toBeGreaterThan(100);
  });
  it('is read from the table, also without a date, and not from another table', () => {
    const table = readEpss(textOf('epss/vunnel/example-1.csv'));
    expect(table.ok && { ...table.value, all: table.value.all.slice(0, 1) }).toEqual({
      model: 'v2023.03.01',
      date: '2025-02-20',
      all: [{ id: 'CVE-1999-0001', probability: 0.00383, percentile: 0.73075 }],
    });
    const undated = readEpss(textOf('epss/vunnel/missing-date.csv'));
    expect(undated.ok && [undated.value.date, undated.value.all.length > 0]).toEqual([undefined, true]);
    expect(isEpss(textOf('epss/vunnel/invalid-header.csv'))).toBe(false);
  });
});

describe.skipIf(corpus === '')('VEX', () => {
  it('of OpenVEX is read in both generations', () => {
    const files = filesIn('vex').filter((path) => path.includes('openvex') && isOpenVex(json(path)));
    expect(files.length).toBeGreaterThan(4);
    const empty = files.filter((path) =>
      statementsOfOpenVex(json(path)).some(
        ({ products, vulnerability }) => vulnerability === '' || products.length === 0,
      ),
    );
    expect(empty).toEqual([]);
    expect(files.flatMap((path) => statementsOfOpenVex(json(path))).length).toBeGreaterThan(5);
  });
  it('of CycloneDX says for each version what is so', () => {
    const files = filesIn('vex/bom-examples').filter((path) => hasVulnerabilities(json(path)));
    expect(files.length).toBeGreaterThan(8);
    const statuses = new Set(files.flatMap((path) => statementsOfCycloneDx(json(path)).map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(['affected', 'fixed', 'not-affected', 'under-investigation']);
  });
  it('of CSAF names products by their place in the tree', () => {
    const files = filesIn('vex').filter((path) => isCsaf(json(path)));
    expect(files.length).toBeGreaterThan(600);
    const example = files.find((path) => path.includes('csaf-oasis') && textOf(path).includes('2022-EVD-UC-01-NA-001'));
    expect(example && statementsOfCsaf(json(example))).toMatchObject([
      {
        vulnerability: 'CVE-2021-44228',
        status: 'not-affected',
        detail: expect.stringMatching(/./),
        products: [{ vendor: 'Example Company', name: 'ABC', version: '4.2' }],
        by: 'Example Company ProductCERT',
      },
    ]);
  });
  it('breaks nothing, whatever is wrong with it', () => {
    const thrown = filesIn('vex').filter((path) => {
      try {
        const document = json(path);
        statementsOfCsaf(document);
        statementsOfOpenVex(document);
        statementsOfCycloneDx(document);
        return false;
      } catch {
        return true;
      }
    });
    expect(thrown).toEqual([]);
  });
});
