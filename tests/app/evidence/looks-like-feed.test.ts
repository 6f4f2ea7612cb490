import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { looksLikeFeed } from '../../../src/app/evidence/looks-like-feed';

const fileOf = (content: string | Uint8Array<ArrayBuffer>): Blob => new Blob([content]);
const packed = (text: string): Blob => fileOf(new Uint8Array(gzipSync(text)));
/** As much of a zip file as names its first entry. */
const zipOf = (name: string): Blob => {
  const header = new Uint8Array(30);
  header.set([0x50, 0x4b, 3, 4]);
  header[26] = name.length;
  return new Blob([header, name, 'and so on']);
};

describe('vulnerability data is told by its beginning', () => {
  it.each([
    ['KEV', fileOf('{"title": "CISA", "catalogVersion": "2026.11.01", "vulnerabilities": [')],
    ['KEV as a table', fileOf('cveID,vendorProject,product\nCVE-2021-1,a,b')],
    ['a feed of NVD, cut anywhere', fileOf('{"resultsPerPage":1,"format":"NVD_CVE","vulnerabilities":[{"cve":{"id":')],
    ['OSV', fileOf('{"schema_version": "1.6.0", "id": "GHSA-1"')],
    [
      'EPSS, packed',
      packed(
        `#model_version:v2025.03.14,score_date:2026-11-01\ncve,epss,percentile\n${'CVE-2021-1,0.1,0.2\n'.repeat(9000)}`,
      ),
    ],
    ['a zip of OSV entries', zipOf('GHSA-1.json')],
  ])('%s', async (_, file) => {
    expect(await looksLikeFeed(file)).toBe(true);
  });
  it.each([
    [
      'a parts list with vulnerabilities',
      fileOf('{"bomFormat":"CycloneDX","vulnerabilities":[{"bom-ref":"x","id":"CVE-1"}]}'),
    ],
    ['a workbook', zipOf('[Content_Types].xml')],
    ['a packed parts list', packed('{"bomFormat":"CycloneDX"}')],
    ['what only looks packed', fileOf(new Uint8Array([0x1f, 0x8b, 1, 2, 3]))],
    ['nothing', fileOf('')],
  ])('%s is none', async (_, file) => {
    expect(await looksLikeFeed(file)).toBe(false);
  });
});
