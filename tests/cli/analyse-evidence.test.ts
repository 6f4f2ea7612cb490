import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../support/corpus';
import { runCli, scratchFolder } from './run-cli';

const corpus = corpusFolder() ?? '';
const CT = 'mds2/SYNTHETIC-mds2-2019-ct-scanner-en-m3.xlsx';

/** The example hospital, with the CT of the form in the corpus. */
const hospitalIn = (folder: string): string => {
  const document = JSON.parse(readFileSync('templates/hospitals/general-hospital-300.json', 'utf8'));
  const assets = document.assets.map((asset: { readonly id: string }) =>
    asset.id === 'ct' ? { ...asset, manufacturer: 'Example Medical', model: 'SYN-CT-SCA-100' } : asset,
  );
  // Its own entry about the CT is of a later day than the form.
  const evidence = document.evidence.filter(
    ({ assets: of }: { readonly assets: readonly string[] }) => !of.includes('ct'),
  );
  const path = join(folder, 'hospital.json');
  writeFileSync(path, JSON.stringify({ ...document, assets, evidence }));
  return path;
};

describe.skipIf(corpus === '')('sekisho analyse --evidence', () => {
  it('attaches what is surely about a device, says what went where, and analyses with it', async () => {
    const folder = scratchFolder();
    const papers = join(folder, 'papers');
    mkdirSync(join(papers, 'inner'), { recursive: true });
    copyFileSync(join(corpus, CT), join(papers, 'inner', 'ct.xlsx'));
    copyFileSync(
      join(corpus, 'cyclonedx/medical-device/fda-case-study-extended.sbom.json'),
      join(papers, 'parts.json'),
    );
    writeFileSync(join(papers, 'cut.json'), '{"bomFormat": "CycloneDX", ');
    writeFileSync(join(papers, 'manual.pdf'), '%PDF-1.7');
    const hospital = hospitalIn(folder);
    const given = await runCli(['analyse', hospital, '--evidence', papers]);
    expect(given.code).toBe(0);
    expect(given.err).toMatch(/ct\.xlsx: attached to CT\./);
    expect(given.err).toMatch(/parts\.json: not attached\. No device/);
    expect(given.err).toMatch(/cut\.json: not attached\. The file ends in the middle \(line 1/);
    expect(given.err).toMatch(/manual\.pdf: not attached\. The content/);
    // What follows from an answer names the paper that it stands in.
    expect(given.out).toMatch(/"document": "mds2-[0-9a-f]{12}"/);
  }, 60_000);
  it('attaches what lies in a folder with the name of a device to that, whatever it says itself', async () => {
    const folder = scratchFolder();
    const papers = join(folder, 'papers');
    for (const device of ['mri', '血管撮影装置', 'elsewhere']) mkdirSync(join(papers, device), { recursive: true });
    const list = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] };
    const write = (to: string, name: string): void =>
      writeFileSync(join(papers, to), JSON.stringify({ ...list, metadata: { component: { type: 'device', name } } }));
    write('mri/a.json', 'a');
    write('血管撮影装置/b.json', 'b');
    write('elsewhere/c.json', 'c');
    const { err, code } = await runCli(['analyse', hospitalIn(folder), '--evidence', papers]);
    expect(code).toBe(0);
    expect(err).toMatch(/mri\/a\.json: attached to MRI\./);
    expect(err).toMatch(/b\.json: attached to Angiography system\./);
    expect(err).toMatch(/c\.json: not attached\./);
  }, 60_000);
  it('ends with 2 where the folder is not there', async () => {
    const hospital = hospitalIn(scratchFolder());
    const { code, err } = await runCli(['analyse', hospital, '--evidence', '/no/such/folder']);
    expect([code, err]).toEqual([2, expect.stringMatching(/\/no\/such\/folder/)]);
  });
});
