import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/core/facts/vocabulary';
import { ja } from '../../src/i18n/ja';

/** Words that are filled in are Japanese, too. */
const JAPANESE = /[ぁ-んァ-ヶ一-龠々ー]|\}\}/u;
/** A bracket or a colon of Latin width at a Japanese character or at words that are filled in. */
const NARROW =
  /[ぁ-んァ-ヶ一-龠々ー」）][(]|[)][ぁ-んァ-ヶ一-龠々「]|[ぁ-んァ-ヶ一-龠々ー」）][)]|(?:[ぁ-んァ-ヶ一-龠々ー」）]|\}\}): |\}\}[(]|[(]\{\{/u;

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What stands under `ja` anywhere in a template. */
const japaneseIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => (key === 'ja' ? stringsIn(held) : japaneseIn(held)));
};

const TEMPLATES = join(import.meta.dirname, '../../templates');
const templates = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter(
  // What the example hospitals say is theirs.
  (path) => path.endsWith('.json') && !path.startsWith('hospitals'),
);

const narrow = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => JAPANESE.test(text) && NARROW.test(text));

describe('Japanese text', () => {
  it('has brackets and colons of its own width on the page and in the terminal', () => {
    const texts = stringsIn(ja);
    expect(texts.length).toBeGreaterThan(1000);
    expect(narrow(texts)).toEqual([]);
  });

  it('has them in every template', () => {
    expect(templates.length).toBeGreaterThan(500);
    const faults = templates.flatMap((path) => {
      const texts = narrow(japaneseIn(JSON.parse(readFileSync(join(TEMPLATES, path), 'utf8'))));
      return texts.map((text) => `${path}: ${text}`);
    });
    expect(faults).toEqual([]);
  });

  it('has them in the names of facts', () => {
    const texts = Object.values(FACTS).flatMap((of) => [...of.values()].flatMap(japaneseIn));
    expect(texts.length).toBeGreaterThan(100);
    expect(narrow(texts)).toEqual([]);
  });
});
