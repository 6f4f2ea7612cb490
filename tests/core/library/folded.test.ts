import { describe, expect, it } from 'vitest';
import { alike, folded, foldedWords } from '../../../src/core/library/folded';

describe('writes that people take for the same', () => {
  it('become the same, whatever their width, case, kana, spaces and hyphens', () => {
    for (const write of ['ポンプ-A 1', 'ぽんぷＡ１', 'ﾎﾟﾝﾌﾟ・a1']) expect(folded(write)).toBe('ポンプa1');
  });

  it('become the same with and without the long mark that ends a loan word', () => {
    expect(folded('サーバー')).toBe(folded('ｻｰﾊﾞ'));
    expect(folded('検査コンピューター 2')).toBe(folded('検査コンピュータ2'));
    expect(folded('ルーター室')).toBe(folded('ルータ室'));
    // Short words are others without it, and so are words with the mark inside.
    expect(folded('キー')).toBe('キー');
    expect(folded('ビール')).not.toBe(folded('ビル'));
  });

  it('keep what stands between words where only letters are compared', () => {
    expect(alike('CT-1 ほんかん')).toBe('ct-1 ホンカン');
  });

  it('are looked for word by word', () => {
    expect(foldedWords(' 輸液　ポンプ  x-ray ')).toEqual(['輸液', 'ポンプ', 'xray']);
    expect(foldedWords(' ・ ')).toEqual([]);
  });
});
