import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from './run-cli';

const HOSPITAL = resolve(import.meta.dirname, '../../templates/hospitals/general-hospital-300.json');
const rulesWith = (...options: readonly string[]) =>
  runCli(['segment', HOSPITAL, '--policy', 'nftables', '--lang', 'en', ...options]);
const linesOf = (text: string): number => text.split('\n').filter((line) => line.includes('accept')).length;

describe('how rules for equipment are written', () => {
  it('is said by options: whole zones, wider where an address is missing, recorded, planned flows too', async () => {
    const plain = await rulesWith();
    expect(linesOf((await rulesWith('--objects', 'zones')).out)).toBeLessThan(linesOf(plain.out));
    const wide = await rulesWith('--without-address', 'zone');
    expect(wide.err).toContain('its zone');
    expect(wide.out).not.toBe(plain.out);
    const logged = await rulesWith('--log-allowed', '--planned');
    expect(logged.out.split(' log ').length).toBeGreaterThan(plain.out.split(' log ').length);
  }, 60_000);

  it('names the zones of management and the day to look at rules again', async () => {
    const { zones } = JSON.parse(readFileSync(HOSPITAL, 'utf8')) as { zones: readonly { id: string }[] };
    expect((await rulesWith('--management', zones[0]?.id ?? '')).code).toBe(0);
    const table = await runCli(['segment', HOSPITAL, '--policy', 'csv', '--review-on', '2027-04-01']);
    expect(table.out).toContain('2027-04-01');
  }, 60_000);

  it('is refused where it cannot be, or where no rules are asked for', async () => {
    for (const wrong of [
      ['--without-address', 'guess'],
      ['--management', 'nowhere'],
      ['--review-on', '2027-02-30'],
    ])
      expect((await rulesWith(...wrong)).code, wrong.join(' ')).toBe(2);
    const alone = await runCli(['segment', HOSPITAL, '--objects', 'zones', '--lang', 'en']);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('--policy');
  }, 60_000);

  it('holds for comparing, too: rules for whole zones are no surprise where whole zones are declared', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'rules.nft');
    writeFileSync(file, (await rulesWith('--objects', 'zones')).out);
    const compared = async (...options: readonly string[]) =>
      JSON.parse((await runCli(['segment', HOSPITAL, '--rules', file, ...options])).out);
    expect((await compared('--objects', 'zones')).undeclared).toEqual([]);
    expect((await compared()).undeclared.length).toBeGreaterThan(0);
  }, 60_000);
});
