import { readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FeedRow } from '../../../../src/core/evidence/feeds/feed';
import { idSign, packageSign, productSign } from '../../../../src/core/evidence/feeds/kept-advisory';
import { findAdvisories, findExploited, findLikelihoods } from '../../../../src/core/evidence/feeds/look-up';
import { memoryFeed } from '../../../../src/core/evidence/feeds/memory-feed';
import { readFeed } from '../../../../src/core/formats/evidence/read-feed';
import { corpusFolder } from '../../../support/corpus';

async function* inChunks(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (content: string | Uint8Array, size?: number) => {
  const rows: FeedRow[] = [];
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const told: number[] = [];
  const result = await readFeed(inChunks(bytes, size), {
    keep: async (some) => void rows.push(...some),
    tell: (done) => told.push(done),
  });
  const found = result.ok ? result.value : undefined;
  const feed = memoryFeed(
    { id: 'f', kind: 'osv', name: 'f', records: 0, skipped: 0, size: 0, loadedAt: '', ...found },
    rows,
  );
  return { result, found, code: result.issues[0]?.code, feed, rows, told };
};

const osv = (id: string, name: string, more: object = {}) => ({
  id,
  modified: '2026-10-02T00:00:00Z',
  aliases: [],
  affected: [{ package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] }],
  ...more,
});

const nvd = (id: string, product: string, more: object = {}) => ({
  id,
  vulnStatus: 'Analyzed',
  lastModified: '2026-09-01T00:00:00.000',
  descriptions: [{ lang: 'en', value: 'x' }],
  configurations: [
    {
      nodes: [
        { operator: 'OR', cpeMatch: [{ vulnerable: true, criteria: `cpe:2.3:a:acme:${product}:1:*:*:*:*:*:*:*` }] },
      ],
    },
  ],
  ...more,
});

const KEV = {
  catalogVersion: '2026.11.20',
  dateReleased: '2026-11-20T18:00:00Z',
  vulnerabilities: [{ cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', vendorProject: 'Apache', product: 'Log4j2' }],
};
const EPSS =
  '#model_version:v2025.03.14,score_date:2026-11-21T00:00:00+0000\ncve,epss,percentile\nCVE-2021-44228,0.94,1\n';

describe('a file of vulnerability data is read as it streams by', () => {
  it('page and feed of the NVD, found again by product and by id', async () => {
    const page = { timestamp: '2026-11-01T02:03:04', vulnerabilities: [{ cve: nvd('CVE-2026-0001', 'pump') }] };
    const feed = { timestamp: '2026-11-02T00:00:00', cve_items: [nvd('CVE-2026-0002', 'pump'), { no: 1 }] };
    const [one, other] = [await read(JSON.stringify(page)), await read(gzipSync(strToU8(JSON.stringify(feed))), 7)];
    expect(one.found).toEqual({ kind: 'nvd', date: '2026-11-01', records: 1, skipped: 0 });
    expect(other.found).toEqual({ kind: 'nvd', date: '2026-11-02', records: 1, skipped: 1 });
    const both = await findAdvisories([one.feed, other.feed], new Set([productSign('pump')]));
    expect(both.map(({ id }) => id)).toEqual(['CVE-2026-0001', 'CVE-2026-0002']);
    expect(both[0]?.configurations[0]?.parts[0]?.conditions[0]?.cpe.vendor).toBe('acme');
    expect(await findAdvisories([one.feed], new Set([idSign('CVE-2026-0001'), productSign('other')]))).toHaveLength(1);
  });

  it('one entry of OSV, many in a list, and many in a packed file', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [`GHSA-${at}.json`, strToU8(JSON.stringify(osv(`GHSA-${at}`, `p${at}`)))]),
    );
    const zipped = await read(zipSync({ ...entries, 'README.txt': strToU8('not read') }), 99);
    expect(zipped.found).toEqual({ kind: 'osv', date: '2026-10-02', records: 150, skipped: 0 });
    const found = await findAdvisories([zipped.feed], new Set([packageSign('npm/p77'), packageSign('npm/p140')]));
    expect(found.map(({ id }) => id)).toEqual(['GHSA-77', 'GHSA-140']);
    expect((await read(JSON.stringify(osv('GHSA-1', 'a')))).found?.records).toBe(1);
    expect((await read(JSON.stringify([osv('GHSA-1', 'a'), osv('GHSA-2', 'a')]))).found?.records).toBe(2);
  });

  it('the catalogue of CISA as JSON and as a table, and the table of EPSS', async () => {
    const csv = 'cveID,vendorProject,product,dateAdded\nCVE-2021-44228,Apache,"Log4j2, all",2021-12-10\n';
    const [json, table, epss] = [await read(JSON.stringify(KEV)), await read(csv), await read(gzipSync(strToU8(EPSS)))];
    expect(json.found).toEqual({ kind: 'kev', date: '2026-11-20', records: 1, skipped: 0 });
    expect(table.found).toEqual({ kind: 'kev', date: '2021-12-10', records: 1, skipped: 0 });
    expect(epss.found).toEqual({ kind: 'epss', date: '2026-11-21', records: 1, skipped: 0 });
    expect((await findExploited([json.feed]))?.get('CVE-2021-44228')?.since).toBe('2021-12-10');
    expect((await findLikelihoods([epss.feed], new Set(['CVE-2021-44228']))).get('CVE-2021-44228')).toBe(0.94);
  });

  it('also a table that a spreadsheet in Japan wrote again: in Shift_JIS, with days its own way', async () => {
    const before = 'cveID,vendorProject,product,dateAdded\r\n';
    // 日立,表 in Shift_JIS: its second bytes may be ASCII.
    const maker = [0x93, 0xfa, 0x97, 0xa7, 0x2c, 0x95, 0x5c];
    const line = [...strToU8('CVE-2021-44228,'), ...maker, ...strToU8(',2021/12/3\r\nCVE-2021-44229,a,b,soon\r\n')];
    const bytes = Uint8Array.from([...strToU8(before), ...line]);
    for (const size of [1, 2, 3, 1_000]) {
      const { found, feed } = await read(bytes, size);
      expect(found).toEqual({ kind: 'kev', date: '2021-12-03', records: 1, skipped: 1 });
      expect((await findExploited([feed]))?.get('CVE-2021-44228')).toMatchObject({
        since: '2021-12-03',
        product: '日立 表',
      });
    }
  });

  it('and a letter of UTF-8 that is cut is no other encoding', async () => {
    const csv = strToU8('\ufeffcveID,vendorProject,product,dateAdded\nCVE-2021-44228,日立,表,2021-12-10\n');
    for (const size of [1, 2, 3, 5, 1_000]) {
      const { feed } = await read(csv, size);
      expect((await findExploited([feed]))?.get('CVE-2021-44228')?.product).toBe('日立 表');
    }
    expect((await read(strToU8('cveID,dateAdded,x\nCVE-2021-44228,2021-12-10,日').slice(0, -1))).code).toBe(
      'file-not-text',
    );
  });

  it('and without a catalogue it is not known what is exploited', async () => {
    expect(await findExploited([(await read(EPSS)).feed])).toBeUndefined();
  });

  it('and of an entry that two files hold, the newest counts, also where it no longer says what was asked for', async () => {
    const old = await read(JSON.stringify([osv('GHSA-1', 'a'), osv('GHSA-2', 'a')]));
    const corrected = osv('GHSA-1', 'b', { modified: '2026-10-09T00:00:00Z' });
    const update = await read(JSON.stringify([corrected]));
    const found = await findAdvisories([old.feed, update.feed], new Set([packageSign('npm/a')]));
    expect(found.map(({ id, packages }) => [id, packages[0]?.package])).toEqual([
      ['GHSA-1', 'npm/b'],
      ['GHSA-2', 'npm/a'],
    ]);
  });

  it('and what is damaged or something else is refused with what is wrong', async () => {
    const text = JSON.stringify(KEV);
    expect((await read(text.slice(0, -3))).code).toBe('feed-json-invalid');
    expect((await read('{"bomFormat":"CycloneDX"}')).code).toBe('feed-not-recognised');
    expect((await read('a,b\n1,2\n')).code).toBe('feed-not-recognised');
    expect((await read('')).code).toBe('file-empty');
    expect((await read(gzipSync(strToU8(text)).slice(0, -30))).code).toBe('feed-broken');
    const zip = zipSync({ 'a.json': strToU8(JSON.stringify(osv('GHSA-1', 'a'.repeat(500)))) });
    expect((await read(zip.slice(0, 120), 50)).code).toBe('feed-broken');
    expect((await read(new Uint8Array([0x7b, 0xff, 0xfe]))).code).toBe('file-not-text');
  });

  it('and how far it has got is told', async () => {
    const { told, found } = await read(JSON.stringify(Array.from({ length: 200 }, (_, at) => osv(`GHSA-${at}`, 'a'))));
    expect(found?.records).toBe(200);
    expect(told.length).toBeGreaterThan(10);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  const folder = corpusFolder();
  it.skipIf(folder === undefined)('and so are real files', async () => {
    const file = (name: string) => readFileSync(`${folder}/${name}`);
    const kinds = await Promise.all(
      [
        'nvd/vunnel/full-page.json',
        'kev/known_exploited_vulnerabilities.json',
        'epss/vunnel/example-1.csv',
        'osv/osv-schema/GHSA-9v2f-6vcg-3hgv.json',
      ].map(async (name) => (await read(file(name), 65_536)).found),
    );
    expect(kinds.map((found) => found?.kind)).toEqual(['nvd', 'kev', 'epss', 'osv']);
    expect(kinds.map((found) => found?.skipped)).toEqual([0, 0, 0, 0]);
  });
});
