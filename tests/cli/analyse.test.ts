import { beforeAll, describe, expect, it } from 'vitest';
import { fixturePath, type Run, runCli } from './run-cli';

interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly scope: string;
  readonly subjects: readonly string[];
  readonly stride: readonly string[];
  readonly severity: Readonly<Record<string, number>>;
  readonly level: string;
  readonly title: string;
}
interface Threat extends Finding {
  readonly what: string;
  readonly because: readonly { readonly fact: string; readonly subject: string; readonly source: string }[];
  readonly wouldVanishIf: readonly { readonly text: string; readonly changes: readonly unknown[] }[];
  readonly controls: readonly { readonly id: string | null; readonly label: string }[];
  readonly references: readonly string[];
}
interface Question extends Finding {
  readonly missing: readonly { readonly fact: string; readonly subject: string }[];
}
interface Result {
  readonly threats: readonly Threat[];
  readonly questions: readonly Question[];
  readonly segmentation: {
    readonly proposals: readonly { readonly id: string; readonly title: string; readonly cuts: readonly string[] }[];
    readonly flows: readonly { readonly flow: string; readonly verdict: string }[];
    readonly paths: readonly { readonly entry: string; readonly target: string }[];
  };
  readonly failures: readonly unknown[];
}

const clinic = fixturePath('plain/clinic-remote-vpn.json');
const LEVELS = ['critical', 'high', 'medium', 'low'];

describe('sekisho analyse', () => {
  let run: Run;
  let result: Result;
  beforeAll(async () => {
    run = await runCli(['analyse', clinic]);
    result = JSON.parse(run.out);
  }, 60_000);

  it('puts nothing but the result on standard output, and says which day it took on standard error', () => {
    expect(run.code).toBe(0);
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['threats', 'questions', 'segmentation', 'failures']));
    expect(run.err).toContain('2026-11-22');
    expect(result.failures).toEqual([]);
  });

  it('gives every threat all that scripts depend on', () => {
    expect(result.threats.length).toBeGreaterThan(15);
    for (const threat of result.threats) {
      expect(threat.key.startsWith(`${threat.rule}|`)).toBe(true);
      expect(threat.subjects.length).toBeGreaterThan(0);
      expect(threat.stride.every((letter) => 'STRIDE'.includes(letter) && letter.length === 1)).toBe(true);
      expect(Object.keys(threat.severity)).toEqual(['patientSafety', 'data', 'availability']);
      expect(LEVELS).toContain(threat.level);
      expect(threat.title.length).toBeGreaterThan(5);
      expect(threat.what).not.toContain('{');
      expect(threat.because.length).toBeGreaterThan(0);
      expect(threat.because.every((reason) => 'value' in reason)).toBe(true);
      expect(threat.because.map(({ source }) => source)).not.toContain(undefined);
      expect(threat.controls.every(({ label, id }) => label !== id && label.length > 5)).toBe(true);
      expect(threat.wouldVanishIf.every(({ text, changes }) => text.length > 5 && changes.length > 0)).toBe(true);
    }
  });

  it('ranks the most urgent first', () => {
    const ranks = result.threats.map(({ level }) => LEVELS.indexOf(level));
    const half = Math.floor(ranks.length / 2);
    const sum = (part: readonly number[]): number => part.reduce((total, each) => total + each, 0);
    expect(ranks[0]).toBe(Math.min(...ranks));
    expect(ranks.slice(half)).not.toContain(0);
    expect(sum(ranks.slice(0, half))).toBeLessThan(sum(ranks.slice(-half)));
  });

  it('asks for what is missing', () => {
    expect(result.questions.length).toBeGreaterThan(0);
    expect(result.questions.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it('judges every flow by the ids of the file and gives advice and paths', () => {
    expect(result.segmentation.flows.map(({ flow }) => flow)).toEqual(
      Array.from({ length: 19 }, (_, index) => `f${String(index + 1).padStart(2, '0')}`),
    );
    expect(result.segmentation.proposals.every(({ title }) => title.length > 10)).toBe(true);
    expect(result.segmentation.paths.map(({ target }) => target)).toContain('ehr');
  });

  it('says the same in Japanese, with the same keys', async () => {
    const japanese = await runCli(['analyse', clinic, '--lang', 'ja']);
    const other: Result = JSON.parse(japanese.out);
    expect(other.threats.map(({ key }) => key)).toEqual(result.threats.map(({ key }) => key));
    expect(other.threats[0]?.title).toMatch(/[ぁ-ん]/);
    expect(japanese.err).toMatch(/今日とみなします/);
  });

  it('takes the language of the terminal', async () => {
    const japanese = await runCli(['formats'], { environment: { LANG: 'ja_JP.UTF-8' } });
    expect(japanese.out).toContain('読み込み');
    const other = await runCli(['formats'], { environment: { LANG: 'C' } });
    expect(other.out).toContain('read\t');
  });

  it('takes another day when told', async () => {
    const later = await runCli(['analyse', clinic, '--date', '2040-01-01']);
    expect(later.err).toContain('2040-01-01');
    const ended = (threats: readonly Threat[]): number =>
      threats.filter(({ because }) => because.some(({ fact }) => fact.endsWith('ndOfSupport'))).length;
    expect(ended(JSON.parse(later.out).threats)).toBeGreaterThan(ended(result.threats));
  });

  it.each([
    ['critical', 1],
    ['low', 1],
  ])('exits with 1 when a threat is %s or worse', async (level, code) => {
    const failing = await runCli(['analyse', clinic, '--fail-on', level]);
    expect(failing.code).toBe(code);
    expect(JSON.parse(failing.out).threats).toHaveLength(result.threats.length);
  });

  it('exits with 0 when nothing is as bad as --fail-on', async () => {
    const passing = await runCli(['analyse', fixturePath('plain/well-built-clinic.json'), '--fail-on', 'high']);
    expect(passing.code).toBe(0);
  });

  it('writes for people too', async () => {
    const text = await runCli(['analyse', clinic, '--format', 'text']);
    expect(text.code).toBe(0);
    expect(text.out).toContain(result.threats[0]?.title);
    expect(text.out).toContain(result.segmentation.proposals[0]?.title);
  });
});
