import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from './run-cli';

const HOSPITAL = resolve(import.meta.dirname, '../../templates/hospitals/general-hospital-300.json');

describe('sekisho segment', () => {
  it('writes the rules for equipment and says what is open about them', async () => {
    const { code, out, err } = await runCli(['segment', HOSPITAL, '--policy', 'nftables', '--lang', 'ja']);
    expect(code).toBe(0);
    expect(out).toContain('policy drop;');
    expect(err).toContain('通らない [f30');
    // Care passes though nobody stated its service, and the rule says so.
    expect(err).toContain('述べられた以上に許可される [f21]');
    expect(out).toContain('サービス不明：要確認');
    expect(err).toMatch(/ルールは\d+件/);
  }, 60_000);

  it('reports ways, measures and what stays open, as data and as sentences', async () => {
    const data = await runCli(['segment', HOSPITAL]);
    expect(data.code).toBe(0);
    const report = JSON.parse(data.out);
    expect(report.choke.cuts[0].measures.length).toBeGreaterThan(0);
    const text = await runCli(['segment', HOSPITAL, '--format', 'text', '--lang', 'ja']);
    expect(text.code).toBe(0);
    expect(report.zoning.proposals.length).toBeGreaterThan(0);
    expect(report.techniquesOf).toBe('MITRE ATT&CK v18.1');
    for (const hop of report.ways.flatMap((way: { hops: readonly object[] }) => way.hops)) {
      expect(hop.techniques[0]).toMatch(/^ATT&CK T\d{4}/);
      expect(hop.facts.length).toBeGreaterThan(0);
    }
    expect(text.out).toMatch(/→ .* \[T\d{4}/);
    expect(text.out).toContain('いまの場所では守れない機器');
    expect(text.out).not.toMatch(/zoning\.|{{/);
    expect(text.out).toContain(`経路が残る機器：${report.choke.open.length}台`);
    expect((await runCli(['segment', HOSPITAL, '--format', 'yaml'])).code).toBe(2);
    const folder = scratchFolder();
    expect((await runCli(['segment', HOSPITAL, '-o', folder])).code).toBe(0);
    expect(readFileSync(join(folder, 'segmentation.json'), 'utf8')).toBe(data.out);
    expect(report.plan.stages.length).toBeGreaterThan(0);
    expect(text.out).toContain(`段階計画：${report.plan.stages.length}段階`);
    expect(text.out).not.toMatch(/stages\.|segmentation\.|separation\./);
    const passing = report.plan.stages.flatMap((stage: { readonly conduits: readonly object[] }) => stage.conduits);
    const told = text.out.slice(text.out.indexOf('段階計画')).match(/^ {2}\S.* → .*: .* → .* \[.*\]$/gm);
    expect(told).toHaveLength(passing.length);
    const first = readFileSync(join(folder, 'stage-1/sekisho.nft'), 'utf8');
    const last = readFileSync(join(folder, `stage-${report.plan.stages.length}/sekisho.nft`), 'utf8');
    expect(first).toContain('policy drop;');
    expect(last).not.toBe(first);
  }, 60_000);

  it('writes the plan as text and as a workbook, which needs a folder', async () => {
    const text = await runCli(['segment', HOSPITAL, '--format', 'md', '--lang', 'ja']);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^# 区画化計画/);
    expect(text.out).toContain('## 通すもの');
    expect((await runCli(['segment', HOSPITAL, '--format', 'xlsx'])).code).toBe(2);
    const folder = scratchFolder();
    expect((await runCli(['segment', HOSPITAL, '--format', 'xlsx', '-o', folder])).code).toBe(0);
    expect(readFileSync(join(folder, 'segmentation-plan.xlsx')).subarray(0, 2).toString()).toBe('PK');
  }, 60_000);

  it('writes several files into a folder', async () => {
    const folder = scratchFolder();
    const { code } = await runCli(['segment', HOSPITAL, '--policy', 'aerleon', '-o', join(folder, 'rules')]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'rules/pol/sekisho.pol'), 'utf8')).toContain('term refuse-all');
    expect(readFileSync(join(folder, 'rules/def/sekisho.net'), 'utf8')).toContain('H_CT = 10.40.2.10/32');
  }, 60_000);

  it('names the equipment it knows where it is asked for other', async () => {
    const { code, err } = await runCli(['segment', HOSPITAL, '--policy', 'abacus', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('nftables, ios, fortios, srx, aerleon, csv');
  }, 60_000);

  it('compares rules that are in use with the declared flows', async () => {
    const folder = scratchFolder();
    await runCli(['segment', HOSPITAL, '--policy', 'fortios', '-o', folder]);
    const file = join(folder, 'sekisho-fortios.conf');
    const same = await runCli(['segment', HOSPITAL, '--rules', file]);
    expect(JSON.parse(same.out)).toMatchObject({ format: 'fortios', undeclared: [], blocked: [], unread: [] });
    writeFileSync(file, readFileSync(file, 'utf8').replace('set dstaddr "h-pacs"', 'set dstaddr "all"'));
    const wider = await runCli(['segment', HOSPITAL, '--rules', file]);
    expect(JSON.parse(wider.out).undeclared.length).toBeGreaterThan(0);
    const none = await runCli(['segment', HOSPITAL, '--rules', HOSPITAL, '--lang', 'en']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('no rules of nftables');
  }, 60_000);
});
