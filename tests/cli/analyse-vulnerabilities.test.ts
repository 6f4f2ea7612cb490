import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from './run-cli';

const LOG4J = 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1';
const OSV = {
  id: 'GHSA-jfh8-c2jp-5v3q',
  modified: '2026-10-02T00:00:00Z',
  aliases: ['CVE-2021-44228'],
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.0' }, { fixed: '2.15.0' }] }],
    },
  ],
};
const KEV = {
  catalogVersion: '1',
  dateReleased: '2026-11-20T00:00:00Z',
  vulnerabilities: [{ cveID: 'CVE-2021-44228', dateAdded: '2021-12-10', vendorProject: 'Apache', product: 'Log4j2' }],
};

describe('sekisho analyse --vulnerabilities', () => {
  it('looks up the parts of all devices in the data of a folder, and analyses with what it finds', async () => {
    const folder = scratchFolder();
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'osv.json'), JSON.stringify(OSV));
    writeFileSync(join(data, 'kev.json'), JSON.stringify(KEV));
    writeFileSync(join(data, 'notes.txt'), 'nothing');
    const document = JSON.parse(readFileSync('templates/hospitals/general-hospital-300.json', 'utf8'));
    const parts = {
      id: 'parts',
      kind: 'sbom',
      assets: ['ct'],
      components: [{ name: 'log4j-core', version: '2.14.1', purl: LOG4J }],
    };
    const evidence = [...document.evidence, parts];
    const hospital = join(folder, 'hospital.json');
    writeFileSync(hospital, JSON.stringify({ ...document, evidence }));
    const { code, out, err } = await runCli(['analyse', hospital, '--vulnerabilities', data]);
    expect(code).toBe(0);
    expect(err).toMatch(/osv\.json: OSV as of 2026-10-02, entries: 1\./);
    expect(err).toMatch(/kev\.json: KEV as of 2026-11-20, entries: 1\./);
    expect(err).toMatch(/notes\.txt: not read\. This is no vulnerability data/);
    expect(err).toMatch(/Looked up\. Affected: 1, to be looked at: 0\./);
    expect(out).toContain('log4j-core@2.14.1 · CVE-2021-44228');
  }, 60_000);

  it('ends with 2 where the folder is not there', async () => {
    const hospital = resolve('templates/hospitals/general-hospital-300.json');
    const { code, err } = await runCli(['analyse', hospital, '--vulnerabilities', '/no/such/folder']);
    expect([code, err]).toEqual([2, expect.stringMatching(/\/no\/such\/folder/)]);
  });
});
