import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from './run-cli';

const hospital = {
  schema: 'neutral-hospital-model/1',
  id: 'site',
  title: 'Site',
  asOf: '2026-11-22',
  zones: [{ id: 'z', zoneType: 'modality' }],
  nodes: [{ id: 'ct', deviceType: 'ct', zone: 'z', networked: true, os: 'Windows 10 Enterprise LTSC 2019' }],
};

describe('sekisho analyse --support-dates', () => {
  it('looks operating systems up in the file, and says in which it looked', async () => {
    const folder = scratchFolder();
    const [site, dates] = [join(folder, 'site.json'), join(folder, 'dates.json')];
    writeFileSync(site, JSON.stringify(hospital));
    const shipped = readFileSync('templates/lifecycle/os-lifecycle.json', 'utf8');
    writeFileSync(dates, shipped.replace('2026-08-22', '2026-11-01').replaceAll('2029-01-09', '2026-01-09'));
    const before = await runCli(['analyse', site, '--format', 'json']);
    const after = await runCli(['analyse', site, '--format', 'json', '--support-dates', dates]);
    expect(JSON.parse(before.out).supportDates.date).toBe('2026-08-22');
    expect(JSON.parse(after.out).supportDates.date).toBe('2026-11-01');
    const rules = (out: string): readonly string[] =>
      JSON.parse(out).threats.map(({ rule }: { readonly rule: string }) => rule);
    expect(rules(before.out)).not.toContain('out-of-support-on-network');
    expect(rules(after.out)).toContain('out-of-support-on-network');
  }, 60_000);

  it('adds what endoflife.date or a table says of a product to the dates that came along', async () => {
    const folder = scratchFolder();
    const [site, cycles, table] = ['site.json', 'acme-os.json', 'ours.csv'].map((name) => join(folder, name));
    if (site === undefined || cycles === undefined || table === undefined) throw new Error('no names');
    const [node] = hospital.nodes;
    writeFileSync(site, JSON.stringify({ ...hospital, nodes: [{ ...node, os: 'Acme OS 7' }] }));
    writeFileSync(cycles, JSON.stringify([{ cycle: '7', releaseDate: '2010-01-01', eol: '2020-01-01' }]));
    writeFileSync(table, '製品,バージョン,サポート終了日\nAcme OS,7,2020年1月1日\n');
    const rulesWith = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { out } = await runCli(['analyse', site, '--format', 'json', ...more]);
      return JSON.parse(out).threats.map(({ rule }: { readonly rule: string }) => rule);
    };
    expect(await rulesWith()).not.toContain('out-of-support-on-network');
    expect(await rulesWith('--support-dates', cycles)).toContain('out-of-support-on-network');
    expect(await rulesWith('--support-dates', table)).toContain('out-of-support-on-network');
  }, 60_000);

  it('ends with 2 where the file is none of support dates', async () => {
    const folder = scratchFolder();
    const [site, dates] = [join(folder, 'site.json'), join(folder, 'dates.json')];
    writeFileSync(site, JSON.stringify(hospital));
    writeFileSync(dates, '{}');
    const { code, err } = await runCli(['analyse', site, '--support-dates', dates]);
    expect([code, err]).toEqual([2, expect.stringMatching(/none of support dates/)]);
  });
});
