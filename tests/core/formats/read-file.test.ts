import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { readFile } from '../../../src/core/formats/read-file';
import type { Issue } from '../../../src/core/result';
import { createI18n } from '../../../src/i18n/i18n';
import { clinic, savedClinic } from '../document/hospital';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), !big);
  return out;
};
const plain = readFileSync(join(import.meta.dirname, '../../fixtures/plain/clinic-remote-vpn.json'), 'utf8');
const own = serialiseDocument(clinic());

/** What a person is told about an issue. */
const sentence = (language: 'ja' | 'en', { code, path, params }: Issue): string =>
  createI18n(language).t(`issues.${code}` as 'issues.file-empty', { ...params, path });

describe('a file', () => {
  it.each([
    ['our own', bytes(own), 'sekisho'],
    ['our own with a byte order mark', bytes(`\ufeff${own}`), 'sekisho'],
    ['our own in UTF-16', utf16(own, false), 'sekisho'],
    ['our own in UTF-16 from the other end', utf16(own, true), 'sekisho'],
    [
      'our own with its first keys last',
      bytes(JSON.stringify(Object.fromEntries(Object.entries(savedClinic()).reverse()))),
      'sekisho',
    ],
    ['a plain model', bytes(plain), 'plain'],
    ['a plain model as text', plain, 'plain'],
    ['a plain model without its name', '{"nodes":[{"id":"a"}]}', 'plain'],
  ])('of %s is recognised by its content, whatever its name', (_name, content, format) => {
    const read = readFile(content, 'holiday.png');
    expect(read.ok && read.value.format).toBe(format);
  });

  it('gives its name to a document that has none', () => {
    const read = readFile('{"nodes":[]}', '病院.json');
    expect(read.ok && [read.value.document.id, read.value.document.title]).toEqual(['病院', '病院.json']);
  });

  it('with a name that cannot be an id is read all the same', () => {
    const read = readFile('{"nodes":[]}', 'a\u202eb.json');
    expect(read.ok && read.value.document.id).toBe('plain');
  });
});

const flawed = (change: (saved: ReturnType<typeof savedClinic>) => unknown): string => {
  const saved = savedClinic();
  change(saved);
  return JSON.stringify(saved);
};

describe('a bad file', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['that is empty', '', 'file-empty'],
    ['with nothing but a byte order mark', bytes('\ufeff'), 'file-empty'],
    ['that was cut off', own.slice(0, 700), 'json-cut-off'],
    ['with a comma too many', own.replace('},\n', '},,\n'), 'json-invalid'],
    ['of 200 MB', new Uint8Array(200_000_000), 'file-too-large'],
    ['of 70 million blanks and brackets', `${' '.repeat(70_000_000)}{}`, 'file-too-large'],
    ['of a newer version', flawed((saved) => Object.assign(saved, { version: 99 })), 'version-newer'],
    ['nested 10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'json-too-deep'],
    ['with __proto__ as a field', own.replace('"id":"ct",', '"id":"ct","__proto__":{"x":1},'), 'field-not-known'],
    ['with doubled ids', flawed((saved) => saved.flows.push({ id: 'out', from: 'ct', to: 'web' })), 'id-duplicate'],
    [
      'with a reference to nothing',
      flawed((saved) => Object.assign(saved.flows[0] ?? {}, { to: 'gone' })),
      'reference-to-nothing',
    ],
    [
      'with a zone inside itself',
      flawed((saved) => Object.assign(saved.zones[0] ?? {}, { parent: 'rooms' })),
      'zone-inside-itself',
    ],
    [
      'with a text of 1 MB',
      flawed((saved) => Object.assign(saved.assets[0] ?? {}, { name: 'x'.repeat(1_000_000) })),
      'text-too-long',
    ],
    [
      'with control characters in an id',
      flawed((saved) => Object.assign(saved.assets[3] ?? {}, { id: 'a\u0000b' })),
      'id-unprintable',
    ],
    [
      'with direction marks in an id',
      flawed((saved) => Object.assign(saved.assets[3] ?? {}, { id: 'a\u202eb' })),
      'id-unprintable',
    ],
    ['with raw control characters', '{"a":"\u0001"}', 'json-invalid'],
    ['that is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe), 'file-not-text'],
    ['in CP932', Uint8Array.of(0x7b, 0x22, 0x95, 0x61, 0x89, 0x40, 0x22, 0x7d), 'file-not-text'],
    ['of another kind of JSON', '{"bomFormat":"CycloneDX"}', 'format-not-recognised'],
    ['of Threat Dragon', '{"summary":{"title":"A"},"detail":{"diagrams":[]}}', 'foreign-drawing'],
    ['of text that is no JSON', 'name,ip\nCT,10.0.0.1\n', 'format-not-recognised'],
    ['of a newer plain model', '{"schema":"neutral-hospital-model/9"}', 'plain-schema-not-known'],
  ])('%s is refused with a sentence in both languages', (_name, content, code) => {
    const read = readFile(content, 'x.json');
    expect({ ok: read.ok, code: read.issues[0]?.code }).toEqual({ ok: false, code });
    for (const language of ['ja', 'en'] as const)
      for (const issue of read.issues) {
        const text = sentence(language, issue);
        expect(text).not.toMatch(/undefined|\{\{|issues\./);
        expect(text).toMatch(language === 'ja' ? /。$/ : /\.$/);
      }
  });

  it('that ends inside a character is said to be cut off', () => {
    const whole = bytes(plain);
    for (let length = 300; length < 420; length += 1)
      expect([length, readFile(whole.subarray(0, length), 'x').issues[0]?.code]).toEqual([length, 'json-cut-off']);
  });

  it('tells its size in the message', () => {
    const [issue] = readFile(new Uint8Array(200_000_000), 'x').issues;
    expect(issue && sentence('en', issue)).toContain('191 MB; at most 100 MB');
  });
});
