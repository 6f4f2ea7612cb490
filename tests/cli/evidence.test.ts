import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder } from '../support/corpus';
import { runCli, scratchFolder } from './run-cli';

const corpus = corpusFolder() ?? '';

// The first start may build.
beforeAll(() => runCli(['--help']), 60_000);

describe('sekisho evidence', () => {
  const folder = scratchFolder();
  const sbom = join(folder, 'parts.json');
  writeFileSync(
    sbom,
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      components: [{ name: 'log4j-core', version: '2.14.1' }],
    }),
  );

  it('says of each file what it is, in one form', async () => {
    const { code, out } = await runCli(['evidence', sbom, sbom]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { file: sbom, readable: true, kind: 'sbom', sbom: { components: [{ name: 'log4j-core', version: '2.14.1' }] } },
      { file: sbom },
    ]);
  });
  it('says what a parts list lacks, and in how many parts', async () => {
    const { out } = await runCli(['evidence', sbom]);
    const [{ completeness }] = JSON.parse(out);
    expect(completeness.lacking.ntia).toEqual({
      complete: false,
      list: ['author', 'created'],
      parts: { supplier: 1, identifier: 1, dependencies: 1 },
    });
  });
  it('names the file that cannot be read, and why, and still tells of the others', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"bomFormat":');
    const { code, out, err } = await runCli(['evidence', broken, sbom]);
    expect(code).toBe(2);
    expect(err).toContain(broken);
    expect(JSON.parse(out)).toMatchObject([
      { readable: false, issues: [{ code: 'json-cut-off' }] },
      { readable: true },
    ]);
  });
  it('ends reading a file that takes too long, says so, and goes on with the others', async () => {
    const { code, out, err } = await runCli(['evidence', sbom, sbom], { environment: { SEKISHO_SECONDS: '0.001' } });
    expect(code).toBe(2);
    expect(err).toContain('longer than 0.001 seconds');
    const slow = { readable: false, issues: [{ code: 'reading-too-long' }] };
    expect(JSON.parse(out)).toMatchObject([slow, slow]);
  });
  it('needs a file', async () => {
    expect(await runCli(['evidence'])).toMatchObject({ code: 2, out: '' });
  });
  it.skipIf(corpus === '')('reads a workbook in Japanese', async () => {
    const name = join(corpus, 'mds2/SYNTHETIC-mds2-2019-lis-analyzer-ja-m2.xlsx');
    const { code, out } = await runCli(['evidence', name, '--lang', 'ja']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        kind: 'mds2',
        form: {
          manufacturer: 'サンプル製作所株式会社(架空)',
          releaseDate: '2024-04-01',
          questions: { 'DOC-8': { answer: 'Yes' } },
        },
      },
    ]);
  });
});
