import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../../src/templates';
import { fixturePath, runCli, scratchFolder } from './run-cli';

const clinic = fixturePath('plain/clinic-remote-vpn.json');
const plain = readFileSync(clinic, 'utf8');

// The first start may build.
beforeAll(() => runCli(['--help']), 60_000);

describe('sekisho', () => {
  it('explains itself', async () => {
    const help = await runCli(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['validate', 'analyse', 'convert', 'export', 'formats']) expect(help.out).toContain(command);
    const bare = await runCli([]);
    expect(bare).toMatchObject({ code: 2, out: '' });
    expect(bare.err).toContain('analyse');
  });

  it.each([
    [['explode'], 'explode'],
    [['analyse'], 'analyse'],
    [['analyse', clinic, clinic], 'analyse'],
    [['analyse', clinic, '--colour'], '--colour'],
    [['analyse', clinic, '--to', 'svg'], '--to'],
    [['analyse', clinic, '--date', '2026-02-30'], '2026-02-30'],
    [['analyse', clinic, '--fail-on', 'terrible'], 'terrible'],
    [['analyse', clinic, '--lang', 'de'], 'de'],
    [['convert', clinic], '--to'],
    [['convert', clinic, '--to', 'pdf'], 'pdf'],
    [['export', clinic, '--to', 'svg', '--view', 'nowhere'], 'nowhere'],
    [['validate', 'no-such-file.json'], 'no-such-file.json'],
    [['validate', '/'], '/'],
  ])('refuses %j with 2 and names what is wrong', async (words, named) => {
    const refused = await runCli(words);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(named);
    expect(refused.err).not.toMatch(/\bat .*\.mjs/);
  });

  it('lists what can be read and written', async () => {
    const { code, out } = await runCli(['formats', '--format', 'json']);
    const formats: Record<'read' | 'write', { id: string }[]> = JSON.parse(out);
    expect(code).toBe(0);
    expect(formats.read.map(({ id }) => id)).toEqual(expect.arrayContaining(['sekisho', 'plain']));
    expect(formats.write.map(({ id }) => id)).toEqual(expect.arrayContaining(['sekisho', 'plain', 'svg']));
  });

  it('writes every rule and every fact in words, the same each time', async () => {
    const english = await runCli(['reference', '--lang', 'en']);
    expect(english.code).toBe(0);
    const missing = [...library.rules.values()].filter(({ text }) => !english.out.includes(`### ${text.en.title}\n`));
    expect(missing).toEqual([]);
    expect(english.out).toContain('| `flow.protocol` |');
    expect((await runCli(['reference', '--lang', 'en'])).out).toBe(english.out);
    const japanese = await runCli(['reference', '--lang', 'ja']);
    expect(japanese.out).toMatch(/^# ルールと項目\n/);
    expect(japanese.out).not.toMatch(/rules\.[a-z]+\.|undefined/);
    // Signs of Latin width between Japanese words.
    expect(japanese.out.match(/.*[ぁ-んァ-ヶ一-龠々ー」）](?:: |, |\. ).*/gu) ?? []).toEqual([]);
    // Conditions on the two ends of a flow tell which end they are about.
    expect(japanese.out).toContain('受ける側の');
    expect(english.out).toContain('at the sender, ');
  });
});

describe('sekisho validate', () => {
  it('says what a file is and what it holds', async () => {
    const { code, out } = await runCli(['validate', clinic]);
    expect(code).toBe(0);
    expect(out).toContain('Plain hospital model');
    expect(out).toContain('devices: 19');
  });

  it('reads standard input', async () => {
    const { code, out } = await runCli(['validate', '-', '--format', 'json'], { input: plain });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ readable: true, format: 'plain', assets: 19 });
  });

  it.each([
    ['an empty file', ''],
    ['a file cut off', plain.slice(0, 4000)],
    ['something else', 'GIF89a not a hospital'],
    ['bytes that are no text', Buffer.from([0xff, 0xc0, 0x80, 0x01])],
    ['JSON nested ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['a newer version', '{"format":"sekisho","version":99}'],
    ['a list', '[]'],
  ])('refuses %s in a sentence', async (_, input) => {
    const { code, err, out } = await runCli(['validate', '-'], { input });
    expect(code).toBe(2);
    expect(err).toMatch(/^error: /);
    expect(out).toContain('cannot be read');
    expect(err).not.toContain('issues.');
  });

  it('refuses what is too large before holding all of it', async () => {
    const { code, err } = await runCli(['validate', '-'], { input: Buffer.alloc(101 * 1_048_576, 32) });
    expect(code).toBe(2);
    expect(err).toContain('100 MB');
  }, 30_000);

  it('shows what a terminal would obey instead of obeying it', async () => {
    const input = JSON.stringify({ format: 'sekisho', version: 1, '\u001b[31mred\u202e': 1 });
    const { out, err } = await runCli(['validate', '-'], { input });
    expect(out + err).not.toContain('\u001b');
    expect(out + err).not.toContain('\u202e');
    expect(out).toContain('red');
  });

  it('leaves keys such as __proto__ as data', async () => {
    const { code, err } = await runCli(['validate', '-'], {
      input: '{"format":"sekisho","version":1,"__proto__":{"a":1}}',
    });
    expect(code).toBe(2);
    expect(err).not.toMatch(/TypeError/);
  });
});

describe('sekisho convert and export', () => {
  it('writes our own format, which reads back the same', async () => {
    const once = await runCli(['convert', clinic, '--to', 'sekisho']);
    expect(once.code).toBe(0);
    const twice = await runCli(['convert', '-', '--to', 'json'], { input: once.out });
    expect(twice.out).toBe(once.out);
  });

  it('keeps the ids of the file through the plain model', async () => {
    const { out } = await runCli(['convert', clinic, '--to', 'plain']);
    const ids = (text: string): readonly string[] =>
      JSON.parse(text)
        .flows.map(({ id }: { id: string }) => id)
        .sort();
    expect(ids(out)).toEqual(ids(plain));
  });

  it('finds the same threats after a journey through both formats', async () => {
    const own = await runCli(['convert', clinic, '--to', 'sekisho']);
    const back = await runCli(['convert', '-', '--to', 'plain'], { input: own.out });
    const keysOf = async (input: string): Promise<readonly string[]> => {
      const { out } = await runCli(['analyse', '-'], { input });
      return JSON.parse(out).threats.map(({ key }: { key: string }) => key);
    };
    expect(await keysOf(back.out)).toEqual(await keysOf(plain));
  });

  it('draws a document that has no positions, to a file, in the folder of the caller', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'clinic.json'), plain);
    const drawn = await runCli(['export', 'clinic.json', '--to', 'svg', '-o', 'clinic.svg', '--lang', 'ja'], {
      folder,
    });
    expect(drawn).toMatchObject({ code: 0, out: '' });
    const svg = readFileSync(join(folder, 'clinic.svg'), 'utf8');
    expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(svg).toContain('電子カルテサーバ');
    expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
  });

  it('says when it cannot write', async () => {
    const folder = scratchFolder();
    const failed = await runCli(['convert', clinic, '--to', 'plain', '-o', join(folder, 'no', 'such', 'x.json')]);
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toContain('ENOENT');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});
