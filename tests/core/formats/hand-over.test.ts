import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isHandOver, packHandOver, unpackHandOver } from '../../../src/core/formats/hand-over';

const DOCUMENT = strToU8('{"format":"sekisho"}');
const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const textsIn = (bytes: Uint8Array) => {
  const result = unpackHandOver(bytes);
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return {
    document: new TextDecoder().decode(result.value.document),
    files: result.value.files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]),
    issues: result.issues.map(({ code, path }) => `${code} ${path}`),
  };
};
const codeOf = (bytes: Uint8Array) => unpackHandOver(bytes).issues[0]?.code;

describe('a hospital that is handed over with its files', () => {
  it('comes out as it went in, files of one name beside each other', () => {
    const packed = packHandOver(DOCUMENT, [file('開示書.pdf', 'one'), file('開示書.pdf', 'two')]);
    expect(isHandOver(packed)).toBe(true);
    expect(textsIn(packed)).toEqual({
      document: '{"format":"sekisho"}',
      files: [
        ['開示書.pdf', 'one'],
        ['開示書 (2).pdf', 'two'],
      ],
      issues: [],
    });
  });
  it('is found also where somebody packed the folder anew, and what does not belong to it is named', () => {
    const packed = zipSync({
      'a/thumbs.db': strToU8('x'),
      'a/files/m.pdf': strToU8('m'),
      'a/hospital.sekisho.json': DOCUMENT,
    });
    expect(isHandOver(packed)).toBe(true);
    expect(textsIn(packed)).toMatchObject({ files: [['m.pdf', 'm']], issues: ['hand-over-left-out a/thumbs.db'] });
  });
  it('has no names that lead out of its folder', () => {
    const packed = zipSync({ 'hospital.sekisho.json': DOCUMENT, 'files/../../etc/passwd': strToU8('x') });
    expect(textsIn(packed).files[0]?.[0]).not.toMatch(/[/\\]|^\./);
    expect(textsIn(packHandOver(DOCUMENT, [file('../../x.pdf', 'x')])).files[0]?.[0]).not.toMatch(/[/\\]|^\./);
  });
  it('is refused where it would become far more, is damaged, or holds no hospital', () => {
    const bomb = zipSync({ 'hospital.sekisho.json': DOCUMENT, 'files/zeros': new Uint8Array(16_000_000) });
    expect(codeOf(bomb)).toBe('hand-over-too-much');
    const packed = packHandOver(DOCUMENT, [file('a.pdf', 'text that is long enough to be cut')]);
    expect(codeOf(packed.subarray(0, packed.length - 30))).toBe('hand-over-broken');
    expect(codeOf(zipSync({ 'files/a.pdf': strToU8('x') }))).toBe('hand-over-none');
    expect(isHandOver(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toBe(false);
    expect(isHandOver(strToU8('no zip'))).toBe(false);
  });
});
