import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { ja } from '../src/i18n/ja';

type Words = { readonly [key: string]: string | Words };

const flatten = (words: Words, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  );

const english = new Map(flatten(en));
const japanese = new Map(flatten(ja));

const SRC = resolve(import.meta.dirname, '../src');
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx)$/.test(name) && !/^i18n[/\\](ja|en)/.test(name))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

/** Keys that the code writes out, and beginnings of keys that it completes: t(`threats.level.${level}`). */
const literal = new Set([...code.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key ?? ''));
const beginnings = [...code.matchAll(/`([a-zA-Z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start ?? '');
const isUsed = (key: string): boolean => literal.has(key) || beginnings.some((start) => key.startsWith(start));

describe('the words', () => {
  it('are the same set in Japanese and English', () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(100);
  });

  it('are never empty', () => {
    const empty = [...english, ...japanese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fill in the same names in both languages', () => {
    const differing = [...english.keys()].filter(
      (key) => placeholders(english.get(key) ?? '').join() !== placeholders(japanese.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !isUsed(key) && !key.startsWith('issues.'))).toEqual([]);
  });

  it('name every issue that the code can raise', () => {
    const codes = new Set(
      [
        ...code.matchAll(/\b(?:error|warning|info)\(\s*'([a-z0-9-]+)'/g),
        ...code.matchAll(/\bcode: '([a-z0-9-]+)'/g),
      ].map(([, issue]) => issue ?? ''),
    );
    expect([...codes].filter((issue) => !english.has(`issues.${issue}`))).toEqual([]);
  });

  it('write Japanese in Japanese', () => {
    const latin = [...japanese].filter(
      ([key, text]) =>
        english.get(key) === text && /[a-z]{4,}/i.test(text.replaceAll(/\{\{\w+\}\}|[A-Z][A-Za-z0-9./+-]*/g, '')),
    );
    expect(latin).toEqual([]);
  });
});
